package org.baraza.core.measure.numbers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Fisher's noncentral hypergeometric distribution: a cell of a two by two table whose margins are fixed and whose odds
 * ratio is given. Probabilities are summed from the smaller end of each tail.
 */
final class NoncentralHypergeometric {

    private NoncentralHypergeometric() {}

    /**
     * @param first things of the first kind
     * @param second things of the second kind
     * @param drawn how many are drawn
     * @param odds odds ratio, above 0; 1 gives the ordinary hypergeometric distribution
     */
    static Distribution of(long first, long second, long drawn, double odds) {
        if (first < 0 || second < 0 || drawn < 0 || drawn > first + second || !(odds > 0)) {
            throw new IllegalArgumentException("not a two by two table");
        }
        int least = (int) Math.max(0, drawn - second);
        int most = (int) Math.min(drawn, first);
        double[] logs = new double[most - least + 1];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = least; k <= most; k++) {
            logs[k - least] = choose(first, k) + choose(second, drawn - k) + k * StrictMath.log(odds);
            largest = Math.max(largest, logs[k - least]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - largest);
        }
        double total = largest + StrictMath.log(sum);
        List<double[]> tails = tails(logs, total);
        return new Discrete(
                k -> logs[(int) k - least] - total,
                k -> StrictMath.exp(tails.get(0)[(int) k - least]),
                k -> StrictMath.exp(tails.get(1)[(int) k - least]),
                k -> tails.get(0)[(int) k - least],
                k -> tails.get(1)[(int) k - least],
                least,
                most);
    }

    private static double choose(long n, long k) {
        return LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
    }

    private static List<double[]> tails(double[] logs, double total) {
        double[] lower = new double[logs.length];
        double[] upper = new double[logs.length];
        double log = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            log = add(log, logs[i] - total);
            lower[i] = log;
        }
        log = Double.NEGATIVE_INFINITY;
        for (int i = logs.length - 1; i >= 0; i--) {
            upper[i] = log;
            log = add(log, logs[i] - total);
        }
        return new ArrayList<>(List.of(lower, upper));
    }

    private static double add(double a, double b) {
        double large = Math.max(a, b);
        return Double.isInfinite(large) ? large : large + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - large));
    }
}
