package org.baraza.core.measure.places;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Draws;

/**
 * Whether neighbours are alike, over the whole map. Assumes that values could have fallen on any area alike; rates of
 * small areas vary more than those of large ones, which is why they are steadied or transformed first.
 */
public final class Clustering {

    /**
     * A test.
     *
     * @param value of the statistic
     * @param expected were there no clustering
     * @param variance of it
     * @param z standardised; above 0 where neighbours are alike
     */
    public record Tested(double value, double expected, double variance, double z) {}

    private Clustering() {}

    private static double[] centred(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double[] z = Arrays.stream(x).map(v -> v - mean).toArray();
        if (Arrays.stream(z).allMatch(v -> v == 0)) {
            throw new IllegalArgumentException("all areas have the same value");
        }
        return z;
    }

    private static double powers(double[] z, int power) {
        double sum = 0;
        for (double v : z) {
            sum += StrictMath.pow(v, power);
        }
        return sum;
    }

    /** Moran's I: 1950. */
    public static double moran(double[] x, Neighbours neighbours) {
        double[] z = centred(x);
        double[] lag = neighbours.lag(z);
        double cross = 0;
        for (int i = 0; i < z.length; i++) {
            cross += z[i] * lag[i];
        }
        return z.length / neighbours.sums().s0() * cross / powers(z, 2);
    }

    /**
     * Moran's test: Cliff and Ord 1981.
     *
     * @param randomised variance over all ways the values can fall; else that of normal values
     */
    public static Tested moran(double[] x, Neighbours neighbours, boolean randomised) {
        double[] z = centred(x);
        double n = z.length;
        Neighbours.Sums s = neighbours.sums();
        double square = s.s0() * s.s0();
        double expected = -1 / (n - 1);
        double variance;
        if (randomised) {
            double kurtosis = n * powers(z, 4) / (powers(z, 2) * powers(z, 2));
            variance = (n * (s.s1() * (n * n - 3 * n + 3) - n * s.s2() + 3 * square)
                            - kurtosis * (s.s1() * (n * n - n) - 2 * n * s.s2() + 6 * square))
                    / ((n - 1) * (n - 2) * (n - 3) * square);
        } else {
            variance = (n * n * s.s1() - n * s.s2() + 3 * square) / (square * (n * n - 1));
        }
        variance -= expected * expected;
        double value = moran(x, neighbours);
        return new Tested(value, expected, variance, (value - expected) / Math.sqrt(variance));
    }

    /** Geary's C: 1954. Below 1 where neighbours are alike; its z has the sign turned. */
    public static Tested geary(double[] x, Neighbours neighbours, boolean randomised) {
        double[] z = centred(x);
        double n = z.length;
        Neighbours.Sums s = neighbours.sums();
        double square = s.s0() * s.s0();
        double cross = 0;
        for (int i = 0; i < z.length; i++) {
            for (int k = 0; k < neighbours.of()[i].length; k++) {
                double gap = x[i] - x[neighbours.of()[i][k]];
                cross += neighbours.weights()[i][k] * gap * gap;
            }
        }
        double value = (n - 1) * cross / (2 * s.s0() * powers(z, 2));
        double variance;
        if (randomised) {
            double k = n * powers(z, 4) / (powers(z, 2) * powers(z, 2));
            variance = ((n - 1) * s.s1() * (n * n - 3 * n + 3 - k * (n - 1))
                            - (n - 1) * s.s2() * (n * n + 3 * n - 6 - k * (n * n - n + 2)) / 4
                            + square * (n * n - 3 - k * (n - 1) * (n - 1)))
                    / (n * (n - 2) * (n - 3) * square);
        } else {
            variance = ((2 * s.s1() + s.s2()) * (n - 1) - 4 * square) / (2 * (n + 1) * square);
        }
        return new Tested(value, 1, variance, (1 - value) / Math.sqrt(variance));
    }

    /**
     * How often chance alone gives an I at least so large: shuffled values, what was seen among them.
     *
     * @param draws how many shuffles
     */
    public static double shuffledP(double[] x, Neighbours neighbours, int draws, long seed) {
        double observed = moran(x, neighbours);
        int far = 1;
        for (int r = 0; r < draws; r++) {
            int[] order = new int[x.length];
            Arrays.setAll(order, i -> i);
            Draws.of(seed, "moran", r).shuffle(order);
            double[] shuffled = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
            far += moran(shuffled, neighbours) >= observed - 1e-12 ? 1 : 0;
        }
        return far / (draws + 1.0);
    }
}
