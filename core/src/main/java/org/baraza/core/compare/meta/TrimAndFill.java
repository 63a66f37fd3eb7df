package org.baraza.core.compare.meta;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many studies a lopsided funnel lacks, and the mean with them. Duval and Tweedie 2000, their L0.
 *
 * @param missing how many
 * @param mean with them
 * @param error its standard error
 */
public record TrimAndFill(int missing, double mean, double error) {

    private static final int MOST_ROUNDS = 100;

    /** By a method of {@link Heterogeneity#find}. */
    public static TrimAndFill of(Heterogeneity plain, String method) {
        int k = plain.y().length;
        boolean right = slope(plain) < 0;
        double[] y = Arrays.stream(plain.y()).map(v -> right ? -v : v).toArray();
        int[] order = IntStream.range(0, k)
                .boxed()
                .sorted((a, b) -> Double.compare(y[a], y[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        double[] v = Arrays.stream(order).mapToDouble(i -> plain.v()[i]).toArray();
        int missing = 0;
        double mean = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            mean = pooled(Arrays.copyOf(sorted, k - missing), Arrays.copyOf(v, k - missing), method)
                    .coefficients()[0];
            int next = missing(sorted, mean);
            boolean settled = next == missing;
            missing = next;
            if (settled) {
                break;
            }
        }
        double[] all = Arrays.copyOf(sorted, k + missing);
        double[] variances = Arrays.copyOf(v, k + missing);
        for (int i = 0; i < missing; i++) {
            all[k + i] = 2 * mean - sorted[k - missing + i];
            variances[k + i] = v[k - missing + i];
        }
        Pooled filled = pooled(all, variances, method);
        return new TrimAndFill(missing, (right ? -1 : 1) * filled.coefficients()[0], filled.error(0));
    }

    private static double slope(Heterogeneity plain) {
        double[][] x = new double[plain.y().length][];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {1, Math.sqrt(plain.v()[i])};
        }
        return Pooled.of(new Heterogeneity(plain.y(), plain.v(), x), 0, "z").coefficients()[1];
    }

    private static int missing(double[] sorted, double mean) {
        int k = sorted.length;
        int[] byDistance = IntStream.range(0, k)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(sorted[a] - mean), Math.abs(sorted[b] - mean)))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        for (int r = 0; r < k; r++) {
            ranks += sorted[byDistance[r]] > mean ? r + 1 : 0;
        }
        double found = (4 * ranks - k * (k + 1.0)) / (2.0 * k - 1);
        return (int) Math.max(0, Math.rint(found));
    }

    private static Pooled pooled(double[] y, double[] v, String method) {
        double[][] x = new double[y.length][];
        Arrays.fill(x, new double[] {1});
        Heterogeneity data = new Heterogeneity(y, v, x);
        return Pooled.of(data, data.find(method).value(), "z");
    }
}
