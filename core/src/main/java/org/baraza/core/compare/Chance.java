package org.baraza.core.compare;

import java.util.random.RandomGenerator;

/**
 * Chance that depends on nothing but what it was asked for: study seed, purpose and replicate. Each replicate has its own
 * stream, so that it does not matter which thread draws when. SplitMix64, Steele, Lea and Flood 2014.
 */
public final class Chance implements RandomGenerator {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /**
     * The stream of one replicate.
     *
     * @param seed of the study
     * @param purpose what the draws are for, so that two uses in one study do not share draws
     * @param replicate which repetition, 0 and up
     */
    public static Chance of(long seed, String purpose, long replicate) {
        long mixed = mix(seed + GOLDEN);
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed ^ purpose.charAt(i) + GOLDEN);
        }
        return new Chance(mix(mixed + mix(replicate * GOLDEN + 1)));
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** 0 to below 1, in steps of 2^-53. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** By the polar method of Marsaglia, so that no table and no platform decides. */
    @Override
    public double nextGaussian() {
        double u;
        double s;
        do {
            u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        return u * Math.sqrt(-2 * StrictMath.log(s) / s);
    }

    /** 0 to below {@code bound}. */
    @Override
    public int nextInt(int bound) {
        long limit = (1L << 53) / bound * bound;
        long drawn;
        do {
            drawn = nextLong() >>> 11;
        } while (drawn >= limit);
        return (int) (drawn % bound);
    }

    /** All of 0 to n - 1, in an order of chance. */
    public int[] shuffled(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
