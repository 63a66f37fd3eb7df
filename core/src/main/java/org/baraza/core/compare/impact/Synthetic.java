package org.baraza.core.compare.impact;

import java.util.Arrays;
import org.baraza.core.compare.algebra.Matrix;

/**
 * Units that came under it at one time against a weighted mean of the others, before against after: synthetic control
 * (Abadie, Diamond and Hainmueller 2010), synthetic difference-in-differences (Arkhangelsky and others 2021), and plain
 * differences.
 *
 * @param y outcomes, units not under it first
 * @param controls how many of these there are
 * @param before how many times lie before the start
 * @param how which of them
 */
public record Synthetic(double[][] y, int controls, int before, How how) {

    private static final int FIRST_TURNS = 100;
    private static final int MOST_TURNS = 10_000;

    /**
     * Which estimator.
     *
     * @param kind {@code sdid}, {@code sc} or {@code did}
     * @param exact whether synthetic control's weights are exact instead of by steps
     * @param zetaOmega how much spreading unit weights is worth; NaN for the usual
     * @param zetaLambda how much spreading time weights is worth; NaN for the usual
     */
    public record How(String kind, boolean exact, double zetaOmega, double zetaLambda) {}

    /**
     * What was found.
     *
     * @param effect mean over treated units and times after
     * @param omega weights of units not under it
     * @param lambda weights of times before
     * @param zetaOmega how much spreading unit weights was worth
     * @param zetaLambda how much spreading time weights was worth
     * @param noise spread of first differences before, over units not under it
     */
    public record Found(
            double effect, double[] omega, double[] lambda, double zetaOmega, double zetaLambda, double noise) {}

    public Found find() {
        return find(new double[0], new double[0]);
    }

    /** Beginning from given weights; empty for even ones. */
    Found find(double[] omegaStart, double[] lambdaStart) {
        int after = y[0].length - before;
        int treated = y.length - controls;
        double noise = noise();
        boolean control = how.kind.equals("sc");
        double usual = control ? 1e-6 : StrictMath.sqrt(Math.sqrt((double) treated * after));
        double zetaOmega = Double.isNaN(how.zetaOmega) ? usual * noise : how.zetaOmega;
        double zetaLambda = Double.isNaN(how.zetaLambda) ? 1e-6 * noise : how.zetaLambda;
        double[] omega = even(controls);
        double[] lambda = control ? new double[before] : even(before);
        double[][] collapsed = collapsed();
        double least = 1e-5 * noise;
        if (how.kind.equals("sdid")) {
            double[][] rows = Arrays.copyOf(collapsed, controls);
            lambda = twice(rows, zetaLambda, true, lambdaStart.length == 0 ? even(before) : lambdaStart, least);
        }
        if (control && how.exact) {
            omega = exact(collapsed);
        } else if (!how.kind.equals("did")) {
            double[][] turned = new double[before][controls + 1];
            for (int t = 0; t < before; t++) {
                for (int i = 0; i <= controls; i++) {
                    turned[t][i] = collapsed[i][t];
                }
            }
            omega = twice(turned, zetaOmega, !control, omegaStart.length == 0 ? even(controls) : omegaStart, least);
        }
        return new Found(effect(omega, lambda), omega, lambda, zetaOmega, zetaLambda, noise);
    }

    private static double[] twice(double[][] rows, double zeta, boolean intercept, double[] start, double least) {
        double[] first = SimplexWeights.frankWolfe(rows, zeta, intercept, start, least, FIRST_TURNS);
        return SimplexWeights.frankWolfe(rows, zeta, intercept, SimplexWeights.sparse(first), least, MOST_TURNS);
    }

    private double[] exact(double[][] collapsed) {
        double[][] columns = new double[controls][];
        for (int i = 0; i < controls; i++) {
            columns[i] = Arrays.copyOf(collapsed[i], before);
        }
        return SimplexWeights.exact(columns, Arrays.copyOf(collapsed[controls], before));
    }

    private static double[] even(int size) {
        double[] even = new double[size];
        Arrays.fill(even, 1.0 / size);
        return even;
    }

    private double noise() {
        double[] differences = new double[controls * (before - 1)];
        int at = 0;
        for (int i = 0; i < controls; i++) {
            for (int t = 1; t < before; t++) {
                differences[at++] = y[i][t] - y[i][t - 1];
            }
        }
        return Math.sqrt(Matrix.variance(differences));
    }

    /** Treated units and times after, each as their mean. */
    private double[][] collapsed() {
        int after = y[0].length - before;
        double[][] collapsed = new double[controls + 1][before + 1];
        for (int i = 0; i < y.length; i++) {
            int to = Math.min(i, controls);
            double share = i < controls ? 1 : 1.0 / (y.length - controls);
            for (int t = 0; t < y[i].length; t++) {
                collapsed[to][Math.min(t, before)] += share * y[i][t] * (t < before ? 1 : 1.0 / after);
            }
        }
        return collapsed;
    }

    /** With given weights. */
    public double effect(double[] omega, double[] lambda) {
        double sum = 0;
        double[] gaps = gaps(omega);
        int after = gaps.length - before;
        for (int t = 0; t < gaps.length; t++) {
            sum += gaps[t] * (t < before ? -lambda[t] : 1.0 / after);
        }
        return sum;
    }

    /** Treated mean less weighted mean of the others, at each time. */
    public double[] gaps(double[] omega) {
        double[] gaps = new double[y[0].length];
        for (int i = 0; i < y.length; i++) {
            double weight = i < controls ? -omega[i] : 1.0 / (y.length - controls);
            for (int t = 0; t < gaps.length; t++) {
                gaps[t] += weight * y[i][t];
            }
        }
        return gaps;
    }

    /** The same with other units, those not under it first. */
    Synthetic of(int[] units, int controlUnits) {
        double[][] chosen = new double[units.length][];
        for (int i = 0; i < units.length; i++) {
            chosen[i] = y[units[i]];
        }
        return new Synthetic(chosen, controlUnits, before, how);
    }
}
