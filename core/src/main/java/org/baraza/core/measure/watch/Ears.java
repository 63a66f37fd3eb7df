package org.baraza.core.measure.watch;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.measure.numbers.Distributions;

/**
 * The early aberration rules: unusual against the mean and standard deviation of the few moments before. Hutwagner and
 * others 2003. Raises far more false alarms than it says where counts are small; for cross-checks.
 *
 * @param kind which moments are compared with
 * @param baseline how many, at least 3
 * @param leastSd a floor for the standard deviation, 0 for none
 * @param alpha one-sided probability of a false alarm were counts normal
 */
public record Ears(Kind kind, int baseline, double leastSd, double alpha) {

    /** Which moments are compared with. */
    public enum Kind {
        /** Those just before. */
        C1,
        /** Those that ended two moments ago. */
        C2,
        /** As C2, adding what the two moments before were above one standard deviation. */
        C3;

        int lag() {
            return this == C1 ? 0 : 2;
        }

        int reach() {
            return this == C1 ? 0 : this == C2 ? 2 : 4;
        }
    }

    public Ears {
        if (baseline < 3 || !(leastSd >= 0) || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("a baseline of 3 moments or more, and a probability");
        }
    }

    /** The first moment that can be judged, from 0. */
    public int first() {
        return baseline + kind.reach();
    }

    /** Judges the moments from {@code from} to the end. */
    public List<Alarm> watch(double[] counts, int from) {
        if (from < first()) {
            throw new IllegalArgumentException("the first moment that can be judged is " + first());
        }
        double z = Distributions.normal().quantileAbove(alpha);
        List<Alarm> alarms = new ArrayList<>();
        for (int t = from; t < counts.length; t++) {
            double mean = mean(counts, t);
            double sd = sd(counts, t);
            double threshold = mean + z * sd;
            if (kind == Kind.C3) {
                double before = Math.max(0, gap(counts, t - 2) - 1) + Math.max(0, gap(counts, t - 1) - 1);
                threshold = Math.max(0, counts[t] + sd * (z - before));
            }
            alarms.add(new Alarm(t, threshold, mean, counts[t] > threshold));
        }
        return alarms;
    }

    private double gap(double[] counts, int t) {
        return (counts[t] - mean(counts, t)) / sd(counts, t);
    }

    private double mean(double[] counts, int t) {
        double sum = 0;
        for (int i = baseline + kind.lag(); i > kind.lag(); i--) {
            sum += counts[t - i];
        }
        return sum / baseline;
    }

    private double sd(double[] counts, int t) {
        double mean = mean(counts, t);
        double sum = 0;
        for (int i = baseline + kind.lag(); i > kind.lag(); i--) {
            sum += (counts[t - i] - mean) * (counts[t - i] - mean);
        }
        return Math.max(leastSd, Math.sqrt(sum / (baseline - 1)));
    }
}
