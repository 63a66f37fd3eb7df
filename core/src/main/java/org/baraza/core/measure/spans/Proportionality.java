package org.baraza.core.measure.spans;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Linear;

/**
 * Whether hazard ratios stay the same over time: the score test that each coefficient grows with a function of time
 * (Grambsch and Therneau 1994), computed with its own information rather than an average one.
 *
 * @param chiSquared of each coefficient, and of all together at the end
 * @param df degrees of freedom of each
 * @param p of each
 */
public record Proportionality(double[] chiSquared, int[] df, double[] p) {

    /** The function of time a coefficient may grow with. */
    public enum Clock {
        /** One minus the share still waiting just before. */
        WAITING,
        /** Time itself. */
        TIME,
        /** Its logarithm. */
        LOG,
        /** The rank of the ending among the endings. */
        RANK
    }

    public static Proportionality test(Cox fit, Clock clock) {
        if (fit.data().ties() == Cox.Ties.DISCRETE) {
            throw new IllegalArgumentException("proportionality is tested with Efron's or Breslow's ties");
        }
        CoxData data = fit.data();
        int p = fit.coefficients().length;
        double[] eta = data.linear(fit.coefficients());
        double[] score = new double[2 * p];
        double[][] information = new double[2 * p][2 * p];
        for (Moment moment : Moment.all(data)) {
            double g = value(clock, data, moment.time());
            double[] first = new double[p];
            double[][] second = new double[p][p];
            new MomentSums(data, moment, eta).add(first, second, 1, 1);
            for (int j = 0; j < p; j++) {
                score[p + j] += g * first[j];
                for (int l = 0; l < p; l++) {
                    information[j][l] += second[j][l];
                    information[p + j][l] += g * second[j][l];
                    information[j][p + l] += g * second[j][l];
                    information[p + j][p + l] += g * g * second[j][l];
                }
            }
        }
        return tested(score, information, p);
    }

    private static Proportionality tested(double[] score, double[][] information, int p) {
        double[] chi = new double[p + 1];
        int[] df = new int[p + 1];
        double[] tails = new double[p + 1];
        for (int j = 0; j <= p; j++) {
            int size = j < p ? p + 1 : 2 * p;
            int[] kept = new int[size];
            Arrays.setAll(kept, i -> i);
            if (j < p) {
                kept[p] = p + j;
            }
            double[] u = Arrays.stream(kept).mapToDouble(i -> score[i]).toArray();
            double[][] v = new double[size][];
            for (int a = 0; a < size; a++) {
                double[] row = information[kept[a]];
                v[a] = Arrays.stream(kept).mapToDouble(i -> row[i]).toArray();
            }
            chi[j] = Linear.dot(u, Linear.solve(v, u));
            df[j] = j < p ? 1 : p;
            tails[j] = Distributions.chiSquared(df[j]).above(chi[j]);
        }
        return new Proportionality(chi, df, tails);
    }

    private static double value(Clock clock, CoxData data, double time) {
        return switch (clock) {
            case TIME -> time;
            case LOG -> StrictMath.log(time);
            case WAITING -> {
                ProductLimit all = ProductLimit.of(data.lives());
                int k = Arrays.binarySearch(all.times(), time);
                yield 1 - (k <= 0 ? 1 : all.surviving()[k - 1]);
            }
            case RANK -> {
                int before = 0;
                int same = 0;
                for (int i = 0; i < data.lives().size(); i++) {
                    if (data.lives().ended()[i]) {
                        before += data.lives().until()[i] < time ? 1 : 0;
                        same += data.lives().until()[i] == time ? 1 : 0;
                    }
                }
                yield before + (same + 1) / 2.0;
            }
        };
    }
}
