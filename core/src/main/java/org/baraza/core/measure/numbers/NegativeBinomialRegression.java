package org.baraza.core.measure.numbers;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Digamma;

/**
 * Counts that vary more than Poisson ones: logarithm of the mean linear in the columns, variance mean + mean² / size,
 * both fitted by maximum likelihood: Lawless 1987. Where counts do not vary more the size is infinite.
 *
 * @param coefficients one a column
 * @param covariance of the coefficients at the fitted size
 * @param mean fitted mean of each row
 * @param size fitted size; infinite for Poisson
 * @param logLikelihood at the fit
 */
public record NegativeBinomialRegression(
        double[] coefficients, double[][] covariance, double[] mean, double size, double logLikelihood) {

    private static final int MOST_ROUNDS = 400;
    private static final double LEAST_LOG = StrictMath.log(1e-4);
    private static final double MOST_LOG = StrictMath.log(1e6);

    /**
     * Fits.
     *
     * @param rows columns of each case, a constant among them
     * @param counts whole numbers
     * @param offset added to the logarithm of the mean
     */
    public static NegativeBinomialRegression fit(double[][] rows, double[] counts, double[] offset) {
        double[] ones = new double[counts.length];
        Arrays.fill(ones, 1);
        Regression.Fit start = Regression.fit(Regression.Family.POISSON, rows, counts, ones, offset);
        double[] beta = start.coefficients();
        double log = StrictMath.log(Math.max(0.1, counts.length / Math.max(1e-3, excess(counts, start.mean()))));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            beta = step(rows, counts, offset, beta, StrictMath.exp(log));
            double[] mean = means(rows, offset, beta);
            double next = logSize(counts, mean);
            boolean settled = Math.abs(next - log) < 1e-13 * (1 + Math.abs(next));
            log = next;
            if (settled) {
                break;
            }
        }
        boolean poisson = log >= MOST_LOG - 1e-6;
        double size = poisson ? Double.POSITIVE_INFINITY : StrictMath.exp(log);
        beta = poisson ? start.coefficients() : step(rows, counts, offset, beta, size);
        double[] mean = means(rows, offset, beta);
        double[] working = new double[mean.length];
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            working[i] = mean[i] / (1 + mean[i] / size);
            sum += Distributions.negativeBinomial(size, mean[i]).logDensity(counts[i]);
        }
        return new NegativeBinomialRegression(beta, Linear.inverse(Linear.cross(rows, working)), mean, size, sum);
    }

    private static double excess(double[] counts, double[] mean) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double gap = counts[i] / mean[i] - 1;
            sum += gap * gap - 1 / mean[i];
        }
        return sum;
    }

    private static double[] means(double[][] rows, double[] offset, double[] beta) {
        double[] mean = new double[rows.length];
        Arrays.setAll(mean, i -> StrictMath.exp(Linear.dot(rows[i], beta) + offset[i]));
        return mean;
    }

    /** Fisher scoring at a size until the coefficients stand still. */
    private static double[] step(double[][] rows, double[] counts, double[] offset, double[] from, double size) {
        double[] beta = from;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] mean = means(rows, offset, beta);
            double[] working = new double[mean.length];
            double[] score = new double[beta.length];
            for (int i = 0; i < mean.length; i++) {
                working[i] = mean[i] / (1 + mean[i] / size);
                double residual = (counts[i] - mean[i]) / (1 + mean[i] / size);
                for (int j = 0; j < score.length; j++) {
                    score[j] += rows[i][j] * residual;
                }
            }
            double[] move = Linear.solve(Linear.cross(rows, working), score);
            double[] next = beta.clone();
            double largest = 0;
            for (int j = 0; j < move.length; j++) {
                next[j] += move[j];
                largest = Math.max(largest, Math.abs(move[j]));
            }
            beta = next;
            if (largest < 1e-13) {
                break;
            }
        }
        return beta;
    }

    private static double logSize(double[] counts, double[] mean) {
        double low = slope(counts, mean, LEAST_LOG);
        double high = slope(counts, mean, MOST_LOG);
        if (high >= 0) {
            return MOST_LOG;
        }
        return low <= 0 ? LEAST_LOG : Roots.find(l -> slope(counts, mean, l), LEAST_LOG, MOST_LOG);
    }

    /** Derivative of the likelihood by the logarithm of the size. */
    private static double slope(double[] counts, double[] mean, double log) {
        double size = StrictMath.exp(log);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += digammaGap(counts[i], size)
                    - StrictMath.log1p(mean[i] / size)
                    + (mean[i] - counts[i]) / (size + mean[i]);
        }
        return size * sum;
    }

    /** digamma(k + size) - digamma(size), as a sum where that is exact and cheap. */
    private static double digammaGap(double k, double size) {
        if (k > 1000) {
            return Digamma.value(k + size) - Digamma.value(size);
        }
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += 1 / (size + j);
        }
        return sum;
    }
}
