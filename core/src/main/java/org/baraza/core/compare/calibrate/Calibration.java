package org.baraza.core.compare.calibrate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.baraza.core.compare.Ask;
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
        Map<Verdict.Kind, Share> verdicts) {

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

    /** Runs so many made-up missions, one after the other; each is shared by all threads. */
    public static Calibration of(SimulatedMission.Shape shape, int runs, long seed, double level, IntConsumer done) {
        Estimator method = Estimators.get(METHOD);
        double[] gaps = new double[runs];
        int answered = 0;
        double errors = 0;
        int[] covered = new int[2];
        int[] counted = new int[2];
        Map<Verdict.Kind, Integer> verdicts = new EnumMap<>(Verdict.Kind.class);
        for (int r = 0; r < runs; r++) {
            SimulatedMission mission = SimulatedMission.of(shape, seed, r);
            Result result = Estimators.run(method, ask(mission, shape, level, seed));
            Verdict.Kind kind = result.verdict().map(Verdict::kind).orElse(Verdict.Kind.REFUSED);
            verdicts.merge(kind, 1, Integer::sum);
            if (!result.estimates().isEmpty()) {
                Estimate estimate = result.estimate(FIRST);
                if (estimate.standardError() > 0 && estimate.degreesOfFreedom() > 0) {
                    gaps[answered++] = estimate.value() - mission.logRatio();
                    errors += estimate.standardError();
                    boolean holds = estimate.low() <= mission.logRatio() && mission.logRatio() <= estimate.high();
                    boolean passed = kind != Verdict.Kind.REFUSED;
                    covered[0] += holds ? 1 : 0;
                    counted[0]++;
                    covered[1] += holds && passed ? 1 : 0;
                    counted[1] += passed ? 1 : 0;
                }
            }
            done.accept(r + 1);
        }
        return summed(runs, gaps, answered, errors, covered, counted, verdicts);
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
                        List.of("start")),
                Map.of("horizon", (double) shape.horizon(), "level", level, "event_study", false),
                seed);
    }

    private static Calibration summed(
            int runs,
            double[] gaps,
            int answered,
            double errors,
            int[] covered,
            int[] counted,
            Map<Verdict.Kind, Integer> verdicts) {
        double sum = 0;
        for (int i = 0; i < answered; i++) {
            sum += gaps[i];
        }
        double bias = sum / answered;
        double squares = 0;
        for (int i = 0; i < answered; i++) {
            squares += (gaps[i] - bias) * (gaps[i] - bias);
        }
        double spread = Math.sqrt(squares / (answered - 1));
        Map<Verdict.Kind, Share> shares = new EnumMap<>(Verdict.Kind.class);
        for (Verdict.Kind kind : Verdict.Kind.values()) {
            shares.put(kind, new Share(verdicts.getOrDefault(kind, 0), runs));
        }
        return new Calibration(
                runs,
                answered,
                bias,
                spread / Math.sqrt(answered),
                spread,
                errors / answered,
                new Share(covered[0], counted[0]),
                new Share(covered[1], counted[1]),
                shares);
    }
}
