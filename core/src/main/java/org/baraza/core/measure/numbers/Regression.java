package org.baraza.core.measure.numbers;

import java.util.Arrays;

/**
 * A generalised linear model by iteratively reweighted least squares (Nelder and Wedderburn 1972): the mean's link is a
 * weighted sum of the columns. Assumes the rows independent of each other given the columns; whoever uses it says what
 * else. Refuses to converge where a group is all zeros or all ones.
 */
public final class Regression {

    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-13;

    /**
     * The relative change of the deviance at which the usual packages stop. Used where their published numbers rest on
     * stopping there.
     */
    public static final double USUAL_STOP = 1e-8;

    /** How the variance depends on the mean, with the usual link. */
    public enum Family {
        /** Constant variance, identity link. */
        NORMAL,
        /** Variance as the mean, logarithmic link. */
        POISSON,
        /** Variance mean times one minus mean, logit link. */
        BINOMIAL
    }

    /**
     * What was fitted.
     *
     * @param coefficients one for each column
     * @param unscaled inverse of the information, before any dispersion
     * @param mean fitted mean of each row, on the scale of the response
     * @param working the last weights of the iteration, one a row
     * @param deviance twice the distance of the likelihood from that of a perfect fit
     * @param pearson sum of squared Pearson residuals
     * @param freeRows degrees of freedom: rows with weight minus columns
     * @param steps iterations taken
     * @param converged false when the deviance had not settled; such a fit carries no claim
     */
    public record Fit(
            double[] coefficients,
            double[][] unscaled,
            double[] mean,
            double[] working,
            double deviance,
            double pearson,
            int freeRows,
            int steps,
            boolean converged) {

        /** Pearson's estimate of the dispersion. */
        public double dispersion() {
            return pearson / freeRows;
        }
    }

    private Regression() {}

    /** Fits with equal weights and no offset. */
    public static Fit fit(Family family, double[][] rows, double[] response) {
        double[] ones = new double[response.length];
        Arrays.fill(ones, 1);
        return fit(family, rows, response, ones, new double[response.length]);
    }

    /**
     * Fits.
     *
     * @param rows one row a case; a constant column is the caller's to give
     * @param response counts, shares or measurements
     * @param weights prior weights, 0 or more
     * @param offset added to the linear predictor, for example the logarithm of an exposure
     */
    public static Fit fit(Family family, double[][] rows, double[] response, double[] weights, double[] offset) {
        return fit(family, rows, response, weights, offset, CLOSE);
    }

    /**
     * Fits until the deviance changes by less than {@code stop}, relatively. At {@link #USUAL_STOP} the covariance is
     * that of the last step's weights, as the usual packages have it.
     */
    public static Fit fit(
            Family family, double[][] rows, double[] response, double[] weights, double[] offset, double stop) {
        int n = rows.length;
        double[] eta = new double[n];
        double[] mean = new double[n];
        for (int i = 0; i < n; i++) {
            mean[i] = start(family, response[i], weights[i]);
            eta[i] = link(family, mean[i]);
        }
        double[] beta = new double[rows[0].length];
        double[] working = new double[n];
        double[][] information = {};
        double before = Double.POSITIVE_INFINITY;
        double deviance = deviance(family, response, mean, weights);
        int step = 0;
        boolean settled = false;
        while (step < MOST_STEPS && !settled) {
            step++;
            double[] target = new double[n];
            for (int i = 0; i < n; i++) {
                double slope = slope(family, mean[i]);
                working[i] = weights[i] * slope * slope / variance(family, mean[i]);
                target[i] = working[i] * (eta[i] - offset[i] + (response[i] - mean[i]) / slope);
            }
            information = Linear.cross(rows, working);
            beta = Linear.solve(information, weighted(rows, target));
            for (int i = 0; i < n; i++) {
                eta[i] = Linear.dot(rows[i], beta) + offset[i];
                mean[i] = inverse(family, eta[i]);
            }
            before = deviance;
            deviance = deviance(family, response, mean, weights);
            settled = Math.abs(deviance - before) < stop * (Math.abs(deviance) + 0.1);
        }
        State state = new State(beta, mean, deviance, step, settled);
        return stop < USUAL_STOP
                ? finish(family, rows, response, weights, state, new double[0])
                : finish(family, rows, response, weights, state, working);
    }

    private record State(double[] beta, double[] mean, double deviance, int steps, boolean settled) {}

    private static Fit finish(
            Family family, double[][] rows, double[] response, double[] weights, State state, double[] last) {
        int n = rows.length;
        double[] working = new double[n];
        double pearson = 0;
        int used = 0;
        for (int i = 0; i < n; i++) {
            double mean = state.mean()[i];
            double slope = slope(family, mean);
            working[i] = last.length > 0 ? last[i] : weights[i] * slope * slope / variance(family, mean);
            pearson += last.length > 0
                    ? working[i] * square((response[i] - mean) / slope)
                    : weights[i] * square(response[i] - mean) / variance(family, mean);
            used += weights[i] > 0 ? 1 : 0;
        }
        return new Fit(
                state.beta(),
                Linear.inverse(Linear.cross(rows, working)),
                state.mean(),
                working,
                state.deviance(),
                pearson,
                used - rows[0].length,
                state.steps(),
                state.settled());
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[] weighted(double[][] rows, double[] target) {
        double[] sum = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += target[i] * rows[i][j];
            }
        }
        return sum;
    }

    private static double start(Family family, double y, double weight) {
        return switch (family) {
            case NORMAL -> y;
            case POISSON -> y + 0.1;
            case BINOMIAL -> (weight * y + 0.5) / (weight + 1);
        };
    }

    private static double link(Family family, double mean) {
        return switch (family) {
            case NORMAL -> mean;
            case POISSON -> StrictMath.log(mean);
            case BINOMIAL -> StrictMath.log(mean / (1 - mean));
        };
    }

    private static double inverse(Family family, double eta) {
        return switch (family) {
            case NORMAL -> eta;
            case POISSON -> Math.max(StrictMath.exp(eta), Double.MIN_NORMAL);
            case BINOMIAL -> Math.min(1 - 1e-16, Math.max(1e-16, 1 / (1 + StrictMath.exp(-eta))));
        };
    }

    /** How fast the mean grows with the linear predictor. */
    public static double slope(Family family, double mean) {
        return switch (family) {
            case NORMAL -> 1;
            case POISSON -> mean;
            case BINOMIAL -> mean * (1 - mean);
        };
    }

    private static double variance(Family family, double mean) {
        return family == Family.NORMAL ? 1 : slope(family, mean);
    }

    private static double deviance(Family family, double[] y, double[] mean, double[] weights) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double one = switch (family) {
                case NORMAL -> (y[i] - mean[i]) * (y[i] - mean[i]) / 2;
                case POISSON -> Deviance.term(y[i], mean[i]);
                case BINOMIAL -> Deviance.term(y[i], mean[i]) + Deviance.term(1 - y[i], 1 - mean[i]);
            };
            sum += 2 * weights[i] * one;
        }
        return sum;
    }
}
