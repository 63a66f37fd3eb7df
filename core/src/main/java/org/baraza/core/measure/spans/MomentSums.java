package org.baraza.core.measure.spans;

import org.baraza.core.measure.numbers.Linear;

/** What a moment adds to likelihood and derivatives, its ties after Breslow 1974 or Efron 1977. */
final class MomentSums {

    private final CoxData data;
    private final Moment moment;
    private final double[] eta;
    private final int p;
    private double risk;
    private final double[] riskX;
    private final double[][] riskXx;
    private double dead;
    private final double[] deadX;
    private final double[][] deadXx;
    private double deadWeight;

    MomentSums(CoxData data, Moment moment, double[] eta) {
        this.data = data;
        this.moment = moment;
        this.eta = eta;
        p = data.rows()[0].length;
        riskX = new double[p];
        riskXx = new double[p][p];
        deadX = new double[p];
        deadXx = new double[p][p];
        for (int i : moment.risk()) {
            double r = data.lives().weights()[i] * StrictMath.exp(eta[i]);
            risk += r;
            accumulate(riskX, riskXx, data.rows()[i], r);
        }
        for (int i : moment.dead()) {
            double r = data.lives().weights()[i] * StrictMath.exp(eta[i]);
            dead += r;
            deadWeight += data.lives().weights()[i];
            accumulate(deadX, deadXx, data.rows()[i], r);
        }
    }

    private static void accumulate(double[] sum, double[][] squares, double[] x, double r) {
        for (int j = 0; j < x.length; j++) {
            sum[j] += r * x[j];
        }
        Linear.addOuter(squares, x, x, r);
    }

    int ties() {
        return moment.dead().length;
    }

    /** How much of those that ended is taken out of the risk set at the k-th of the ties. */
    double part(int k) {
        return data.ties() == Cox.Ties.EFRON ? (double) k / ties() : 0;
    }

    double weight() {
        return deadWeight / ties();
    }

    double denominator(int k) {
        return risk - part(k) * dead;
    }

    /** Mean columns of the risk set at the k-th of the ties. */
    double[] mean(int k) {
        double[] mean = new double[p];
        for (int j = 0; j < p; j++) {
            mean[j] = (riskX[j] - part(k) * deadX[j]) / denominator(k);
        }
        return mean;
    }

    /**
     * Adds to sums and gives the logarithm of the likelihood.
     *
     * @param first factor of the gradient
     * @param second factor of the information
     */
    double add(double[] gradient, double[][] information, double first, double second) {
        double log = 0;
        for (int i : moment.dead()) {
            double w = data.lives().weights()[i];
            log += w * eta[i];
            for (int j = 0; j < p; j++) {
                gradient[j] += first * w * data.rows()[i][j];
            }
        }
        for (int k = 0; k < ties(); k++) {
            double below = denominator(k);
            double[] mean = mean(k);
            log -= weight() * StrictMath.log(below);
            for (int j = 0; j < p; j++) {
                gradient[j] -= first * weight() * mean[j];
                for (int l = 0; l < p; l++) {
                    double square = (riskXx[j][l] - part(k) * deadXx[j][l]) / below;
                    information[j][l] += second * weight() * (square - mean[j] * mean[l]);
                }
            }
        }
        return log;
    }

    /** The hazard's step at this moment. */
    double hazard() {
        double sum = 0;
        for (int k = 0; k < ties(); k++) {
            sum += weight() / denominator(k);
        }
        return sum;
    }
}
