package org.baraza.core.measure.spans;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The share to whom something had happened by a time, when something else may end the wait instead: Aalen and Johansen
 * 1978. One minus a product-limit curve would count those who can no more as if they still might.
 *
 * @param times at which anything ended
 * @param incidence share to whom the first kind of ending had happened
 * @param se its standard error by the delta method (Aalen 1978)
 */
public record Competing(double[] times, double[] incidence, double[] se) {

    /**
     * Estimates.
     *
     * @param until length of each wait
     * @param kinds 0 cut off, 1 what was waited for, 2 and above anything else that ended it
     */
    public static Competing of(double[] until, int[] kinds) {
        double[] times = IntStream.range(0, until.length)
                .filter(i -> kinds[i] > 0)
                .mapToDouble(i -> until[i])
                .sorted()
                .distinct()
                .toArray();
        int m = times.length;
        double[] n = new double[m];
        double[] first = new double[m];
        double[] any = new double[m];
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < until.length; i++) {
                n[k] += until[i] >= times[k] ? 1 : 0;
                any[k] += until[i] == times[k] && kinds[i] > 0 ? 1 : 0;
                first[k] += until[i] == times[k] && kinds[i] == 1 ? 1 : 0;
            }
        }
        double[] before = new double[m];
        double[] incidence = new double[m];
        double still = 1;
        double sum = 0;
        for (int k = 0; k < m; k++) {
            before[k] = still;
            sum += still * first[k] / n[k];
            incidence[k] = sum;
            still *= 1 - any[k] / n[k];
        }
        double[] se = new double[m];
        Arrays.setAll(se, k -> Math.sqrt(variance(k, n, first, any, before, incidence)));
        return new Competing(times, incidence, se);
    }

    private static double variance(
            int k, double[] n, double[] first, double[] any, double[] before, double[] incidence) {
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            double gap = incidence[k] - incidence[i];
            double left = n[i] - any[i];
            sum += left > 0 ? gap * gap * any[i] / (n[i] * left) : 0;
            sum += before[i] * before[i] * (n[i] - first[i]) * first[i] / (n[i] * n[i] * n[i]);
            sum -= 2 * gap * before[i] * first[i] / (n[i] * n[i]);
        }
        return Math.max(0, sum);
    }
}
