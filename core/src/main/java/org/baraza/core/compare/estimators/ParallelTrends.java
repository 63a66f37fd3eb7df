package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.algebra.Matrix;
import org.baraza.core.compare.impact.Breakdown;
import org.baraza.core.compare.impact.SmoothTrends;

/** What is left of an effect when units may have drifted apart. */
@AutoService(Estimator.class)
public final class ParallelTrends implements Estimator {

    private static final String EXAMPLE = """
            time,effect,error
            -4,0.02,0.05
            -3,-0.03,0.05
            -2,0.01,0.04
            0,-0.30,0.06
            1,-0.34,0.07
            2,-0.31,0.08
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named(
                        "parallel-trends-sensitivity", 1, "Sensitivity to units drifting apart (parallel trends)")
                .estimates(
                        "The interval of an effect when, after the start, units may drift as much as stated, and the largest"
                                + " drift at which it still leaves zero out.")
                .assumes(
                        "relative-magnitudes: drift from one time to the next after the start is at most M times the largest"
                                + " before it.",
                        "smoothness: the slope of the drift changes from one time to the next by at most M.")
                .fails("With few times before the start little is known of the drift there, and nothing of after.")
                .paper("Rambachan and Roth 2023; Ye, Keele, Hasegawa and Small")
                .reads(
                        Role.of("event_time", Role.Kind.TIME, "Time since the start, below 0 before it."),
                        Role.of("effect", Role.Kind.NUMBER, "Effect at that time; the reference time may be left out."),
                        Role.optional("error", Role.Kind.NUMBER, "Its standard error, where effects are independent."),
                        Role.optionalSeveral(
                                "covariance",
                                Role.Kind.NUMBER,
                                "Or the columns of the covariances, in the order of the rows."))
                .offers(
                        Setting.choice(
                                "restriction",
                                "relative-magnitudes",
                                "How drift is bounded.",
                                "relative-magnitudes",
                                "smoothness"),
                        Setting.numbers(
                                "m", "Bounds to look at; 0, 0.5, 1, 1.5 and 2 (smoothness: 0 to 0.05) when left out."),
                        Setting.choice(
                                "target", "first", "The first effect after the start, or their mean.", "first", "mean"),
                        Setting.whole("reference_time", "-1", "The time that effects are held against.", -10_000, -1))
                .example(EXAMPLE, List.of("event_time=time", "effect=effect", "error=error"), List.of("m=0.5,1"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Ordered o = Ordered.of(study);
        double[] weights = new double[o.after.length];
        boolean mean = study.text("target").equals("mean");
        for (int h = 0; h < weights.length; h++) {
            weights[h] = mean ? 1.0 / weights.length : h == 0 ? 1 : 0;
        }
        boolean smooth = study.text("restriction").equals("smoothness");
        double[] given = study.numbersOf("m");
        double[] bounds = given.length > 0
                ? given
                : smooth ? new double[] {0, 0.01, 0.02, 0.03, 0.05} : new double[] {0, 0.5, 1, 1.5, 2};
        double[] low = new double[bounds.length];
        double[] high = new double[bounds.length];
        double breakdown;
        if (smooth) {
            SmoothTrends trends = new SmoothTrends(o.before, o.after, o.covariance, weights, o.distance, study.level());
            for (int i = 0; i < bounds.length; i++) {
                double[] interval = trends.interval(bounds[i]);
                low[i] = interval[0];
                high[i] = interval[1];
            }
            breakdown = trends.breakdown();
        } else {
            Breakdown trends = new Breakdown(o.before, o.after, o.covariance, weights, study.level());
            if (o.before.length < 2) {
                throw new Refused(Code.SHORT_PRE, "Relative magnitudes need two times before the start at least.");
            }
            for (int i = 0; i < bounds.length; i++) {
                double[] interval = trends.interval(bounds[i]);
                low[i] = interval[0];
                high[i] = interval[1];
            }
            breakdown = trends.breakdown();
        }
        double value = Matrix.dot(weights, o.after);
        double[] whole = new double[o.before.length + o.after.length];
        System.arraycopy(weights, 0, whole, o.before.length, weights.length);
        double error = Math.sqrt(Matrix.quadratic(whole, o.covariance));
        return Result.of(card(), study)
                .estimate(Estimate.of("effect", value, error, Double.POSITIVE_INFINITY, study.level()))
                .standardError("from the covariances given")
                .interval("normal interval; the table holds those with drift")
                .count("times_before", o.before.length)
                .count("times_after", o.after.length)
                .number("breakdown_m", breakdown)
                .table(Tabled.named("intervals")
                        .numbers("m", bounds)
                        .numbers("low", low)
                        .numbers("high", high)
                        .done())
                .done();
    }

    /** Effects in order of time, the reference put in where it is missing. */
    private record Ordered(double[] before, double[] after, double[][] covariance, double[] distance) {

        static Ordered of(Study study) {
            int n = study.rows();
            double[] time = study.numbers("event_time");
            double[] effect = study.numbers("effect");
            double[][] given = covariance(study, n);
            int[] order = IntStream.range(0, n)
                    .boxed()
                    .sorted((a, b) -> Double.compare(time[a], time[b]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            List<Integer> rows = new ArrayList<>();
            List<Double> times = new ArrayList<>();
            double reference = study.whole("reference_time");
            boolean has = Arrays.stream(time).anyMatch(t -> t == reference);
            for (int i : order) {
                if (!has && time[i] > reference && !times.contains(reference)) {
                    rows.add(-1);
                    times.add(reference);
                }
                rows.add(i);
                times.add(time[i]);
            }
            int before = (int) times.stream().filter(t -> t < 0).count();
            if (before == 0 || before == times.size()) {
                throw new Refused(Code.SHORT_PRE, "Effects before and after the start are needed.");
            }
            double[] all = new double[rows.size()];
            double[][] covariance = new double[all.length][all.length];
            for (int a = 0; a < all.length; a++) {
                int ra = rows.get(a);
                all[a] = ra < 0 ? 0 : effect[ra];
                for (int b = 0; b < all.length; b++) {
                    int rb = rows.get(b);
                    covariance[a][b] = ra < 0 || rb < 0 ? 0 : given[ra][rb];
                }
            }
            double[] distance = times.subList(0, before).stream()
                    .mapToDouble(t -> reference - t)
                    .toArray();
            return new Ordered(
                    Arrays.copyOf(all, before), Arrays.copyOfRange(all, before, all.length), covariance, distance);
        }

        private static double[][] covariance(Study study, int n) {
            double[][] covariance = new double[n][n];
            if (study.has("covariance") == study.has("error")) {
                throw new Misuse("Name either a column \"error\" or the columns of \"covariance\".");
            }
            if (study.has("error")) {
                for (int i = 0; i < n; i++) {
                    covariance[i][i] = study.numbers("error")[i] * study.numbers("error")[i];
                }
                return covariance;
            }
            List<double[]> columns = study.allNumbers("covariance");
            if (columns.size() != n) {
                throw new Misuse("The covariance has " + columns.size() + " columns for " + n + " effects.");
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    covariance[i][j] = columns.get(j)[i];
                }
            }
            return covariance;
        }
    }
}
