package org.baraza.core.compare.calibrate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Verdict;

/**
 * How often a method is right on made-up missions of one shape.
 *
 * @param runs how many missions
 * @param answered how many gave an estimate with an interval
 * @param bias mean of estimate less truth
 * @param biasError its Monte Carlo standard error
 * @param spread standard deviation of estimate less truth
 * @param meanError mean of the standard errors given
 * @param coverage share of intervals that hold the truth
 * @param coverageGivenPass the same among those whose verdict was not refused
 * @param verdicts how often each was given
 * @param reasons how often each was a reason to refuse; one refusal may have several
 */
public record Calibration(
        int runs,
        int answered,
        double bias,
        double biasError,
        double spread,
        double meanError,
        Share coverage,
        Share coverageGivenPass,
        Map<Verdict.Kind, Share> verdicts,
        Map<Code, Share> reasons) {

    /**
     * A share with its Monte Carlo error.
     *
     * @param hits how often
     * @param of how many
     */
    public record Share(int hits, int of) {

        public double value() {
            return of == 0 ? Double.NaN : (double) hits / of;
        }

        /** Standard error of the share; NaN of none. */
        public double error() {
            return of == 0 ? Double.NaN : Math.sqrt(value() * (1 - value()) / of);
        }
    }

    /** How often a verdict was given. */
    public Share share(Verdict.Kind kind) {
        return verdicts.getOrDefault(kind, new Share(0, runs));
    }

    private static final String METHOD = "poisson-imputation";
    private static final String FIRST = "log_rate_ratio";

    /** Missions that are made before it is said how many are done. */
    private static final int AT_ONCE = 32;

    /** What came of one mission; NaN where there was no estimate with an interval. */
    private record One(Verdict.Kind kind, List<Code> codes, double gap, double error, boolean holds) {

        boolean answered() {
            return !Double.isNaN(gap);
        }
    }

    /** Runs so many made-up missions, each with chance of its own, so that on any number of threads the same is counted. */
    public static Calibration of(SimulatedMission.Shape shape, int runs, long seed, double level, IntConsumer done) {
        Estimator method = Estimators.get(METHOD);
        One[] all = new One[runs];
        for (int from = 0; from < runs; from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, runs);
            IntStream.range(from, to).parallel().forEach(r -> all[r] = one(method, shape, seed, r, level));
            done.accept(to);
        }
        return summed(all);
    }

    private static One one(Estimator method, SimulatedMission.Shape shape, long seed, int run, double level) {
        SimulatedMission mission = SimulatedMission.of(shape, seed, run);
        Result result = Estimators.run(method, ask(mission, shape, level, seed));
        Verdict verdict = result.verdict().orElseThrow();
        if (result.estimates().isEmpty()) {
            return new One(verdict.kind(), verdict.codes(), Double.NaN, Double.NaN, false);
        }
        Estimate estimate = result.estimate(FIRST);
        if (!(estimate.standardError() > 0 && estimate.degreesOfFreedom() > 0)) {
            return new One(verdict.kind(), verdict.codes(), Double.NaN, Double.NaN, false);
        }
        return new One(
                verdict.kind(),
                verdict.codes(),
                estimate.value() - mission.logRatio(),
                estimate.standardError(),
                estimate.low() <= mission.logRatio() && mission.logRatio() <= estimate.high());
    }

    private static Ask ask(SimulatedMission mission, SimulatedMission.Shape shape, double level, long seed) {
        return new Ask(
                METHOD,
                mission.table(),
                Map.of(
                        "outcome",
                        List.of("incidents"),
                        "unit",
                        List.of("area"),
                        "time",
                        List.of("month"),
                        "first_treated",
                        List.of("start"),
                        // In a made-up mission everything is counted as an outside source would count it.
                        "external_outcome",
                        List.of("incidents")),
                Map.of("horizon", (double) shape.horizon(), "level", level, "event_study", false),
                seed);
    }

    private static Calibration summed(One[] all) {
        One[] answers = Arrays.stream(all).filter(One::answered).toArray(One[]::new);
        double sum = 0;
        double errors = 0;
        int covered = 0;
        int passed = 0;
        int passedAndCovered = 0;
        for (One one : answers) {
            sum += one.gap;
            errors += one.error;
            boolean pass = one.kind != Verdict.Kind.REFUSED;
            covered += one.holds ? 1 : 0;
            passed += pass ? 1 : 0;
            passedAndCovered += pass && one.holds ? 1 : 0;
        }
        int n = answers.length;
        double bias = sum / n;
        double squares = 0;
        for (One one : answers) {
            squares += (one.gap - bias) * (one.gap - bias);
        }
        double spread = Math.sqrt(squares / (n - 1));
        Map<Verdict.Kind, Share> shares = new EnumMap<>(Verdict.Kind.class);
        for (Verdict.Kind kind : Verdict.Kind.values()) {
            int given = (int) Arrays.stream(all).filter(o -> o.kind == kind).count();
            shares.put(kind, new Share(given, all.length));
        }
        return new Calibration(
                all.length,
                n,
                bias,
                spread / Math.sqrt(n),
                spread,
                errors / n,
                new Share(covered, n),
                new Share(passedAndCovered, passed),
                shares,
                reasons(all));
    }

    private static Map<Code, Share> reasons(One[] all) {
        Map<Code, Share> reasons = new EnumMap<>(Code.class);
        for (Code code : Code.values()) {
            int given = (int) Arrays.stream(all)
                    .filter(o -> o.kind == Verdict.Kind.REFUSED && o.codes.contains(code))
                    .count();
            if (given > 0) {
                reasons.put(code, new Share(given, all.length));
            }
        }
        return reasons;
    }
}
