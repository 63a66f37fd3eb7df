package org.baraza.core.compare.impact;

import java.util.ArrayList;
import java.util.List;

/**
 * Ratios by time since the start: placebos before it, each from a fit of its own without its cells, and effects after it.
 *
 * @param from first time since the start of each bin
 * @param to last time of each bin
 * @param parts one for each bin, the earliest first
 * @param place which window of its part a bin is
 */
public record EventStudy(long[] from, long[] to, List<Imputed> parts, int[] place) {

    /**
     * Fits.
     *
     * @param span how far bins reach to both sides
     * @param width of a bin
     */
    public static EventStudy of(CountPanel counts, long span, long width) {
        List<Imputed> parts = new ArrayList<>();
        List<long[]> bins = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        long before = span / width * width;
        for (long start = -before; start < 0; start += width) {
            long[] bin = {start, start + width - 1};
            Imputed part = Imputed.of(counts, bin);
            if (part.cells()[0] > 0 && part.observed()[0] > 0) {
                parts.add(part);
                bins.add(bin);
                places.add(0);
            } else {
                // What lies before a hole is no step towards the start.
                parts.clear();
                bins.clear();
                places.clear();
            }
        }
        List<long[]> after = new ArrayList<>();
        for (long start = 0; start < span; start += width) {
            after.add(new long[] {start, Math.min(start + width, span) - 1});
        }
        Imputed effects = Imputed.of(counts, after.toArray(long[][]::new));
        for (int w = 0; w < after.size(); w++) {
            if (effects.cells()[w] > 0 && effects.observed()[w] > 0) {
                parts.add(effects);
                bins.add(after.get(w));
                places.add(w);
            }
        }
        return new EventStudy(
                bins.stream().mapToLong(b -> b[0]).toArray(),
                bins.stream().mapToLong(b -> b[1]).toArray(),
                parts,
                places.stream().mapToInt(Integer::intValue).toArray());
    }

    public int size() {
        return from.length;
    }

    public double logRatio(int bin) {
        return parts.get(bin).logRatio()[place[bin]];
    }

    public double observed(int bin) {
        return parts.get(bin).observed()[place[bin]];
    }

    public double expected(int bin) {
        return parts.get(bin).expected()[place[bin]];
    }

    public long cells(int bin) {
        return parts.get(bin).cells()[place[bin]];
    }

    /** How many bins lie before the start. */
    public int before() {
        int count = 0;
        for (long start : from) {
            count += start < 0 ? 1 : 0;
        }
        return count;
    }

    /** Jackknife covariance of all bins. */
    public double[][] covariance() {
        int n = size();
        double[][] covariance = new double[n][n];
        for (int a = 0; a < n; a++) {
            double[] one = parts.get(a).without()[place[a]];
            for (int b = 0; b < n; b++) {
                double[] two = parts.get(b).without()[place[b]];
                double sum = 0;
                for (int r = 0; r < one.length; r++) {
                    sum += (one[r] - logRatio(a)) * (two[r] - logRatio(b));
                }
                covariance[a][b] = sum * (one.length - 1) / one.length;
            }
        }
        return covariance;
    }

    /** How large a multiple of the largest earlier drift the mean effect after the start survives. */
    public Breakdown breakdown(double level) {
        int before = before();
        double[] pre = new double[before];
        double[] post = new double[size() - before];
        double[] weights = new double[post.length];
        double whole = 0;
        for (int b = 0; b < size(); b++) {
            if (b < before) {
                pre[b] = logRatio(b);
            } else {
                post[b - before] = logRatio(b);
                weights[b - before] = expected(b);
                whole += expected(b);
            }
        }
        for (int h = 0; h < weights.length; h++) {
            weights[h] /= whole;
        }
        return new Breakdown(pre, post, covariance(), weights, level);
    }
}
