package org.baraza.core.measure.rates;

import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.numbers.Roots;

/** Intervals for the ratio of two independent shares, first over second. */
public final class ShareRatios {

    /** Which interval. */
    public enum Method {
        /** Normal on the logarithm: Katz and others 1978; undefined when either has no hit. */
        KATZ,
        /** Katz with ½ added to hits and to cases: Walter 1976. */
        KATZ_HALF,
        /** Score interval: Koopman 1984. */
        KOOPMAN,
        /** Score interval with n / (n - 1): Miettinen and Nurminen 1985. */
        MIETTINEN_NURMINEN
    }

    private ShareRatios() {}

    /**
     * The interval.
     *
     * @param a hits among {@code m}
     * @param b hits among {@code n}
     * @param tail probability left out on each side
     */
    public static Limits limits(Method method, long a, long m, long b, long n, double tail) {
        if (m < 1 || n < 1 || a < 0 || b < 0 || a > m || b > n || a + b == 0) {
            throw new IllegalArgumentException("no ratio of these shares");
        }
        double z = Distributions.normal().quantileAbove(tail);
        return switch (method) {
            case KATZ -> {
                if (a == 0 || b == 0) {
                    throw new IllegalArgumentException("the log interval is not defined where there is no hit");
                }
                yield log(a, m, b, n, z);
            }
            case KATZ_HALF -> log(a + 0.5, m + 0.5, b + 0.5, n + 0.5, z);
            case KOOPMAN -> score(a, m, b, n, z, 1);
            case MIETTINEN_NURMINEN -> score(a, m, b, n, z, (double) (m + n) / (m + n - 1));
        };
    }

    private static Limits log(double a, double m, double b, double n, double z) {
        double ratio = a / m / (b / n);
        double half = z * Math.sqrt(Math.max(0, 1 / a - 1 / m + 1 / b - 1 / n));
        return new Limits(ratio * StrictMath.exp(-half), ratio * StrictMath.exp(half));
    }

    private static Limits score(long a, long m, long b, long n, double z, double factor) {
        double middle = b == 0 ? Double.POSITIVE_INFINITY : (double) a / m / ((double) b / n);
        double from = a == 0 || Double.isInfinite(middle) ? 0 : StrictMath.log(middle);
        double low = a == 0
                ? 0
                : StrictMath.exp(
                        Roots.find(x -> signed(a, m, b, n, StrictMath.exp(x), factor) - z, -60, b == 0 ? 60 : from));
        double high = b == 0
                ? Double.POSITIVE_INFINITY
                : StrictMath.exp(
                        Roots.find(x -> signed(a, m, b, n, StrictMath.exp(x), factor) + z, a == 0 ? -60 : from, 60));
        return new Limits(low, high);
    }

    private static double signed(long a, long m, long b, long n, double ratio, double factor) {
        double p = (double) a / m;
        double q = (double) b / n;
        // The most likely second share when the first is ratio times it: a quadratic's root.
        double square = (m + n) * ratio;
        double linear = -(m * ratio + a + n + b * ratio);
        double constant = a + b;
        double second = 2 * constant / (-linear + Math.sqrt(Math.max(0, linear * linear - 4 * square * constant)));
        double first = Math.min(1, second * ratio);
        double variance = factor * (first * (1 - first) / m + ratio * ratio * second * (1 - second) / n);
        double distance = p - ratio * q;
        return distance == 0 ? 0 : distance / Math.sqrt(Math.max(variance, Double.MIN_NORMAL));
    }
}
