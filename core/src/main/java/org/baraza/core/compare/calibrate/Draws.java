package org.baraza.core.compare.calibrate;

import org.baraza.core.compare.Chance;

/** Draws from the distributions of a made-up mission. */
final class Draws {

    private static final double SPLIT = 30;

    private Draws() {}

    /** Of a gamma distribution with scale 1 and a shape of 1 or more. Marsaglia and Tsang 2000. */
    static double gamma(double shape, Chance chance) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = chance.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                double cube = v * v * v;
                double u = chance.nextDouble();
                if (u > 0 && StrictMath.log(u) < 0.5 * x * x + d - d * cube + d * StrictMath.log(cube)) {
                    return d * cube;
                }
            }
        }
    }

    /** Of a Poisson distribution; a large mean is split, so that nothing underflows. */
    static long poisson(double mean, Chance chance) {
        long count = 0;
        double left = mean;
        while (left > SPLIT) {
            count += small(SPLIT, chance);
            left -= SPLIT;
        }
        return count + small(left, chance);
    }

    private static long small(double mean, Chance chance) {
        double limit = StrictMath.exp(-mean);
        double product = chance.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= chance.nextDouble();
            count++;
        }
        return count;
    }
}
