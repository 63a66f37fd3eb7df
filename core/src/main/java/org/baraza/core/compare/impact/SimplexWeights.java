package org.baraza.core.compare.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.algebra.Cholesky;
import org.baraza.core.compare.algebra.Matrix;

/** Weights of 0 or more that add up to 1 and bring a mixture of columns near to a target. */
final class SimplexWeights {

    private static final int MOST_TURNS = 10_000;

    private SimplexWeights() {}

    /**
     * By steps of Frank and Wolfe, as Arkhangelsky and others 2021 take them.
     *
     * @param rows each holds the columns and, last, the target
     * @param zeta how much spreading the weights is worth
     * @param intercept whether a constant gap does not matter
     * @param start weights to begin from
     * @param leastDecrease stops when the objective falls by less than its square
     */
    static double[] frankWolfe(
            double[][] rows, double zeta, boolean intercept, double[] start, double leastDecrease, int most) {
        int n = rows.length;
        int k = start.length;
        double[][] a = new double[k][n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                a[j][i] = rows[i][j];
            }
            b[i] = rows[i][k];
        }
        if (intercept) {
            for (double[] column : a) {
                centre(column);
            }
            centre(b);
        }
        double eta = n * zeta * zeta;
        double[] x = start.clone();
        double last = Double.POSITIVE_INFINITY;
        double before = Double.POSITIVE_INFINITY;
        for (int turn = 0; turn < most; turn++) {
            if (turn >= 2 && !(before - last > leastDecrease * leastDecrease)) {
                break;
            }
            step(a, b, x, eta);
            before = last;
            double[] error = residual(a, b, x);
            last = zeta * zeta * Matrix.dot(x, x) + Matrix.dot(error, error) / n;
        }
        return x;
    }

    private static void centre(double[] column) {
        double mean = Matrix.mean(column);
        for (int i = 0; i < column.length; i++) {
            column[i] -= mean;
        }
    }

    private static double[] residual(double[][] a, double[] b, double[] x) {
        double[] left = new double[b.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = -b[i];
        }
        for (int j = 0; j < x.length; j++) {
            if (x[j] != 0) {
                for (int i = 0; i < left.length; i++) {
                    left[i] += x[j] * a[j][i];
                }
            }
        }
        return left;
    }

    private static void step(double[][] a, double[] b, double[] x, double eta) {
        double[] left = residual(a, b, x);
        int best = 0;
        double[] gradient = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            gradient[j] = Matrix.dot(left, a[j]) + eta * x[j];
            best = gradient[j] < gradient[best] ? j : best;
        }
        double[] move = new double[x.length];
        boolean any = false;
        for (int j = 0; j < x.length; j++) {
            move[j] = j == best ? 1 - x[j] : -x[j];
            any |= move[j] != 0;
        }
        if (!any) {
            return;
        }
        double squares = 0;
        for (int i = 0; i < b.length; i++) {
            double change = a[best][i] - (left[i] + b[i]);
            squares += change * change;
        }
        double length = -Matrix.dot(gradient, move) / (squares + eta * Matrix.dot(move, move));
        double bounded = Math.min(1, Math.max(0, length));
        for (int j = 0; j < x.length; j++) {
            x[j] += bounded * move[j];
        }
    }

    /** Small weights to nothing, the others scaled up. */
    static double[] sparse(double[] weights) {
        double most = Arrays.stream(weights).max().orElse(0);
        double[] kept = new double[weights.length];
        for (int j = 0; j < kept.length; j++) {
            kept[j] = weights[j] <= most / 4 ? 0 : weights[j];
        }
        return normalised(kept);
    }

    static double[] normalised(double[] weights) {
        double sum = Matrix.sum(weights);
        return Arrays.stream(weights)
                .map(w -> sum == 0 ? 1.0 / weights.length : w / sum)
                .toArray();
    }

    /** Exactly: the point of the columns' hull nearest to the target. Wolfe 1976. */
    static double[] exact(double[][] columns, double[] target) {
        int k = columns.length;
        double[][] p = new double[k][];
        for (int j = 0; j < k; j++) {
            p[j] = columns[j].clone();
            for (int i = 0; i < target.length; i++) {
                p[j][i] -= target[i];
            }
        }
        int first = 0;
        for (int j = 1; j < k; j++) {
            first = Matrix.dot(p[j], p[j]) < Matrix.dot(p[first], p[first]) ? j : first;
        }
        List<Integer> in = new ArrayList<>(List.of(first));
        double[] w = new double[k];
        w[first] = 1;
        double scale = Matrix.dot(p[first], p[first]);
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double[] x = mixture(p, w);
            int best = 0;
            for (int j = 1; j < k; j++) {
                best = Matrix.dot(x, p[j]) < Matrix.dot(x, p[best]) ? j : best;
            }
            if (Matrix.dot(x, x) - Matrix.dot(x, p[best]) <= 1e-13 * scale || in.contains(best)) {
                return w;
            }
            in.add(best);
            shrink(p, w, in);
        }
        throw new Refused(Code.NOT_CONVERGED, "The weights did not settle.");
    }

    private static double[] mixture(double[][] p, double[] w) {
        double[] x = new double[p[0].length];
        for (int j = 0; j < w.length; j++) {
            if (w[j] != 0) {
                for (int i = 0; i < x.length; i++) {
                    x[i] += w[j] * p[j][i];
                }
            }
        }
        return x;
    }

    private static void shrink(double[][] p, double[] w, List<Integer> in) {
        while (true) {
            double[] v = affine(p, in);
            double theta = 1;
            for (int i = 0; i < v.length; i++) {
                double own = w[in.get(i)];
                if (v[i] <= 1e-12 && own > v[i]) {
                    theta = Math.min(theta, own / (own - v[i]));
                }
            }
            boolean inside = Arrays.stream(v).allMatch(one -> one > 1e-12);
            for (int i = 0; i < v.length; i++) {
                int j = in.get(i);
                w[j] = inside ? v[i] : w[j] + theta * (v[i] - w[j]);
            }
            if (inside) {
                return;
            }
            in.removeIf(j -> {
                boolean gone = w[j] <= 1e-12;
                w[j] = gone ? 0 : w[j];
                return gone;
            });
        }
    }

    /** The point nearest to zero on the plane through some points. */
    private static double[] affine(double[][] p, List<Integer> in) {
        int m = in.size();
        double[][] gram = new double[m][m];
        double trace = 0;
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                gram[a][b] = Matrix.dot(p[in.get(a)], p[in.get(b)]);
            }
            trace += gram[a][a];
        }
        for (double[] line : gram) {
            for (int b = 0; b < m; b++) {
                line[b] += trace / m;
            }
        }
        double[] ones = new double[m];
        Arrays.fill(ones, 1);
        double[] u = Cholesky.dropping(gram).solve(ones);
        return normalised(u);
    }
}
