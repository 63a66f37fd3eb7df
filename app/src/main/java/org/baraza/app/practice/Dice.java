package org.baraza.app.practice;

/**
 * Random numbers as a function of seed, purpose, index and draw, so that no result depends on the order of work, on the
 * machine or on the number of threads. The mixing is that of SplitMix64 (Steele, Lea and Flood 2014).
 */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long key;
    private long draw;

    private Dice(long key) {
        this.key = key;
    }

    static Dice of(long seed, Purpose purpose, long index) {
        return of(seed, purpose, index, 0);
    }

    static Dice of(long seed, Purpose purpose, long index, long second) {
        return new Dice(mix(mix(mix(mix(seed) + STEP * (purpose.ordinal() + 1)) + STEP * index) + STEP * second));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform, above 0 and below 1. */
    double share() {
        return ((mix(key + STEP * ++draw) >>> 12) + 0.5) * 0x1p-52;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** Uniform over 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) (share() * bound);
    }

    /** Uniform over both ends. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    <T> T one(T[] of) {
        return of[below(of.length)];
    }

    /** Index drawn with odds as weighted; at least one weight must be above 0. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = share() * total;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Standard normal (Box and Muller 1958). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(share()));
        return radius * StrictMath.cos(2 * Math.PI * share());
    }

    /** Gamma with mean {@code shape}, for shapes of 1 and more (Marsaglia and Tsang 2000). */
    double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v <= 0) {
                continue;
            }
            v = v * v * v;
            if (StrictMath.log(share()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** Exact for any mean: a sum of Poisson numbers of mean at most 16, each by multiplication. */
    int poisson(double mean) {
        int count = 0;
        for (double left = mean; left > 0; left -= 16) {
            double limit = StrictMath.exp(-Math.min(left, 16));
            double product = share();
            while (product > limit) {
                count++;
                product *= share();
            }
        }
        return count;
    }
}
