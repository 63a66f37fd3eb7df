package org.baraza.core.measure.watch;

import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.numbers.Distributions;

/**
 * What to expect next month in every area: a Gamma-Poisson filter that forgets at a steady pace and leans on all areas
 * where one has little history (Harvey and Fernandes 1989). A month without a report teaches nothing and forgets
 * nothing.
 *
 * @param memory share of what was known that is kept each month, above 0 and at most 1
 * @param lean how much of a month the pooled rate counts
 * @param roughness variation beyond Poisson: the predictive size is 1 / (roughness + (1 + roughness) / known)
 */
public record DiscountFilter(double memory, double lean, double roughness) {

    private static final double[] MEMORIES = {0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1};
    private static final double[] LEANS = {0.1, 0.3, 1};
    private static final double[] ROUGHNESSES = {0.2, 0.5, 1, 2, 4};
    private static final double POOL_KEPT = 0.97;
    private static final int YEAR = 12;

    public DiscountFilter {
        if (!(memory > 0 && memory <= 1) || !(lean > 0) || !(roughness >= 0)) {
            throw new IllegalArgumentException("not a filter");
        }
    }

    /**
     * Counts of areas by month.
     *
     * @param counts by area and month; not a number where nobody reported
     * @param exposure by area and month, above 0
     * @param season factor of each month, 1 where there is none
     */
    public record Panel(double[][] counts, double[][] exposure, double[] season) {

        int areas() {
            return counts.length;
        }

        int months() {
            return season.length;
        }

        double expected(int area, int month) {
            return exposure[area][month] * season[month];
        }
    }

    /**
     * Factors of the calendar months, from all areas together.
     *
     * @param until months that may be learned from
     * @param first calendar month of the first, 0 to 11
     */
    public static double[] season(double[][] counts, double[][] exposure, int until, int first) {
        double[] events = new double[YEAR];
        double[] time = new double[YEAR];
        double all = 0;
        double whole = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int t = 0; t < until; t++) {
                if (!Double.isNaN(counts[i][t])) {
                    events[(t + first) % YEAR] += counts[i][t];
                    time[(t + first) % YEAR] += exposure[i][t];
                    all += counts[i][t];
                    whole += exposure[i][t];
                }
            }
        }
        double[] factors = new double[counts[0].length];
        double rate = all / whole;
        for (int t = 0; t < factors.length; t++) {
            int m = (t + first) % YEAR;
            // One year's worth of the mean is added, so that a month never seen or never violent is not impossible.
            double added = rate * whole / YEAR / YEAR;
            factors[t] = time[m] == 0 || all == 0 ? 1 : (events[m] + added) / (time[m] * rate + added);
        }
        return factors;
    }

    /**
     * What was foreseen one month ahead, before the month was seen.
     *
     * @param mean by area and month
     * @param size of the negative binomial, by area and month
     */
    public record Foreseen(double[][] mean, double[][] size) {

        /** The predictive distribution. */
        public Distribution of(int area, int month) {
            return Distributions.negativeBinomial(size[area][month], mean[area][month]);
        }
    }

    /** Runs over the months, first to last; the month after the last is foreseen too. */
    public Foreseen run(Panel panel) {
        int n = panel.areas();
        int months = panel.months();
        Foreseen foreseen = new Foreseen(new double[n][months + 1], new double[n][months + 1]);
        double[] events = new double[n];
        double[] time = new double[n];
        double pool = start(panel);
        for (int t = 0; t <= months; t++) {
            int at = Math.min(t, months - 1);
            double sum = 0;
            int seen = 0;
            for (int i = 0; i < n; i++) {
                double known = events[i] + lean;
                double rate = known / (time[i] + lean / pool);
                double scale = t < months ? panel.expected(i, t) : nextExpected(panel, i);
                foreseen.mean[i][t] = rate * scale;
                foreseen.size[i][t] = 1 / (roughness + (1 + roughness) / known);
                double y = t < months ? panel.counts()[i][at] : Double.NaN;
                if (!Double.isNaN(y)) {
                    events[i] = memory * events[i] + y;
                    time[i] = memory * time[i] + panel.expected(i, at);
                    sum += y / panel.expected(i, at);
                    seen++;
                }
            }
            pool = seen == 0 ? pool : POOL_KEPT * pool + (1 - POOL_KEPT) * sum / seen;
        }
        return foreseen;
    }

    private static double nextExpected(Panel panel, int area) {
        int months = panel.months();
        int same = months - YEAR;
        double factor = same >= 0 ? panel.season()[same] : 1;
        return panel.exposure()[area][months - 1] * factor;
    }

    /** The pooled rate of the first year. */
    private static double start(Panel panel) {
        double events = 0.5;
        double time = 0;
        for (int i = 0; i < panel.areas(); i++) {
            for (int t = 0; t < Math.min(YEAR, panel.months()); t++) {
                if (!Double.isNaN(panel.counts()[i][t])) {
                    events += panel.counts()[i][t];
                    time += panel.expected(i, t);
                }
            }
        }
        return time == 0 ? 1 : events / time;
    }

    /** Mean logarithmic loss one month ahead over months from {@code from} to {@code until}. */
    public double loss(Panel panel, int from, int until) {
        Foreseen foreseen = run(panel);
        double sum = 0;
        int n = 0;
        for (int i = 0; i < panel.areas(); i++) {
            for (int t = from; t < until; t++) {
                double y = panel.counts()[i][t];
                if (!Double.isNaN(y)) {
                    sum -= foreseen.of(i, t).logDensity(y);
                    n++;
                }
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException("no month to learn from");
        }
        return sum / n;
    }

    /** The filter of the grid with the least loss over the months to learn from, the first of equals. */
    public static DiscountFilter tuned(Panel panel, int from, int until) {
        DiscountFilter best = new DiscountFilter(MEMORIES[0], LEANS[0], ROUGHNESSES[0]);
        double least = Double.POSITIVE_INFINITY;
        for (double memory : MEMORIES) {
            for (double lean : LEANS) {
                for (double roughness : ROUGHNESSES) {
                    DiscountFilter one = new DiscountFilter(memory, lean, roughness);
                    double loss = one.loss(panel, from, until);
                    if (loss < least) {
                        least = loss;
                        best = one;
                    }
                }
            }
        }
        return best;
    }
}
