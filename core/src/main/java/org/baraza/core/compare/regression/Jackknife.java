package org.baraza.core.compare.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.algebra.Cholesky;
import org.baraza.core.compare.algebra.Matrix;

/** Coefficients of a fit without some of its rows. */
final class Jackknife {

    private Jackknife() {}

    static double[] without(Fit fit, Design design, double[] outcome, int[] left) {
        return fit.effects().isEmpty() ? subtracting(fit, left) : again(fit, design, outcome, left);
    }

    /** Nothing absorbed: the rows' products are taken from the sums. */
    private static double[] subtracting(Fit fit, int[] left) {
        int p = fit.names().size();
        double[][] cross = new double[p][p];
        double[] right = new double[p];
        boolean[] out = new boolean[fit.rows()];
        for (int row : left) {
            out[row] = true;
        }
        for (int i = 0; i < out.length; i++) {
            if (out[i]) {
                continue;
            }
            for (int a = 0; a < p; a++) {
                double xa = fit.columns()[a][i];
                // About the whole fit, so that only a difference is solved for.
                right[a] += xa * fit.residuals()[i];
                for (int b = 0; b < p; b++) {
                    cross[a][b] += xa * fit.columns()[b][i];
                }
            }
        }
        double[] change = Cholesky.of(cross)
                .orElseThrow(() -> new Refused(
                        Code.SINGULAR, "Without one of the clusters a coefficient can no longer be estimated."))
                .solve(right);
        double[] coefficients = fit.coefficients().clone();
        for (int j = 0; j < p; j++) {
            coefficients[j] += change[j];
        }
        return coefficients;
    }

    private static double[] again(Fit fit, Design design, double[] outcome, int[] left) {
        boolean[] out = new boolean[fit.rows()];
        for (int row : left) {
            out[row] = true;
        }
        int[] kept = new int[fit.rows() - left.length];
        int at = 0;
        for (int i = 0; i < out.length; i++) {
            if (!out[i]) {
                kept[at++] = i;
            }
        }
        double[][] columns = new double[design.columns().length][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = only(design.columns()[j], kept);
        }
        List<Keys> effects = new ArrayList<>();
        fit.effects().forEach(e -> effects.add(only(e, kept)));
        return Fit.of(new Design(design.names(), columns), only(outcome, kept), effects, only(fit.weights(), kept))
                .coefficients();
    }

    static double[] only(double[] values, int[] rows) {
        double[] kept = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = values[rows[i]];
        }
        return kept;
    }

    /** Groups that are gone leave no gap. */
    static Keys only(Keys keys, int[] rows) {
        int[] to = new int[keys.size()];
        Arrays.fill(to, -1);
        for (int row : rows) {
            to[keys.codes()[row]] = 0;
        }
        List<String> labels = new ArrayList<>();
        for (int g = 0; g < to.length; g++) {
            if (to[g] == 0) {
                to[g] = labels.size();
                labels.add(keys.labels().get(g));
            }
        }
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = to[keys.codes()[rows[i]]];
        }
        return new Keys(labels, codes);
    }

    static double[] product(double[][] columns, double[] by) {
        double[] sum = new double[columns[0].length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += columns[j][i] * by[j];
            }
        }
        return sum;
    }

    static double[] crossed(double[][] columns, double[] with) {
        double[] sums = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            sums[j] = Matrix.dot(columns[j], with);
        }
        return sums;
    }
}
