package org.baraza.core.compare.impact;

import java.util.Arrays;
import java.util.function.Supplier;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.algebra.Cholesky;

/**
 * Newton's steps to the likeliest rates of times, those of units being found from them. For panels whose groups are so thinly
 * linked that finding both by turns takes for ever. The likelihood of the times alone is concave in their logarithms, so that
 * with halved steps each one climbs.
 *
 * @param e what events are counted against
 * @param cells for each unit the times that are fitted to
 * @param unitEvents events of each unit in these cells
 * @param timeEvents events of each time in these cells
 * @param free times whose rate is looked for
 */
record TwoWayNewton(double[][] e, int[][] cells, double[] unitEvents, double[] timeEvents, int[] free) {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 60;
    private static final double SCORE_SETTLED = 1e-12;
    private static final double STEP_SETTLED = 1e-8;
    private static final double ROUNDING = 1e-13;

    /** @param start rates of times to begin with, above 0 where they have events */
    double[] settle(double[] start) {
        double[] rates = start.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            Slope slope = slope(rates);
            double[] move = Cholesky.of(slope.curve).orElseThrow(TOO_THIN).solve(slope.score);
            double unsettled = 0;
            double largest = 0;
            for (int k = 0; k < free.length; k++) {
                unsettled = Math.max(unsettled, Math.abs(slope.score[k]) / timeEvents[free[k]]);
                largest = Math.max(largest, Math.abs(move[k]));
            }
            if (unsettled <= SCORE_SETTLED && largest <= STEP_SETTLED) {
                return rates;
            }
            rates = climbed(rates, move);
        }
        throw TOO_THIN.get();
    }

    private static final Supplier<Refused> TOO_THIN = () -> new Refused(
            Code.NOT_CONVERGED,
            "Areas and times are linked by so few events that their rates cannot be told apart in the digits of a computer.");

    /** Derivatives by the logarithms of free rates; of the second ones, with the sign turned, the lower half. */
    private record Slope(double[] score, double[][] curve) {}

    private Slope slope(double[] rates) {
        int[] place = new int[rates.length];
        Arrays.fill(place, -1);
        double[] score = new double[free.length];
        double[][] curve = new double[free.length][free.length];
        for (int k = 0; k < free.length; k++) {
            place[free[k]] = k;
            score[k] = timeEvents[free[k]];
        }
        for (int i = 0; i < cells.length; i++) {
            double sum = sum(i, rates);
            if (!(unitEvents[i] > 0 && sum > 0)) {
                continue;
            }
            for (int at = 0; at < cells[i].length; at++) {
                int one = cells[i][at];
                int a = place[one];
                if (a < 0) {
                    continue;
                }
                double share = e[i][one] * rates[one] / sum;
                double mean = unitEvents[i] * share;
                score[a] -= mean;
                curve[a][a] += mean;
                for (int k = 0; k <= at; k++) {
                    int b = place[cells[i][k]];
                    if (b >= 0) {
                        curve[a][b] -= mean * (e[i][cells[i][k]] * rates[cells[i][k]] / sum);
                    }
                }
            }
        }
        return new Slope(score, curve);
    }

    private double sum(int unit, double[] rates) {
        double sum = 0;
        for (int j : cells[unit]) {
            sum += e[unit][j] * rates[j];
        }
        return sum;
    }

    /** A step, halved until it does not lead down. */
    private double[] climbed(double[] rates, double[] move) {
        double before = likelihood(rates);
        double[] next = rates.clone();
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            for (int k = 0; k < free.length; k++) {
                next[free[k]] = rates[free[k]] * StrictMath.exp(length * move[k]);
            }
            if (likelihood(next) >= before - ROUNDING * Math.abs(before)) {
                return next;
            }
            length /= 2;
        }
        throw TOO_THIN.get();
    }

    /** Logarithm of the likelihood but for what does not depend on the free rates. */
    private double likelihood(double[] rates) {
        double value = 0;
        for (int j : free) {
            value += timeEvents[j] * StrictMath.log(rates[j]);
        }
        for (int i = 0; i < cells.length; i++) {
            if (unitEvents[i] > 0) {
                value -= unitEvents[i] * StrictMath.log(sum(i, rates));
            }
        }
        return value;
    }
}
