package org.baraza.core.measure.surveys;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Linear;

/** Whether two answers of a population go together, corrected for the design: Rao and Scott 1984. */
public final class Association {

    /**
     * The test.
     *
     * @param pearson Pearson's statistic of the weighted table, scaled to the cases asked
     * @param statistic second-order corrected F
     * @param df its numerator degrees of freedom, not whole
     * @param denominatorDf its denominator degrees of freedom
     * @param p of the F
     * @param firstOrder Pearson's statistic over the mean design effect
     * @param firstOrderDf its degrees of freedom
     * @param firstOrderP its p as chi-squared
     */
    public record Tested(
            double pearson,
            double statistic,
            double df,
            double denominatorDf,
            double p,
            double firstOrder,
            double firstOrderDf,
            double firstOrderP) {}

    private Association() {}

    /**
     * Tests.
     *
     * @param rows answer of each case, from 0
     * @param columns other answer of each case, from 0
     */
    public static Tested test(Design design, int[] rows, int[] columns) {
        int r = Arrays.stream(rows).max().orElseThrow() + 1;
        int c = Arrays.stream(columns).max().orElseThrow() + 1;
        int n = rows.length;
        boolean[] all = Estimates.everybody(design);
        double[] share = new double[r * c];
        double[][] values = new double[r * c][];
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        for (int cell = 0; cell < r * c; cell++) {
            double[] in = new double[n];
            for (int i = 0; i < n; i++) {
                in[i] = rows[i] * c + columns[i] == cell ? 1 : 0;
            }
            share[cell] = Estimates.ratioOf(design, in, ones, all);
            values[cell] = Estimates.ratioValues(design, in, ones, all);
        }
        double[][] delta = delta(share, design.covariance(values), contrasts(r, c), n);
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < delta.length; i++) {
            trace += delta[i][i];
            for (int j = 0; j < delta.length; j++) {
                squares += delta[i][j] * delta[j][i];
            }
        }
        double pearson = pearson(share, r, c, n);
        double df = trace * trace / squares;
        double denominator = df * design.degreesOfFreedom();
        int q = delta.length;
        return new Tested(
                pearson,
                pearson / trace,
                df,
                denominator,
                Distributions.fisher(df, denominator).above(pearson / trace),
                pearson * q / trace,
                q,
                Distributions.chiSquared(q).above(pearson * q / trace));
    }

    private static double pearson(double[] share, int r, int c, int n) {
        double[] row = new double[r];
        double[] column = new double[c];
        for (int cell = 0; cell < share.length; cell++) {
            row[cell / c] += share[cell];
            column[cell % c] += share[cell];
        }
        double sum = 0;
        for (int cell = 0; cell < share.length; cell++) {
            double expected = row[cell / c] * column[cell % c];
            sum += n * (share[cell] - expected) * (share[cell] - expected) / expected;
        }
        return sum;
    }

    /** The interaction columns of the table, with what rows and columns explain taken out. */
    private static double[][] contrasts(int r, int c) {
        double[][] kept = new double[(r - 1) * (c - 1)][r * c];
        for (int i = 1; i < r; i++) {
            for (int j = 1; j < c; j++) {
                double[] column = kept[(i - 1) * (c - 1) + j - 1];
                for (int cell = 0; cell < r * c; cell++) {
                    double row = (cell / c == i ? 1 : 0) - 1.0 / r;
                    double other = (cell % c == j ? 1 : 0) - 1.0 / c;
                    column[cell] = row * other;
                }
            }
        }
        return kept;
    }

    private static double[][] delta(double[] share, double[][] covariance, double[][] contrasts, int n) {
        int q = contrasts.length;
        double[][] over = new double[q][share.length];
        for (int k = 0; k < q; k++) {
            for (int cell = 0; cell < share.length; cell++) {
                over[k][cell] = share[cell] == 0 ? 0 : contrasts[k][cell] / share[cell];
            }
        }
        double[][] simple = new double[q][q];
        double[][] designed = new double[q][q];
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                simple[k][l] = Linear.dot(over[k], contrasts[l]) / n;
                designed[k][l] = Linear.form(over[k], covariance, over[l]);
            }
        }
        return Linear.times(Linear.inverse(simple), designed);
    }
}
