package org.baraza.core.measure.numbers;

/**
 * Chance with a seed. Each stream is a function of the study's seed, what it is for and which replicate it serves, so
 * that replicates may run on any number of threads and give the same bits. SplitMix64: Steele, Lea and Flood 2014.
 */
public final class Draws {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /**
     * The stream of one replicate.
     *
     * @param seed of the study, written beside its result
     * @param purpose what the draws are for, for example {@code permutation}
     * @param replicate which repetition, from 0
     */
    public static Draws of(long seed, String purpose, long replicate) {
        long state = mix(seed + STEP);
        for (int i = 0; i < purpose.length(); i++) {
            state = mix(state ^ purpose.charAt(i) + STEP);
        }
        return new Draws(mix(state ^ mix(replicate + STEP)));
    }

    private static long mix(long x) {
        long z = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    /** A number from 0 (included) to 1 (excluded). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 (included) to {@code bound} (excluded), each equally likely. */
    public int below(int bound) {
        long most = (1L << 32) - (1L << 32) % bound;
        long drawn = next() >>> 32;
        while (drawn >= most) {
            drawn = next() >>> 32;
        }
        return (int) (drawn % bound);
    }

    /** Puts an order into another, each order equally likely: Fisher and Yates. */
    public void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
