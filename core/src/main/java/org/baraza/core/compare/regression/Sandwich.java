package org.baraza.core.compare.regression;

import java.util.List;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.algebra.Matrix;

/** The middle of sandwich variances: sums of scores over rows, groups or lags. */
public final class Sandwich {

    private Sandwich() {}

    /** Scores, row by row: design times residual. */
    public static double[][] scores(double[][] columns, double[] residuals) {
        double[][] scores = new double[residuals.length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < residuals.length; i++) {
                scores[i][j] = columns[j][i] * residuals[i];
            }
        }
        return scores;
    }

    /** Scores summed by group. */
    public static double[][] sums(double[][] scores, Keys groups) {
        int p = scores.length == 0 ? 0 : scores[0].length;
        double[][] sums = new double[groups.size()][p];
        for (int i = 0; i < scores.length; i++) {
            double[] to = sums[groups.codes()[i]];
            for (int j = 0; j < p; j++) {
                to[j] += scores[i][j];
            }
        }
        return sums;
    }

    /** The sum of each vector's product with itself. */
    public static double[][] meat(double[][] vectors, int p) {
        double[][] meat = new double[p][p];
        for (double[] vector : vectors) {
            Matrix.addOuter(meat, vector);
        }
        return meat;
    }

    /** As {@link #meat}, with neighbours up to a lag counted by Bartlett's weights. Vectors in order of time. */
    public static double[][] withLags(double[][] vectors, int p, int lag) {
        double[][] meat = meat(vectors, p);
        for (int l = 1; l <= lag && l < vectors.length; l++) {
            double weight = 1 - l / (lag + 1.0);
            double[][] crossed = new double[p][p];
            for (int t = l; t < vectors.length; t++) {
                for (int a = 0; a < p; a++) {
                    for (int b = 0; b < p; b++) {
                        crossed[a][b] += vectors[t][a] * vectors[t - l][b];
                    }
                }
            }
            meat = Matrix.plus(Matrix.plus(meat, weight, crossed), weight, Matrix.transposed(crossed));
        }
        return meat;
    }

    /** Whether every group of {@code inner} lies in one group of {@code outer}. */
    public static boolean nested(Keys inner, Keys outer) {
        int[] in = new int[inner.size()];
        java.util.Arrays.fill(in, -1);
        for (int i = 0; i < inner.codes().length; i++) {
            int group = inner.codes()[i];
            if (in[group] >= 0 && in[group] != outer.codes()[i]) {
                return false;
            }
            in[group] = outer.codes()[i];
        }
        return true;
    }

    /** Row numbers of each group. */
    public static List<int[]> rowsOf(Keys groups) {
        int[] rows = Absorber.byGroup(groups);
        List<int[]> lists = new java.util.ArrayList<>();
        int from = 0;
        while (from < rows.length) {
            int to = from;
            int group = groups.codes()[rows[from]];
            while (to < rows.length && groups.codes()[rows[to]] == group) {
                to++;
            }
            lists.add(java.util.Arrays.copyOfRange(rows, from, to));
            from = to;
        }
        return lists;
    }
}
