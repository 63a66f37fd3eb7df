package org.baraza.core.measure.rates;

import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.numbers.Roots;

/** Intervals for the difference of two independent shares, first minus second: compared in Newcombe 1998. */
public final class ShareDifferences {

    /** Which interval. */
    public enum Method {
        /** Two Wilson intervals put together: Newcombe 1998, method 10. */
        NEWCOMBE,
        /** The same with continuity correction: Newcombe 1998, method 11. */
        NEWCOMBE_CORRECTED,
        /** The textbook interval; for comparison. */
        WALD,
        /** The textbook interval with continuity correction. */
        WALD_CORRECTED,
        /** One hit and one miss added to each: Agresti and Caffo 2000. */
        AGRESTI_CAFFO,
        /** Score interval with n / (n - 1): Miettinen and Nurminen 1985. */
        MIETTINEN_NURMINEN,
        /** Score interval without that factor: Mee 1984. */
        MEE
    }

    private ShareDifferences() {}

    /**
     * The interval.
     *
     * @param a hits among {@code m}
     * @param b hits among {@code n}
     * @param tail probability left out on each side
     */
    public static Limits limits(Method method, long a, long m, long b, long n, double tail) {
        if (m < 1 || n < 1 || a < 0 || b < 0 || a > m || b > n) {
            throw new IllegalArgumentException("not two shares");
        }
        double z = Distributions.normal().quantileAbove(tail);
        double p = (double) a / m;
        double q = (double) b / n;
        double wald = z * Math.sqrt(p * (1 - p) / m + q * (1 - q) / n);
        return switch (method) {
            case NEWCOMBE -> joined(p, Shares.wilson(a, m, z), q, Shares.wilson(b, n, z));
            case NEWCOMBE_CORRECTED -> joined(p, Shares.wilsonCorrected(a, m, z), q, Shares.wilsonCorrected(b, n, z));
            case WALD -> new Limits(p - q - wald, p - q + wald);
            case WALD_CORRECTED -> {
                double more = wald + (1.0 / m + 1.0 / n) / 2;
                yield new Limits(p - q - more, p - q + more).within(-1, 1);
            }
            case AGRESTI_CAFFO -> agrestiCaffo(a + 1.0, m + 2.0, b + 1.0, n + 2.0, z);
            case MIETTINEN_NURMINEN -> score(a, m, b, n, z, (double) (m + n) / (m + n - 1));
            case MEE -> score(a, m, b, n, z, 1);
        };
    }

    private static Limits joined(double p, Limits first, double q, Limits second) {
        double d = p - q;
        return new Limits(
                d - StrictMath.hypot(p - first.low(), second.high() - q),
                d + StrictMath.hypot(first.high() - p, q - second.low()));
    }

    private static Limits agrestiCaffo(double a, double m, double b, double n, double z) {
        double p = a / m;
        double q = b / n;
        double half = z * Math.sqrt(p * (1 - p) / m + q * (1 - q) / n);
        return new Limits(p - q - half, p - q + half).within(-1, 1);
    }

    private static Limits score(long a, long m, long b, long n, double z, double factor) {
        double d = (double) a / m - (double) b / n;
        double edge = 1 - 1e-12;
        double low = signed(a, m, b, n, -edge, factor) <= z
                ? -1
                : Roots.find(x -> signed(a, m, b, n, x, factor) - z, -edge, d);
        double high = signed(a, m, b, n, edge, factor) >= -z
                ? 1
                : Roots.find(x -> signed(a, m, b, n, x, factor) + z, d, edge);
        return new Limits(low, high);
    }

    /** The score statistic at a difference of {@code delta}. */
    private static double signed(long a, long m, long b, long n, double delta, double factor) {
        double p = (double) a / m;
        double q = (double) b / n;
        double second = restricted(a, m, b, n, delta);
        double first = Math.min(1, Math.max(0, second + delta));
        double variance = factor * (first * (1 - first) / m + second * (1 - second) / n);
        double distance = p - q - delta;
        return distance == 0 ? 0 : distance / Math.sqrt(Math.max(variance, Double.MIN_NORMAL));
    }

    /** The second share that is most likely when the first is larger by delta: a cubic's root. */
    private static double restricted(long a, long m, long b, long n, double delta) {
        double all = m + n;
        double l3 = all;
        double l2 = (m + 2.0 * n) * delta - all - (a + b);
        double l1 = (n * delta - all - 2.0 * b) * delta + (a + b);
        double l0 = b * delta * (1 - delta);
        double q = StrictMath.pow(l2 / (3 * l3), 3) - l1 * l2 / (6 * l3 * l3) + l0 / (2 * l3);
        double inside = l2 * l2 / (9 * l3 * l3) - l1 / (3 * l3);
        double p = Math.copySign(Math.sqrt(Math.max(0, inside)), q);
        double ratio = p == 0 ? 0 : Math.max(-1, Math.min(1, q / (p * p * p)));
        double angle = (Math.PI + StrictMath.acos(ratio)) / 3;
        double root = 2 * p * StrictMath.cos(angle) - l2 / (3 * l3);
        return Math.min(1, Math.max(0, Math.min(1 - delta, Math.max(-delta, root))));
    }
}
