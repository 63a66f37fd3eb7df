package org.baraza.core.measure.places;

import java.util.Arrays;

/**
 * Who is next to whom, and how much each counts.
 *
 * @param of neighbours of each area, as indices
 * @param weights of the same
 */
public record Neighbours(int[][] of, double[][] weights) {

    /** How much each neighbour counts. */
    public enum Style {
        /** The neighbours of an area together count 1. */
        ROW,
        /** Each counts 1. */
        BINARY,
        /** Each the same, all together as many as there are areas. */
        GLOBAL
    }

    /** Neighbours of each area, none of them itself. Areas without neighbours are allowed and count nothing. */
    public static Neighbours of(int[][] lists, Style style) {
        int links = Arrays.stream(lists).mapToInt(l -> l.length).sum();
        double[][] weights = new double[lists.length][];
        for (int i = 0; i < lists.length; i++) {
            for (int j : lists[i]) {
                if (j < 0 || j >= lists.length || j == i) {
                    throw new IllegalArgumentException("area " + i + " has a neighbour that is not another area");
                }
            }
            double one = switch (style) {
                case ROW -> 1.0 / Math.max(1, lists[i].length);
                case BINARY -> 1;
                case GLOBAL -> (double) lists.length / links;
            };
            weights[i] = new double[lists[i].length];
            Arrays.fill(weights[i], one);
        }
        return new Neighbours(lists, weights);
    }

    /** The same with every area a neighbour of itself, each counting 1. */
    public Neighbours withThemselves() {
        int[][] lists = new int[of.length][];
        double[][] ones = new double[of.length][];
        for (int i = 0; i < of.length; i++) {
            lists[i] = Arrays.copyOf(of[i], of[i].length + 1);
            lists[i][of[i].length] = i;
            ones[i] = new double[lists[i].length];
            Arrays.fill(ones[i], 1);
        }
        return new Neighbours(lists, ones);
    }

    public int size() {
        return of.length;
    }

    /** Weighted sum over the neighbours of each area. */
    public double[] lag(double[] x) {
        double[] sum = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            for (int k = 0; k < of[i].length; k++) {
                sum[i] += weights[i][k] * x[of[i][k]];
            }
        }
        return sum;
    }

    double rowSum(int i) {
        return Arrays.stream(weights[i]).sum();
    }

    double rowSquares(int i) {
        return Arrays.stream(weights[i]).map(w -> w * w).sum();
    }

    /**
     * The sums every global test needs.
     *
     * @param s0 of all weights
     * @param s1 half of squared sums of both directions
     * @param s2 of squared row plus column sums
     */
    record Sums(double s0, double s1, double s2) {}

    Sums sums() {
        int n = of.length;
        double[] column = new double[n];
        double s0 = 0;
        double s1 = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < of[i].length; k++) {
                column[of[i][k]] += weights[i][k];
                s0 += weights[i][k];
                double back = weight(of[i][k], i);
                // A link that goes both ways is met twice, one that goes one way once.
                double both = weights[i][k] + back;
                s1 += both * both / (back > 0 ? 2 : 1);
            }
        }
        double s2 = 0;
        for (int i = 0; i < n; i++) {
            double both = rowSum(i) + column[i];
            s2 += both * both;
        }
        return new Sums(s0, s1, s2);
    }

    double weight(int from, int to) {
        for (int k = 0; k < of[from].length; k++) {
            if (of[from][k] == to) {
                return weights[from][k];
            }
        }
        return 0;
    }
}
