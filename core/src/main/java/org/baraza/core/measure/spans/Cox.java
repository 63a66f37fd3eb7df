package org.baraza.core.measure.spans;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Linear;

/**
 * Proportional hazards: how many times likelier an ending is at any moment for one more of a column: Cox 1972. Assumes
 * that the ratio is the same at all times (see {@link Proportionality}) and that observation ends for other reasons.
 * With strata each has its own curve, so that only cases of the same stratum are compared.
 *
 * @param coefficients logarithms of hazard ratios, one a column
 * @param covariance inverse of the observed information
 * @param logLikelihoods at all coefficients 0, and at the estimate
 * @param score statistic of the score test that all are 0
 * @param steps Newton steps taken
 * @param data what was fitted
 */
public record Cox(
        double[] coefficients, double[][] covariance, double[] logLikelihoods, double score, int steps, CoxData data) {

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;
    private static final double CLOSE = 1e-12;
    private static final double FAR = 10;

    /** How endings at the same moment are treated. */
    public enum Ties {
        EFRON,
        BRESLOW,
        /** As if time came in steps: the conditional likelihood of which of those at risk ended. */
        DISCRETE
    }

    /**
     * Fits by Newton's method.
     *
     * @throws NotSettledException when no finite ratio fits, as where a group has no ending at all
     */
    public static Cox fit(CoxData data) {
        int p = data.rows()[0].length;
        double[] beta = new double[p];
        CoxLikelihood at = CoxLikelihood.at(data, beta);
        double none = at.logLikelihood();
        double score = Linear.dot(at.gradient(), Linear.solve(at.information(), at.gradient()));
        int step = 0;
        boolean settled = false;
        while (step < MOST_STEPS && !settled) {
            step++;
            double[] move = Linear.solve(at.information(), at.gradient());
            double[] next = sum(beta, move, 1);
            CoxLikelihood there = CoxLikelihood.at(data, next);
            double factor = 1;
            for (int h = 0; h < MOST_HALVINGS && !(there.logLikelihood() >= at.logLikelihood() - 1e-10); h++) {
                factor /= 2;
                next = sum(beta, move, factor);
                there = CoxLikelihood.at(data, next);
            }
            settled = Arrays.stream(move).map(Math::abs).max().orElse(0) < CLOSE * (1 + largest(next))
                    || Math.abs(there.logLikelihood() - at.logLikelihood()) < 1e-15 * Math.abs(there.logLikelihood());
            beta = next;
            at = there;
        }
        if (!settled || largest(scaled(beta, data.spreads())) > FAR) {
            throw new NotSettledException();
        }
        return new Cox(
                beta, Linear.inverse(at.information()), new double[] {none, at.logLikelihood()}, score, step, data);
    }

    private static double[] sum(double[] x, double[] y, double factor) {
        double[] sum = x.clone();
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * y[j];
        }
        return sum;
    }

    private static double largest(double[] x) {
        return Arrays.stream(x).map(Math::abs).max().orElse(0);
    }

    private static double[] scaled(double[] beta, double[] spreads) {
        double[] scaled = beta.clone();
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] *= spreads[j];
        }
        return scaled;
    }

    /** Twice the gain in likelihood over no columns. */
    public double likelihoodRatio() {
        return 2 * (logLikelihoods[1] - logLikelihoods[0]);
    }

    /** Wald's statistic that all coefficients are 0. */
    public double wald() {
        return Linear.dot(coefficients, Linear.solve(covariance, coefficients));
    }

    /** Mean columns times coefficients: by how much the baseline at the mean is above that at 0, on the log scale. */
    public double centre() {
        return Linear.dot(data.means(), coefficients);
    }

    /** The tail of chi-squared with as many degrees of freedom as columns. */
    public double p(double statistic) {
        return Distributions.chiSquared(coefficients.length).above(statistic);
    }

    /**
     * The covariance that does not trust independence within clusters: Lin and Wei 1989.
     *
     * @param clusters cluster of each case; every case its own for robustness only
     */
    public double[][] robust(int[] clusters) {
        double[][] residuals = CoxResiduals.score(this);
        int p = coefficients.length;
        int[] levels = Arrays.stream(clusters).distinct().sorted().toArray();
        double[][] sums = new double[levels.length][p];
        for (int i = 0; i < clusters.length; i++) {
            int c = Arrays.binarySearch(levels, clusters[i]);
            for (int j = 0; j < p; j++) {
                sums[c][j] += data.lives().weights()[i] * residuals[i][j];
            }
        }
        double[][] meat = new double[p][p];
        for (double[] one : sums) {
            double[] influence = Linear.times(covariance, one);
            Linear.addOuter(meat, influence, influence, 1);
        }
        return meat;
    }

    /**
     * Chance that of two cases whose order of ending is known the one with the higher hazard ended first: Harrell 1982.
     */
    public double concordance() {
        double[] eta = data.linear(coefficients);
        Lives lives = data.lives();
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < eta.length; i++) {
            for (int j = 0; lives.ended()[i] && j < eta.length; j++) {
                boolean later = lives.until()[j] > lives.until()[i]
                        || lives.until()[j] == lives.until()[i] && !lives.ended()[j];
                boolean begun = lives.from()[j] < lives.until()[i] || lives.from()[j] == 0;
                if (i != j && later && begun && data.strata()[i] == data.strata()[j]) {
                    double w = lives.weights()[i] * lives.weights()[j];
                    pairs += w;
                    won += w * (eta[i] > eta[j] ? 1 : eta[i] == eta[j] ? 0.5 : 0);
                }
            }
        }
        return won / pairs;
    }
}
