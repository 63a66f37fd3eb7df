package org.baraza.core.measure.rates;

import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;

/**
 * Two shares of the same cases, such as before and after: only cases that changed tell them apart (McNemar 1947).
 *
 * @param both hits in both
 * @param firstOnly hits in the first only
 * @param secondOnly hits in the second only
 * @param neither hits in neither
 */
public record PairedShares(long both, long firstOnly, long secondOnly, long neither) {

    public PairedShares {
        if (both < 0
                || firstOnly < 0
                || secondOnly < 0
                || neither < 0
                || both + firstOnly + secondOnly + neither == 0) {
            throw new IllegalArgumentException("not a paired two by two table");
        }
    }

    private double n() {
        return both + firstOnly + secondOnly + neither;
    }

    /** First share minus second. */
    public double difference() {
        return (firstOnly - secondOnly) / n();
    }

    /** McNemar's statistic, with or without continuity correction; not a number when no case changed. */
    public double chiSquared(boolean corrected) {
        double gap = Math.abs(firstOnly - secondOnly);
        double less = corrected ? Math.max(0, gap - 1) : gap;
        return less * less / (firstOnly + secondOnly);
    }

    /** The exact p: changes either way are a fair coin. */
    public double exactP() {
        long n = firstOnly + secondOnly;
        return n == 0 ? 1 : Math.min(1, 2 * Distributions.binomial(n, 0.5).below(Math.min(firstOnly, secondOnly)));
    }

    /** The same with half the probability of what was seen: Fagerland, Lydersen and Laake 2013. */
    public double midP() {
        long n = firstOnly + secondOnly;
        return n == 0 ? 1 : exactP() - Distributions.binomial(n, 0.5).density(firstOnly);
    }

    /** Two Wilson intervals put together with the correlation: Newcombe 1998, paired, method 10. */
    public Limits newcombe(double tail) {
        double z = Distributions.normal().quantileAbove(tail);
        double n = n();
        double p = (both + firstOnly) / n;
        double q = (both + secondOnly) / n;
        Limits first = Shares.wilson(both + firstOnly, n, z);
        Limits second = Shares.wilson(both + secondOnly, n, z);
        double a = (double) (both + firstOnly) * (secondOnly + neither);
        double b = (double) (both + secondOnly) * (firstOnly + neither);
        double cross = (double) both * neither - (double) firstOnly * secondOnly;
        double smaller = cross > 0 ? Math.max(0, cross - n / 2) : cross;
        double phi = a * b == 0 ? 0 : smaller / Math.sqrt(a * b);
        double d = p - q;
        double dl1 = p - first.low();
        double du1 = first.high() - p;
        double dl2 = q - second.low();
        double du2 = second.high() - q;
        return new Limits(
                d - Math.sqrt(dl1 * dl1 - 2 * phi * dl1 * du2 + du2 * du2),
                d + Math.sqrt(du1 * du1 - 2 * phi * du1 * dl2 + dl2 * dl2));
    }

    /** Normal limits of the difference; {@code added} to every changed cell, ½ for Agresti and Min 2005. */
    public Limits wald(double tail, double added) {
        double n = n() + 4 * added;
        double b = firstOnly + added;
        double c = secondOnly + added;
        double half = Distributions.normal().quantileAbove(tail) * Math.sqrt(b + c - (b - c) * (b - c) / n) / n;
        return new Limits((b - c) / n - half, (b - c) / n + half);
    }
}
