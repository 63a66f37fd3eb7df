package org.baraza.core.compare.impact;

import java.util.Arrays;
import org.baraza.core.compare.algebra.Cholesky;
import org.baraza.core.compare.algebra.Matrix;

/**
 * Outcomes without it, learnt from cells not under it by effects of unit and time and covariates, and taken to the cells
 * under it; with the weight that each cell has in a mean of effects, from which errors follow. Borusyak, Jaravel and Spiess
 * 2024.
 */
public final class LinearImputation {

    private final StaggeredPanel panel;
    private final double[][] y;
    private final double[][][] x;
    private final boolean[][] free;
    private final double[] mass;
    private final int times;
    private final int size;
    private final Cholesky solver;
    private final boolean[] timeKnown;
    private final double[][] effect;

    /**
     * Learns.
     *
     * @param y outcomes by unit and time; NaN where there is no row
     * @param x covariates, each by unit and time
     */
    public LinearImputation(StaggeredPanel panel, double[][] y, double[][][] x) {
        this.panel = panel;
        this.y = y;
        this.x = x;
        this.times = panel.times().length;
        this.size = times + x.length;
        free = new boolean[y.length][times];
        mass = new double[y.length];
        timeKnown = new boolean[times];
        for (int u = 0; u < y.length; u++) {
            for (int t = 0; t < times; t++) {
                free[u][t] = !Double.isNaN(y[u][t]) && !panel.under(u, t);
                mass[u] += free[u][t] ? 1 : 0;
                timeKnown[t] |= free[u][t];
            }
        }
        solver = Cholesky.dropping(system());
        Unknowns learnt = solve((u, t) -> free[u][t] ? y[u][t] : 0, (u, t) -> free[u][t]);
        effect = new double[y.length][times];
        for (int u = 0; u < y.length; u++) {
            for (int t = 0; t < times; t++) {
                effect[u][t] = y[u][t] - learnt.at(u, t);
            }
        }
    }

    private interface Cell {
        double of(int unit, int time);
    }

    private interface Where {
        boolean is(int unit, int time);
    }

    private double[][] system() {
        double[][] s = new double[size][size];
        for (int u = 0; u < y.length; u++) {
            double[] sums = new double[size];
            for (int t = 0; t < times; t++) {
                if (free[u][t]) {
                    double[] z = columns(u, t);
                    for (int a = 0; a < x.length; a++) {
                        s[t][times + a] += z[a];
                        s[times + a][t] += z[a];
                        sums[times + a] += z[a];
                        for (int b = 0; b < x.length; b++) {
                            s[times + a][times + b] += z[a] * z[b];
                        }
                    }
                    s[t][t] += 1;
                    sums[t] += 1;
                }
            }
            if (mass[u] > 0) {
                for (int a = 0; a < size; a++) {
                    if (sums[a] != 0) {
                        for (int b = 0; b < size; b++) {
                            s[a][b] -= sums[a] * sums[b] / mass[u];
                        }
                    }
                }
            }
        }
        return s;
    }

    private double[] columns(int unit, int time) {
        double[] z = new double[x.length];
        for (int a = 0; a < z.length; a++) {
            z[a] = x[a][unit][time];
        }
        return z;
    }

    /** Effects of units, times and covariates. */
    private final class Unknowns {

        private final double[] ofUnit;
        private final double[] rest;

        Unknowns(double[] ofUnit, double[] rest) {
            this.ofUnit = ofUnit;
            this.rest = rest;
        }

        double at(int unit, int time) {
            double value = ofUnit[unit] + rest[time];
            for (int a = 0; a < x.length; a++) {
                value += rest[times + a] * x[a][unit][time];
            }
            return value;
        }
    }

    /** Solves the normal equations of the cells not under it for sums of something over some cells. */
    private Unknowns solve(Cell cell, Where where) {
        double[] unitSums = new double[y.length];
        double[] right = new double[size];
        for (int u = 0; u < y.length; u++) {
            for (int t = 0; t < times; t++) {
                if (where.is(u, t)) {
                    double value = cell.of(u, t);
                    unitSums[u] += value;
                    right[t] += value;
                    for (int a = 0; a < x.length; a++) {
                        right[times + a] += value * x[a][u][t];
                    }
                }
            }
        }
        for (int u = 0; u < y.length; u++) {
            for (int t = 0; t < times; t++) {
                if (free[u][t]) {
                    double mean = unitSums[u] / mass[u];
                    right[t] -= mean;
                    for (int a = 0; a < x.length; a++) {
                        right[times + a] -= mean * x[a][u][t];
                    }
                }
            }
        }
        double[] rest = solver.solve(right);
        double[] ofUnit = new double[y.length];
        for (int u = 0; u < y.length; u++) {
            if (mass[u] > 0) {
                double left = unitSums[u];
                for (int t = 0; t < times; t++) {
                    if (free[u][t]) {
                        left -= rest[t];
                        for (int a = 0; a < x.length; a++) {
                            left -= rest[times + a] * x[a][u][t];
                        }
                    }
                }
                ofUnit[u] = left / mass[u];
            }
        }
        return new Unknowns(ofUnit, rest);
    }

    /** Whether a cell under it can be imputed: its unit and its time were seen without it. */
    public boolean imputable(int unit, int time) {
        return !Double.isNaN(y[unit][time]) && panel.under(unit, time) && mass[unit] > 0 && timeKnown[time];
    }

    /** Outcome less what was imputed. */
    public double effect(int unit, int time) {
        return effect[unit][time];
    }

    /**
     * A weighted mean of effects.
     *
     * @param value of the mean
     * @param influence of each unit; their squares add up to the variance where units are independent
     */
    public record Mean(double value, double[] influence) {}

    /**
     * A mean of the effects in some cells.
     *
     * @param weights by unit and time, adding up to 1; 0 wherever a cell cannot be imputed
     */
    public Mean mean(double[][] weights) {
        Unknowns pulled = solve((u, t) -> weights[u][t], (u, t) -> weights[u][t] != 0);
        double value = 0;
        double[][] pull = new double[y.length][times];
        for (int u = 0; u < y.length; u++) {
            for (int t = 0; t < times; t++) {
                if (weights[u][t] != 0) {
                    value += weights[u][t] * effect[u][t];
                    pull[u][t] = weights[u][t];
                } else if (free[u][t]) {
                    pull[u][t] = -pulled.at(u, t);
                }
            }
        }
        double[][] means = cohortMeans(pull);
        double[] influence = new double[y.length];
        long[] cohorts = panel.cohorts();
        for (int u = 0; u < y.length; u++) {
            for (int t = 0; t < times; t++) {
                if (weights[u][t] != 0) {
                    int cohort = Arrays.binarySearch(cohorts, panel.first()[u]);
                    influence[u] += pull[u][t] * (effect[u][t] - means[cohort][t]);
                } else if (free[u][t]) {
                    influence[u] += pull[u][t] * effect[u][t];
                }
            }
        }
        return new Mean(value, influence);
    }

    /** What each cohort's effect at each time is taken to be when residuals are formed. */
    private double[][] cohortMeans(double[][] pull) {
        long[] cohorts = panel.cohorts();
        double[][] sums = new double[cohorts.length][times];
        double[][] below = new double[cohorts.length][times];
        for (int u = 0; u < y.length; u++) {
            int cohort = Arrays.binarySearch(cohorts, panel.first()[u]);
            for (int t = 0; t < times && cohort >= 0; t++) {
                if (imputable(u, t) && pull[u][t] != 0) {
                    sums[cohort][t] += pull[u][t] * pull[u][t] * effect[u][t];
                    below[cohort][t] += pull[u][t] * pull[u][t];
                }
            }
        }
        for (int c = 0; c < cohorts.length; c++) {
            for (int t = 0; t < times; t++) {
                sums[c][t] = below[c][t] > 0 ? sums[c][t] / below[c][t] : 0;
            }
        }
        return sums;
    }

    /** Square root of the sum over clusters of squared influences. */
    public static double error(double[] influence, int[] clusters) {
        int groups = Arrays.stream(clusters).max().orElse(-1) + 1;
        double[] sums = new double[groups];
        for (int u = 0; u < influence.length; u++) {
            sums[clusters[u]] += influence[u];
        }
        return Math.sqrt(Matrix.dot(sums, sums));
    }
}
