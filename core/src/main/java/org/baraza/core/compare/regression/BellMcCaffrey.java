package org.baraza.core.compare.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.algebra.Eigen;
import org.baraza.core.compare.algebra.LeastSquares;
import org.baraza.core.compare.algebra.Matrix;

/**
 * Cluster errors that correct each cluster's residuals for having been fitted: CR2 with Satterthwaite's degrees of freedom,
 * and CR3. Assumes rows alike and independent for the correction only. Bell and McCaffrey 2002; effects that lie within
 * clusters may be absorbed first, Pustejovsky and Tipton 2018.
 */
public final class BellMcCaffrey {

    private static final int MOST_COLUMNS = 500;

    private final Fit fit;
    private final double[][] columns;
    private final double[][] inverse;
    private final Keys clusters;
    private final List<int[]> rows;
    private final Absorber absorber;

    private BellMcCaffrey(Fit fit, Keys clusters, Design design) {
        this.fit = fit;
        this.clusters = clusters;
        this.rows = Sandwich.rowsOf(clusters);
        List<Keys> nested = new ArrayList<>();
        List<double[]> all = new ArrayList<>(Arrays.asList(design.columns()));
        for (Keys effect : fit.effects()) {
            if (Sandwich.nested(effect, clusters)) {
                nested.add(effect);
            } else {
                addFlags(all, effect, !nested.isEmpty() || all.size() > design.columns().length);
            }
        }
        if (all.size() > MOST_COLUMNS) {
            throw new Misuse("CR2 and CR3 are for up to " + MOST_COLUMNS
                    + " coefficients and fixed effects that are not nested in the clusters; take CV3 or CR1S.");
        }
        absorber = Absorber.weighted(nested, fit.weights());
        double[][] made = absorber.within(all.toArray(new double[0][]));
        for (double[] column : made) {
            for (int i = 0; i < column.length; i++) {
                column[i] *= Math.sqrt(fit.weights()[i]);
            }
        }
        LeastSquares solved = LeastSquares.of(made, fit.outcome());
        while (!solved.full()) {
            // A flag that the others decide says nothing new.
            made = leaving(made, solved.decided());
            solved = LeastSquares.of(made, fit.outcome());
        }
        columns = made;
        inverse = solved.inverse();
    }

    private static void addFlags(List<double[]> to, Keys effect, boolean leaveOne) {
        for (int level = leaveOne ? 1 : 0; level < effect.size(); level++) {
            double[] flags = new double[effect.codes().length];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = effect.codes()[i] == level ? 1 : 0;
            }
            to.add(flags);
        }
    }

    private static double[][] leaving(double[][] columns, int which) {
        double[][] kept = new double[columns.length - 1][];
        for (int j = 0; j < kept.length; j++) {
            kept[j] = columns[j < which ? j : j + 1];
        }
        return kept;
    }

    /**
     * The errors.
     *
     * @param kind {@code CR2} or {@code CR3}
     */
    public static Errors of(Fit fit, Design design, Keys clusters, String kind) {
        return new BellMcCaffrey(fit, clusters, design).errors(kind.equals("CR2"));
    }

    private Errors errors(boolean two) {
        int p = fit.names().size();
        double[][] meat = new double[columns.length][columns.length];
        double[][] root = Eigen.of(inverse).power(0.5);
        List<double[][]> adjusted = new ArrayList<>();
        for (int[] group : rows) {
            double[][] x = adjusted(group, root, two);
            adjusted.add(x);
            double[] score = new double[columns.length];
            for (int j = 0; j < score.length; j++) {
                for (int i = 0; i < group.length; i++) {
                    score[j] += x[j][i] * fit.residuals()[group[i]];
                }
            }
            Matrix.addOuter(meat, score);
        }
        double[][] whole = Matrix.sandwich(inverse, meat);
        double[][] variance = new double[p][];
        double[] degrees = new double[p];
        for (int j = 0; j < p; j++) {
            variance[j] = Arrays.copyOf(whole[j], p);
            degrees[j] = two ? satterthwaite(adjusted, j) : clusters.size() - 1;
        }
        return new Errors(
                variance,
                degrees,
                two
                        ? "CR2 Bell-McCaffrey (" + clusters.size() + " clusters, Satterthwaite degrees of freedom)"
                        : "CR3 cluster-robust (" + clusters.size() + " clusters, no further correction)");
    }

    /** The cluster's columns after its residuals' correction, which is symmetric: {@code A x}. */
    private double[][] adjusted(int[] group, double[][] root, boolean two) {
        int p = columns.length;
        double[][] x = new double[p][];
        for (int j = 0; j < p; j++) {
            x[j] = Jackknife.only(columns[j], group);
        }
        double[][] cross = new double[p][p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                cross[a][b] = Matrix.dot(x[a], x[b]);
                cross[b][a] = cross[a][b];
            }
        }
        double[][] middle = Eigen.of(Matrix.sandwich(root, cross)).with(lambda -> over(lambda, two));
        // x' + (x' root middle root x) x', kept as columns.
        double[][] change = Matrix.product(cross, Matrix.sandwich(root, middle));
        double[][] made = new double[p][];
        for (int j = 0; j < p; j++) {
            made[j] = x[j].clone();
            for (int k = 0; k < p; k++) {
                for (int i = 0; i < group.length; i++) {
                    made[j][i] += change[j][k] * x[k][i];
                }
            }
        }
        return made;
    }

    /** What the correction adds along a direction, over its leverage; a direction without residual is left out. */
    private static double over(double lambda, boolean two) {
        double left = 1 - lambda;
        if (left < 1e-10) {
            return -1 / lambda;
        }
        double factor = two ? 1 / Math.sqrt(left) : 1 / left;
        return Math.abs(lambda) < 1e-9 ? (two ? 0.5 : 1) : (factor - 1) / lambda;
    }

    private double satterthwaite(List<double[][]> adjusted, int coefficient) {
        int g = rows.size();
        double[][] weights = new double[g][];
        double[][] explained = new double[g][];
        for (int a = 0; a < g; a++) {
            double[] w = Jackknife.product(adjusted.get(a), inverse[coefficient]);
            weights[a] = w;
            double[] u = new double[columns.length];
            int[] group = rows.get(a);
            for (int j = 0; j < u.length; j++) {
                for (int i = 0; i < group.length; i++) {
                    u[j] += columns[j][group[i]] * w[i];
                }
            }
            explained[a] = u;
        }
        double trace = 0;
        double squares = 0;
        for (int a = 0; a < g; a++) {
            double[] spread = Matrix.product(inverse, explained[a]);
            for (int b = 0; b < g; b++) {
                double product = (a == b ? Matrix.dot(weights[a], weights[a]) : 0) - Matrix.dot(spread, explained[b]);
                trace += a == b ? product : 0;
                squares += product * product;
            }
        }
        return trace * trace / squares;
    }
}
