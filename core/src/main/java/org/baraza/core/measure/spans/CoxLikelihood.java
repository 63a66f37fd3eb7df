package org.baraza.core.measure.spans;

/**
 * The partial likelihood at some coefficients, with its first two derivatives.
 *
 * @param logLikelihood its logarithm
 * @param gradient by coefficient
 * @param information minus the second derivatives
 */
record CoxLikelihood(double logLikelihood, double[] gradient, double[][] information) {

    static CoxLikelihood at(CoxData data, double[] beta) {
        int p = beta.length;
        double[] eta = data.linear(beta);
        double[] gradient = new double[p];
        double[][] information = new double[p][p];
        double sum = 0;
        for (Moment moment : Moment.all(data)) {
            sum += data.ties() == Cox.Ties.DISCRETE
                    ? Subsets.add(data, moment, eta, gradient, information)
                    : new MomentSums(data, moment, eta).add(gradient, information, 1, 1);
        }
        return new CoxLikelihood(sum, gradient, information);
    }

    /** The likelihood of which of those at risk ended, among all choices of as many: Cox 1972, discrete time. */
    private static final class Subsets {

        static double add(CoxData data, Moment moment, double[] eta, double[] gradient, double[][] information) {
            int d = moment.dead().length;
            int p = gradient.length;
            double[] e = new double[d + 1];
            double[][] g = new double[d + 1][p];
            double[][][] h = new double[d + 1][p][p];
            e[0] = 1;
            double scale = 0;
            for (int i : moment.risk()) {
                double r = StrictMath.exp(eta[i]);
                double[] x = data.rows()[i];
                for (int k = d; k >= 1; k--) {
                    for (int a = 0; a < p; a++) {
                        for (int b = 0; b < p; b++) {
                            h[k][a][b] += r
                                    * (h[k - 1][a][b]
                                            + x[a] * g[k - 1][b]
                                            + g[k - 1][a] * x[b]
                                            + x[a] * x[b] * e[k - 1]);
                        }
                    }
                    for (int a = 0; a < p; a++) {
                        g[k][a] += r * (g[k - 1][a] + x[a] * e[k - 1]);
                    }
                    e[k] += r * e[k - 1];
                }
                if (e[d] > 1e200) {
                    scale += shrink(e, g, h);
                }
            }
            double log = -StrictMath.log(e[d]) - scale;
            for (int i : moment.dead()) {
                log += eta[i];
                for (int a = 0; a < p; a++) {
                    gradient[a] += data.rows()[i][a];
                }
            }
            for (int a = 0; a < p; a++) {
                gradient[a] -= g[d][a] / e[d];
                for (int b = 0; b < p; b++) {
                    information[a][b] += h[d][a][b] / e[d] - g[d][a] * g[d][b] / (e[d] * e[d]);
                }
            }
            return log;
        }

        private static double shrink(double[] e, double[][] g, double[][][] h) {
            double factor = 1e-200;
            for (int k = 0; k < e.length; k++) {
                e[k] *= factor;
                for (int a = 0; a < g[k].length; a++) {
                    g[k][a] *= factor;
                    for (int b = 0; b < g[k].length; b++) {
                        h[k][a][b] *= factor;
                    }
                }
            }
            return -StrictMath.log(factor);
        }
    }
}
