package org.baraza.core.measure.watch;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Linear;
import org.baraza.core.measure.numbers.Regression;

/**
 * How fast a series of counts grows or falls, its season taken out: a log-linear Poisson mean with waves of the year.
 * Errors allow for more variation than Poisson and, by Newey and West 1987, for months that go together. It describes
 * and does not explain: a single series carries no causal claim.
 *
 * @param growth of the logarithm of the mean a year
 * @param se its standard error, of the kind that was asked for
 * @param dispersion Pearson's, before it is held at 1 or more
 * @param season factor of each moment of the year
 * @param freeMonths degrees of freedom
 */
public record Trend(double growth, double se, double dispersion, double[] season, int freeMonths) {

    /**
     * Fits.
     *
     * @param counts not a number where nobody reported; such months drop out
     * @param exposure above 0
     * @param period moments in a year
     * @param waves a year
     * @param lag of the errors that go together; below 0 for quasi-Poisson errors
     */
    public static Trend of(double[] counts, double[] exposure, int period, int waves, int lag) {
        int[] seen = java.util.stream.IntStream.range(0, counts.length)
                .filter(t -> !Double.isNaN(counts[t]))
                .toArray();
        double[][] rows = new double[seen.length][];
        Arrays.setAll(rows, k -> row(seen[k], period, waves));
        double[] y = Arrays.stream(seen).mapToDouble(t -> counts[t]).toArray();
        double[] offset = Arrays.stream(seen)
                .mapToDouble(t -> StrictMath.log(exposure[t]))
                .toArray();
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        Regression.Fit fit = Regression.fit(Regression.Family.POISSON, rows, y, ones, offset);
        if (!fit.converged()) {
            throw new IllegalArgumentException("the fit does not settle");
        }
        double[][] covariance = lag < 0 ? scaled(fit) : together(fit, rows, y, seen, lag);
        double[] season = new double[period];
        double mean = 0;
        for (int m = 0; m < period; m++) {
            double[] row = row(m, period, waves);
            row[0] = 0;
            row[1] = 0;
            season[m] = StrictMath.exp(Linear.dot(row, fit.coefficients()));
            mean += season[m] / period;
        }
        for (int m = 0; m < period; m++) {
            season[m] /= mean;
        }
        return new Trend(
                fit.coefficients()[1] * period,
                Math.sqrt(covariance[1][1]) * period,
                fit.dispersion(),
                season,
                fit.freeRows());
    }

    private static double[] row(int t, int period, int waves) {
        double[] row = new double[2 + 2 * waves];
        row[0] = 1;
        row[1] = t;
        for (int h = 1; h <= waves; h++) {
            row[2 * h] = StrictMath.cos(2 * Math.PI * h * t / period);
            row[2 * h + 1] = StrictMath.sin(2 * Math.PI * h * t / period);
        }
        return row;
    }

    private static double[][] scaled(Regression.Fit fit) {
        double factor = Math.max(1, fit.dispersion());
        double[][] covariance = fit.unscaled();
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return covariance;
    }

    private static double[][] together(Regression.Fit fit, double[][] rows, double[] y, int[] seen, int lag) {
        int p = rows[0].length;
        double[][] meat = new double[p][p];
        for (int a = 0; a < y.length; a++) {
            for (int b = 0; b < y.length; b++) {
                int apart = Math.abs(seen[a] - seen[b]);
                if (apart <= lag) {
                    double weight = (1 - apart / (lag + 1.0)) * (y[a] - fit.mean()[a]) * (y[b] - fit.mean()[b]);
                    Linear.addOuter(meat, rows[a], rows[b], weight);
                }
            }
        }
        return Linear.times(fit.unscaled(), Linear.times(meat, fit.unscaled()));
    }
}
