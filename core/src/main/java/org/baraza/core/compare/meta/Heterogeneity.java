package org.baraza.core.compare.meta;

import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.algebra.Cholesky;
import org.baraza.core.compare.algebra.Matrix;

/**
 * How much studies differ beyond chance, by the estimators in use: common effect, DerSimonian and Laird, restricted and
 * plain maximum likelihood, Paule and Mandel, empirical Bayes, Sidik and Jonkman, Hedges, Hunter and Schmidt. Viechtbauer
 * 2005 compares them.
 *
 * @param y estimates
 * @param v their sampling variances
 * @param x design, row by row, a column of ones first
 */
public record Heterogeneity(double[] y, double[] v, double[][] x) {

    private static final int MOST_ROUNDS = 1_000;
    private static final double SETTLED = 1e-5;
    private static final double LARGEST = 100;
    private static final double TOLERANCE = Math.sqrt(Math.sqrt(Math.ulp(1.0)));

    /**
     * Between-study variance.
     *
     * @param value 0 or more
     * @param error standard error of it; NaN for a common effect
     */
    public record Spread(double value, double error) {}

    /** Sums over the studies at one between-study variance. */
    private final class At {

        private final double[] w;
        private final double[][] p;
        private final double[] py;

        At(double[] weights) {
            w = weights;
            p = projection(weights);
            py = Matrix.product(p, y);
        }

        double rss() {
            return Matrix.dot(y, py);
        }

        double trace() {
            return Matrix.sum(Matrix.diagonal(p));
        }

        double traceSquared() {
            double sum = 0;
            for (double[] line : p) {
                sum += Matrix.dot(line, line);
            }
            return sum;
        }
    }

    private double[] weights(double tau2) {
        double[] w = new double[v.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = 1 / (v[i] + tau2);
        }
        return w;
    }

    /** Inverse of the weighted design's product with itself. */
    double[][] inverse(double[] w) {
        int q = x[0].length;
        double[][] cross = new double[q][q];
        for (int i = 0; i < w.length; i++) {
            for (int a = 0; a < q; a++) {
                for (int b = 0; b < q; b++) {
                    cross[a][b] += w[i] * x[i][a] * x[i][b];
                }
            }
        }
        return Cholesky.of(cross)
                .orElseThrow(() -> new Refused(Code.SINGULAR, "Moderators repeat each other, or do not vary."))
                .inverse();
    }

    private double[][] projection(double[] w) {
        int k = w.length;
        double[][] inverse = inverse(w);
        double[][] p = new double[k][k];
        for (int i = 0; i < k; i++) {
            double[] left = Matrix.product(inverse, x[i]);
            for (int j = 0; j < k; j++) {
                p[i][j] = (i == j ? w[i] : 0) - w[i] * Matrix.dot(left, x[j]) * w[j];
            }
        }
        return p;
    }

    private double[] ones() {
        double[] ones = new double[v.length];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private int free() {
        return y.length - x[0].length;
    }

    /** Weighted squares about the fit. */
    public double q(double tau2) {
        return new At(weights(tau2)).rss();
    }

    /** By a method named as in the literature: CE, DL, REML, ML, PM, EB, SJ, HE, HS. */
    public Spread find(String method) {
        return switch (method) {
            case "CE" -> new Spread(0, Double.NaN);
            case "DL" -> moments(new At(weights(0)));
            case "HE" -> hedges();
            case "HS" -> hunterSchmidt();
            case "SJ" -> sidikJonkman();
            case "PM" -> pauleMandel();
            default -> likelihood(method);
        };
    }

    private Spread moments(At at) {
        double trace = at.trace();
        double tau2 = Math.max(0, (at.rss() - free()) / trace);
        double error =
                Math.sqrt((2.0 * free() + 4 * tau2 * trace + 2 * tau2 * tau2 * at.traceSquared()) / (trace * trace));
        return new Spread(tau2, error);
    }

    private Spread hedges() {
        At at = new At(ones());
        double expected = 0;
        for (int i = 0; i < v.length; i++) {
            expected += at.p[i][i] * v[i];
        }
        double tau2 = Math.max(0, (at.rss() - expected) / free());
        double squares = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                squares += at.p[i][j] * v[j] * at.p[j][i] * v[i];
            }
        }
        double error = Math.sqrt((2 * squares + 4 * tau2 * expected + 2 * tau2 * tau2 * free()) / free() / free());
        return new Spread(tau2, error);
    }

    private Spread hunterSchmidt() {
        At at = new At(weights(0));
        double whole = Matrix.sum(at.w);
        double tau2 = Math.max(0, (at.rss() - y.length) / whole);
        double error = Math.sqrt(
                (2.0 * free() + 4 * tau2 * at.trace() + 2 * tau2 * tau2 * at.traceSquared()) / (whole * whole));
        return new Spread(tau2, error);
    }

    private Spread sidikJonkman() {
        double rough = Matrix.variance(y) * (y.length - 1) / y.length;
        double[] w = new double[v.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = 1 / (v[i] + rough);
        }
        At at = new At(w);
        double tau2 = rough * at.rss() / free();
        double squares = 0;
        double crossed = 0;
        double plain = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                double both = at.p[i][j] * at.p[j][i];
                squares += both * v[i] * v[j];
                crossed += both * v[j];
                plain += both;
            }
        }
        double error = Math.sqrt(
                rough * rough / free() / free() * (2 * squares + 4 * tau2 * crossed + 2 * tau2 * tau2 * plain));
        return new Spread(tau2, error);
    }

    /** Where the weighted squares are what chance lets expect. */
    private Spread pauleMandel() {
        double tau2 = rooted(free());
        double whole = Matrix.sum(weights(tau2));
        return new Spread(tau2, squaresError(whole));
    }

    private double squaresError(double whole) {
        return Math.sqrt(2.0 * y.length * y.length / free() / (whole * whole));
    }

    /** As {@link #solve}, to the tolerance and by the steps of R's uniroot, so that published digits are met. */
    private double rooted(double target) {
        double most = LARGEST;
        if (q(0) <= target) {
            return 0;
        }
        return q(most) > target ? solve(target) : Brent.root(tau2 -> q(tau2) - target, 0, most, TOLERANCE);
    }

    /** The between-study variance at which the weighted squares are so large; 0 when they never are. */
    public double solve(double target) {
        if (q(0) <= target) {
            return 0;
        }
        double low = 0;
        double high = 1;
        while (q(high) > target && high < 1e12) {
            low = high;
            high *= 4;
        }
        for (int i = 0; i < 200 && high - low > 1e-15 * high; i++) {
            double middle = (low + high) / 2;
            if (q(middle) > target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** By Fisher's scoring from Hedges' estimate; steps that would lead below zero are halved. */
    private Spread likelihood(String method) {
        double tau2 = hedges().value();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            At at = new At(weights(tau2));
            double squares = Matrix.dot(at.w, at.w);
            double pp = Matrix.dot(at.py, at.py);
            double step = switch (method) {
                case "ML" -> (pp - Matrix.sum(at.w)) / squares;
                case "EB" -> (at.rss() * y.length / free() - y.length) / Matrix.sum(at.w);
                default -> (pp - at.trace()) / at.traceSquared();
            };
            while (tau2 + step < 0) {
                step /= 2;
                if (Math.abs(step) < 1e-300) {
                    step = -tau2;
                    break;
                }
            }
            tau2 += step;
            if (Math.abs(step) <= SETTLED) {
                return new Spread(tau2, likelihoodError(method, tau2));
            }
        }
        throw new Refused(Code.NOT_CONVERGED, "The spread between studies did not settle.");
    }

    private double likelihoodError(String method, double tau2) {
        At at = new At(weights(tau2));
        return switch (method) {
            case "ML" -> Math.sqrt(2 / Matrix.dot(at.w, at.w));
            case "EB" -> squaresError(Matrix.sum(at.w));
            default -> Math.sqrt(2 / at.traceSquared());
        };
    }

    /** The variance a typical study has. */
    public double typicalVariance() {
        return free() / new At(weights(0)).trace();
    }

    /** Lower and upper end of the spread, from the exact distribution of the weighted squares. Viechtbauer 2007. */
    public double[] profile(double level) {
        double tail = (1 - level) / 2;
        return new double[] {rooted(chi(tail)), rooted(chi(1 - tail))};
    }

    private double chi(double above) {
        return Tails.chiSquaredValue(above, free());
    }
}
