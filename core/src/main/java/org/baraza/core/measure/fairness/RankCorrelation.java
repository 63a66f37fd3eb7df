package org.baraza.core.measure.fairness;

import org.baraza.core.measure.exact.TwoSamples;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;

/**
 * Whether two series of numbers go up together, whatever their scale.
 *
 * @param value -1 to 1
 * @param p two-sided
 * @param exact whether p counts every order
 * @param limits interval on Fisher's scale
 */
public record RankCorrelation(double value, double p, boolean exact, Limits limits) {

    private static final int EXACT = 9;

    /** Which. */
    public enum Kind {
        /** Of ranks, ties sharing theirs: Spearman 1904; interval of Bonett and Wright 2000. */
        SPEARMAN,
        /** Of pairs in the same order, corrected for ties (tau-b): Kendall 1938; Fieller's variance for the interval. */
        KENDALL,
        /** Of the numbers themselves: Pearson 1896; Fisher's interval. */
        PEARSON
    }

    /** Estimates, leaving {@code tail} out on each side. */
    public static RankCorrelation of(Kind kind, double[] x, double[] y, double tail) {
        int n = x.length;
        if (n < 5) {
            throw new IllegalArgumentException("a correlation needs five pairs");
        }
        double[] a = kind == Kind.PEARSON ? x : TwoSamples.ranks(x);
        double[] b = kind == Kind.PEARSON ? y : TwoSamples.ranks(y);
        double value = kind == Kind.KENDALL ? kendall(a, b) : product(a, b);
        boolean exact = n <= EXACT && kind != Kind.PEARSON;
        double p = exact ? exactP(kind, a, b, value) : asymptoticP(kind, a, b, value);
        double variance = switch (kind) {
            case PEARSON -> 1.0 / (n - 3);
            case SPEARMAN -> (1 + value * value / 2) / (n - 3);
            case KENDALL -> 0.437 / (n - 4);
        };
        double half = Distributions.normal().quantileAbove(tail) * Math.sqrt(variance);
        double middle = StrictMath.log((1 + value) / (1 - value)) / 2;
        Limits limits = Math.abs(value) == 1
                ? new Limits(value, value)
                : new Limits(StrictMath.tanh(middle - half), StrictMath.tanh(middle + half));
        return new RankCorrelation(value, p, exact, limits);
    }

    private static double product(double[] x, double[] y) {
        int n = x.length;
        double mx = 0;
        double my = 0;
        for (int i = 0; i < n; i++) {
            mx += x[i] / n;
            my += y[i] / n;
        }
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        if (xx == 0 || yy == 0) {
            throw new IllegalArgumentException("one of the two does not vary");
        }
        return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }

    private static double kendall(double[] x, double[] y) {
        double same = 0;
        double inX = 0;
        double inY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double a = Math.signum(x[i] - x[j]);
                double b = Math.signum(y[i] - y[j]);
                same += a * b;
                inX += a * a;
                inY += b * b;
            }
        }
        if (inX == 0 || inY == 0) {
            throw new IllegalArgumentException("one of the two does not vary");
        }
        return same / Math.sqrt(inX * inY);
    }

    private static double asymptoticP(Kind kind, double[] x, double[] y, double value) {
        int n = x.length;
        if (kind != Kind.KENDALL) {
            double t = value * Math.sqrt((n - 2) / Math.max(1e-300, 1 - value * value));
            return 2 * Distributions.student(n - 2.0).above(Math.abs(t));
        }
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                s += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
            }
        }
        return 2 * Distributions.normal().above(Math.abs(s) / Math.sqrt(kendallVariance(x, y)));
    }

    /** Variance of the score with ties in both: Kendall 1970. */
    private static double kendallVariance(double[] x, double[] y) {
        double n = x.length;
        double[] tx = tieSums(x);
        double[] ty = tieSums(y);
        return (n * (n - 1) * (2 * n + 5) - tx[2] - ty[2]) / 18
                + tx[1] * ty[1] / (9 * n * (n - 1) * (n - 2))
                + tx[0] * ty[0] / (2 * n * (n - 1));
    }

    private static double[] tieSums(double[] x) {
        double[] sorted = x.clone();
        java.util.Arrays.sort(sorted);
        double[] sums = new double[3];
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double t = to - from;
            sums[0] += t * (t - 1);
            sums[1] += t * (t - 1) * (t - 2);
            sums[2] += t * (t - 1) * (2 * t + 5);
            from = to;
        }
        return sums;
    }

    private static double exactP(Kind kind, double[] x, double[] y, double value) {
        long[] counted = new long[2];
        orders(kind, x, y.clone(), 0, Math.abs(value) - 1e-10, counted);
        return (double) counted[1] / counted[0];
    }

    private static void orders(Kind kind, double[] x, double[] y, int at, double far, long[] counted) {
        if (at == y.length - 1) {
            counted[0]++;
            double one = kind == Kind.KENDALL ? kendall(x, y) : product(x, y);
            counted[1] += Math.abs(one) >= far ? 1 : 0;
            return;
        }
        for (int i = at; i < y.length; i++) {
            swap(y, at, i);
            orders(kind, x, y, at + 1, far, counted);
            swap(y, at, i);
        }
    }

    private static void swap(double[] y, int i, int j) {
        double kept = y[i];
        y[i] = y[j];
        y[j] = kept;
    }
}
