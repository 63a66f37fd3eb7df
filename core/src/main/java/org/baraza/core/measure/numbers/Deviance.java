package org.baraza.core.measure.numbers;

import org.apache.commons.numbers.gamma.LogGamma;

/** The two terms of Loader 2000 that give probabilities of counts without cancellation. */
final class Deviance {

    private static final double HALF_LOG_2_PI = StrictMath.log(2 * Math.PI) / 2;
    private static final double NEAR = 0.1;

    private Deviance() {}

    /** ln x! minus Stirling's approximation of it, for x above 0. */
    static double stirlingError(double x) {
        if (x < 16) {
            return LogGamma.value(x + 1) - (x + 0.5) * StrictMath.log(x) + x - HALF_LOG_2_PI;
        }
        double y = 1 / (x * x);
        return (1.0 / 12
                        - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188 - y * 691.0 / 360360)))))
                / x;
    }

    /** x ln(x / m) + m - x: half the deviance of a count x with mean m. */
    static double term(double x, double m) {
        if (m == 0) {
            return x == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        if (Math.abs(x - m) >= NEAR * (x + m)) {
            return x == 0 ? m : x * StrictMath.log(x / m) + m - x;
        }
        double v = (x - m) / (x + m);
        double sum = (x - m) * v;
        double power = 2 * x * v;
        for (int j = 1; j < 1000; j++) {
            power *= v * v;
            double next = sum + power / (2 * j + 1);
            if (next == sum) {
                return next;
            }
            sum = next;
        }
        return sum;
    }
}
