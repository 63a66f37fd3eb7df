package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.Verdict;
import org.baraza.core.compare.impact.Completeness;
import org.baraza.core.compare.impact.CountPanel;
import org.baraza.core.compare.impact.EventStudy;
import org.baraza.core.compare.impact.Imputed;
import org.baraza.core.compare.impact.Overlap;
import org.baraza.core.compare.impact.PlaceboInSpace;
import org.baraza.core.compare.impact.StaggeredPanel;
import org.baraza.core.compare.impact.Verdicts;

/** Did it reduce what is counted? Counts against what the other areas' course lets expect. */
@AutoService(Estimator.class)
public final class PoissonImputation implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("poisson-imputation", 2, "Two-way Poisson imputation (did it reduce what is counted?)")
                .estimates(
                        "The logarithm of the ratio of events counted in areas under it, within a window from its start,"
                                + " to those expected had they moved like the other areas.")
                .assumes(
                        "Without it, areas' rates would have moved in proportion to those of the other areas.",
                        "It did not begin where violence had just flared up or just calmed down.",
                        "How much of what happens is reported did not change with it.",
                        "What happens in other areas does not depend on it.",
                        "Once under it, an area stays under it.")
                .fails(
                        "Starts that answer a flare-up; two placebos before the start look for that.",
                        "More reporting after the start looks like more violence; use an external source as well.",
                        "Displacement to neighbours makes both sides differ.")
                .paper("Wooldridge 2023; Borusyak, Jaravel and Spiess 2024; MacKinnon, Nielsen and Webb 2023")
                .reads(
                        Role.of(
                                        "outcome",
                                        Role.Kind.COUNT,
                                        "Events; empty where nothing was reported, which is not zero.")
                                .blankAllowedToo(),
                        StaggeredPanel.UNIT,
                        StaggeredPanel.TIME,
                        StaggeredPanel.FIRST_TREATED,
                        StaggeredPanel.TREATED,
                        Role.optional("exposure", Role.Kind.NUMBER, "What events are counted against, above 0."),
                        Role.optional(
                                "region", Role.Kind.KEY, "Where starts were decided for whole regions: the region."),
                        Role.optional(
                                        "near_since",
                                        Role.Kind.TIME,
                                        "For areas never under it: since when a neighbour is; empty, 0 or Inf when none is.")
                                .blankAllowedToo(),
                        Role.optional("external_outcome", Role.Kind.COUNT, "The same events from a source of others.")
                                .blankAllowedToo())
                .offers(
                        Setting.whole("horizon", "24", "Length of the window from the start, in times.", 1, 10_000),
                        Setting.yesNo(
                                "event_study",
                                true,
                                "Whether ratios by time since the start, and the breakdown, are found."),
                        Setting.whole("bin", "6", "Width of the event study's bins, in times.", 1, 1_000),
                        Setting.whole("span", "24", "How far the event study reaches to both sides.", 1, 10_000),
                        Setting.whole(
                                "long_placebo",
                                "12",
                                "Times before the start that the longer placebo covers.",
                                1,
                                1_000),
                        Setting.whole(
                                "short_placebo",
                                "6",
                                "Times before the start that the shorter placebo covers.",
                                1,
                                1_000),
                        Setting.whole(
                                "min_treated", "5", "Least areas under it, for a verdict by intervals.", 1, 10_000),
                        Setting.whole(
                                "min_history", "24", "Least times before the first start, for a verdict.", 1, 10_000),
                        Setting.whole(
                                "min_own_history", "12", "Least times before each start, for a verdict.", 1, 10_000),
                        Setting.number(
                                "min_events", "20", "Least events expected in the window, for a verdict.", 0, 1e9),
                        Setting.number(
                                "min_completeness", "0.8", "Least share of cells reported, for a verdict.", 0, 1),
                        Setting.number(
                                "least_ratio", "0.8", "A ratio from here to 1 is too small a fall to matter.", 0.01, 1),
                        Setting.number(
                                "most_ratio", "1.25", "A ratio from 1 to here is too small a rise to matter.", 1, 100))
                .seed(
                        "Which placebo sets are drawn where fewer than five areas are under it and there are too many sets to"
                                + " try all.")
                .givesVerdict()
                .example(
                        PoissonExample.csv(),
                        List.of("outcome=incidents", "unit=area", "time=month", "first_treated=start"),
                        List.of("horizon=12", "span=12"))
                .done();
    }

    @Override
    public Result run(Study study) {
        StaggeredPanel read = StaggeredPanel.of(study);
        long last = read.times()[read.times().length - 1];
        long[] first = Arrays.stream(read.first())
                .map(f -> f > last ? StaggeredPanel.NEVER : f)
                .toArray();
        CountPanel counts = CountPanel.of(study, read, "outcome").starting(first);
        return new Answer(study, card(), counts).tell();
    }

    /** The answer as it is put together. */
    private static final class Answer {

        private final Study study;
        private final Result.Maker result;
        private final CountPanel counts;
        private final long horizon;

        Answer(Study study, MethodCard card, CountPanel counts) {
            this.study = study;
            this.result = Result.of(card, study);
            this.counts = counts;
            this.horizon = study.whole("horizon");
        }

        Result tell() {
            Imputed found = Imputed.of(counts, new long[] {0, horizon - 1});
            if (found.cells()[0] == 0 && found.apart() > 0) {
                throw new Refused(
                        Code.NOT_LINKED,
                        "Of " + found.lost()
                                + " cells under it, none can be imputed: events of areas before their start and"
                                + " events elsewhere afterwards are not linked by areas with events in both, so that the"
                                + " likeliest number of events to expect does not exist.");
            }
            if (found.cells()[0] == 0) {
                throw new Refused(
                        Code.FEW_TREATED,
                        "No area under it had an event before its start in a time with events elsewhere.");
            }
            double df = found.treatedRegions() - 1.0;
            Estimate effect = Estimate.of("log_rate_ratio", found.logRatio()[0], found.error(0), df, study.level());
            boolean ratio = found.observed()[0] > 0;
            result.estimate(effect)
                    .estimate(Estimate.between(
                            "rate_ratio",
                            StrictMath.exp(effect.value()),
                            StrictMath.exp(effect.low()),
                            StrictMath.exp(effect.high())));
            double y = found.observed()[0];
            result.estimate(Estimate.between(
                    "events_averted",
                    found.expected()[0] - y,
                    ratio ? y / StrictMath.exp(effect.high()) - y : Double.NaN,
                    ratio ? y / StrictMath.exp(effect.low()) - y : Double.NaN));
            result.standardError("CV3 jackknife leaving out one " + (study.has("region") ? "region" : "area")
                            + " at a time ((G-1)/G, " + counts.regionCount() + " left out in turn)")
                    .interval("Student t interval with one degree of freedom fewer than "
                            + (study.has("region") ? "regions" : "areas") + " under it");
            counts(found);
            guards(found, df);
            double m = Double.NaN;
            if (study.yes("event_study")) {
                EventStudy events = EventStudy.of(counts, study.whole("span"), study.whole("bin"));
                events(events, df);
                m = events.breakdown(study.level()).breakdown();
            }
            result.number("breakdown_m", m);
            reruns(found);
            worstCases(found);
            verdict(found, effect, df, m);
            return result.done();
        }

        private void counts(Imputed found) {
            long never = Arrays.stream(counts.panel().first())
                    .filter(f -> f == StaggeredPanel.NEVER)
                    .count();
            result.count("rows", study.rows())
                    .count("units", counts.units())
                    .count("times", counts.times())
                    .count("treated_units", found.treated())
                    .count("never_treated_units", never)
                    .count("cells_in_window", found.cells()[0])
                    .count("cells_not_imputed", found.lost())
                    .count("cells_not_linked", found.apart())
                    .count("fits_with_fewer_cells", found.thinner())
                    .count("events_observed", Math.round(found.observed()[0]));
            result.number("events_observed", found.observed()[0]).number("events_expected", found.expected()[0]);
            result.table(Tabled.named("jackknife")
                    .numbers("log_rate_ratio_without", found.without()[0])
                    .done());
            if (found.lost() > found.apart()) {
                result.note((found.lost() - found.apart())
                        + " cells under it could not be imputed: their area or their time had no event to learn from.");
            }
            if (found.apart() > 0) {
                result.note(found.apart()
                        + " cells under it could not be imputed: events of their area before the start and events elsewhere"
                        + " at their time are not linked by areas with events in both.");
            }
            if (found.thinner() > 0) {
                result.note("What links areas and times hangs on single areas: without one of " + found.thinner()
                        + " more cells could not be imputed, and those fits rest on fewer.");
            }
        }

        private void guards(Imputed found, double df) {
            double most = Tails.quantile(Math.max(df, 1), 0.95);
            int under = found.treated();
            boolean few = under < study.whole("min_treated");
            result.guard(new Guard(
                    Code.FEW_TREATED,
                    under,
                    study.whole("min_treated"),
                    "areas under it with an event before, at least; with fewer the rank among placebo areas decides",
                    few ? Guard.State.AMBER : Guard.State.PASSED));
            long begun = Arrays.stream(counts.panel().first()).min().orElseThrow();
            long others =
                    Arrays.stream(counts.panel().first()).filter(f -> f > begun).count();
            result.guard(Guard.atLeast(
                    Code.FEW_CONTROLS,
                    others,
                    Math.max(10, 2 * under),
                    "areas never or not yet under it when it first began"));
            history(begun);
            result.guard(Guard.atLeast(
                    Code.FEW_EVENTS, found.expected()[0], study.number("min_events"), "events expected in the window"));
            double overlap = Overlap.share(counts);
            result.guard(
                    Double.isNaN(overlap)
                            ? Guard.notChecked(Code.NO_OVERLAP, "there are no areas never under it")
                            : Guard.atLeast(
                                    Code.NO_OVERLAP,
                                    overlap,
                                    0.8,
                                    "share of areas under it whose rate before others have too"));
            placebo("long_placebo", most);
            placebo("short_placebo", most);
            Completeness completeness = Completeness.of(counts, horizon);
            result.guard(Guard.atLeast(
                    Code.LOW_COMPLETENESS,
                    completeness.least(),
                    study.number("min_completeness"),
                    "least share of cells reported, before or after, there or elsewhere"));
            result.guard(Guard.atMost(
                    Code.REPORTING_SHIFT,
                    Math.abs(completeness.shift()),
                    0.10,
                    "change of the share reported there beyond that elsewhere"));
            influence(found);
            spillover(found);
        }

        private void history(long begun) {
            long before =
                    Arrays.stream(counts.panel().times()).filter(t -> t < begun).count();
            result.guard(
                    Guard.atLeast(Code.SHORT_PRE, before, study.whole("min_history"), "times before the first start"));
            long own = IntStream.range(0, counts.units())
                    .filter(u -> counts.panel().first()[u] != StaggeredPanel.NEVER)
                    .mapToLong(u -> IntStream.range(0, counts.times())
                            .filter(t -> counts.since(u, t) < 0 && counts.reported(u, t))
                            .count())
                    .min()
                    .orElse(0);
            result.guard(Guard.atLeast(
                    Code.SHORT_PRE, own, study.whole("min_own_history"), "times reported before each start"));
        }

        private void placebo(String length, double most) {
            long times = study.whole(length);
            Imputed placebo = Imputed.of(counts, new long[] {-times, -1});
            String name = "placebo_" + times;
            if (placebo.cells()[0] == 0 || placebo.observed()[0] == 0) {
                result.guard(Guard.notChecked(Code.PRETREND, "no events in the " + times + " times before the start"));
                return;
            }
            double df = placebo.treatedRegions() - 1.0;
            double error = placebo.error(0);
            double t = placebo.logRatio()[0] / error;
            result.estimate(Estimate.of(name, placebo.logRatio()[0], error, df, study.level()))
                    .number(name + "_observed", placebo.observed()[0])
                    .number(name + "_expected", placebo.expected()[0]);
            if (!Double.isFinite(error)) {
                result.guard(Guard.notChecked(
                        Code.PRETREND, "events in the " + times + " times before the start are those of one area"));
                return;
            }
            Code code = t > 0 ? Code.FLAREUP_TARGETING : Code.PRETREND;
            double fails = df > 0 ? Tails.quantile(df, 0.95) : most;
            double warns = df > 0 ? Tails.quantile(df, 0.90) : most;
            result.guard(new Guard(
                    code,
                    Math.abs(t),
                    fails,
                    "t of the " + times + " times before the start, at most",
                    Math.abs(t) > fails
                            ? Guard.State.FAILED
                            : Math.abs(t) > warns ? Guard.State.AMBER : Guard.State.PASSED));
        }

        private void influence(Imputed found) {
            double error = found.error(0);
            result.guard(Guard.atMost(
                    Code.ONE_AREA_DRIVES,
                    found.mostMoved() / error,
                    1,
                    "standard errors by which leaving one area out moves the answer"));
            result.guard(Guard.atMost(
                    Code.ONE_AREA_DRIVES, found.largestShare(), 0.4, "share of the expected events in one area"));
        }

        /** Without neighbours, and neighbours as if it had begun there. */
        private void spillover(Imputed found) {
            if (!study.has("near_since")) {
                result.guard(Guard.notChecked(
                        Code.SPILLOVER, "who is whose neighbour is not said; name a column as near_since"));
                return;
            }
            double[] near = study.numbers("near_since");
            long[] since = new long[counts.units()];
            for (int u = 0; u < since.length; u++) {
                int row = Arrays.stream(counts.panel().row()[u])
                        .filter(r -> r >= 0)
                        .findFirst()
                        .orElseThrow();
                boolean none = Double.isNaN(near[row]) || near[row] <= 0 || Double.isInfinite(near[row]);
                boolean never = counts.panel().first()[u] == StaggeredPanel.NEVER;
                since[u] = none || !never ? StaggeredPanel.NEVER : (long) near[row];
            }
            CountPanel farther = counts.only(u -> since[u] == StaggeredPanel.NEVER);
            Imputed without = Imputed.of(farther, new long[] {0, horizon - 1});
            result.number("log_rate_ratio_without_neighbours", without.logRatio()[0])
                    .number("standard_error_without_neighbours", without.error(0));
            boolean same = Math.signum(without.logRatio()[0]) == Math.signum(found.logRatio()[0]);
            result.guard(new Guard(
                    Code.SPILLOVER,
                    without.logRatio()[0],
                    0,
                    "the answer without neighbours has the same sign",
                    same ? Guard.State.PASSED : Guard.State.FAILED));
            CountPanel ring = counts.only(u -> counts.panel().first()[u] == StaggeredPanel.NEVER);
            long[] starts = IntStream.range(0, counts.units())
                    .filter(u -> counts.panel().first()[u] == StaggeredPanel.NEVER)
                    .mapToLong(u -> since[u])
                    .toArray();
            if (Arrays.stream(starts).anyMatch(s -> s != StaggeredPanel.NEVER)) {
                Imputed moved = Imputed.of(ring.starting(starts), new long[] {0, horizon - 1});
                if (moved.cells()[0] > 0) {
                    result.estimate(Estimate.of(
                            "neighbours_log_rate_ratio",
                            moved.logRatio()[0],
                            moved.error(0),
                            moved.treatedRegions() - 1.0,
                            study.level()));
                }
            }
        }

        private void events(EventStudy events, double df) {
            int n = events.size();
            double[][] columns = new double[6][n];
            double[][] covariance = events.covariance();
            long[] cells = new long[n];
            List<String> names = new java.util.ArrayList<>();
            double t = Tails.quantile(df, study.level());
            for (int b = 0; b < n; b++) {
                columns[0][b] = events.observed(b);
                columns[1][b] = events.expected(b);
                columns[2][b] = events.logRatio(b);
                columns[3][b] = Math.sqrt(covariance[b][b]);
                columns[4][b] = columns[2][b] - t * columns[3][b];
                columns[5][b] = columns[2][b] + t * columns[3][b];
                cells[b] = events.cells(b);
                names.add(events.from()[b] + " to " + events.to()[b]);
            }
            result.table(Tabled.named("event_study")
                    .wholes("from", events.from())
                    .wholes("to", events.to())
                    .numbers("observed", columns[0])
                    .numbers("expected", columns[1])
                    .wholes("cells", cells)
                    .numbers("log_rate_ratio", columns[2])
                    .numbers("standard_error", columns[3])
                    .numbers("low", columns[4])
                    .numbers("high", columns[5])
                    .done());
            result.table(Tabled.named("event_study_covariance")
                    .texts("bin", names)
                    .matrix(names, covariance)
                    .done());
        }

        /** Without the area that moves the answer most, and without the five times with the most events under it. */
        private void reruns(Imputed found) {
            double[] without = found.without()[0];
            int at = 0;
            for (int r = 0; r < without.length; r++) {
                double moved = Math.abs(without[r] - found.logRatio()[0]);
                at = moved > Math.abs(without[at] - found.logRatio()[0]) ? r : at;
            }
            result.number("log_rate_ratio_without_strongest_area", without[at]);
            double[] events = new double[counts.times()];
            for (int u = 0; u < counts.units(); u++) {
                for (int t = 0; t < events.length; t++) {
                    long since = counts.since(u, t);
                    events[t] += since >= 0 && since < horizon && counts.reported(u, t) ? counts.y()[u][t] : 0;
                }
            }
            boolean[] dropped = new boolean[events.length];
            for (int k = 0; k < 5 && k < events.length; k++) {
                int largest = -1;
                for (int t = 0; t < events.length; t++) {
                    largest = !dropped[t] && (largest < 0 || events[t] > events[largest]) ? t : largest;
                }
                dropped[largest] = true;
            }
            double[][] y = Arrays.stream(counts.y()).map(double[]::clone).toArray(double[][]::new);
            for (double[] line : y) {
                for (int t = 0; t < line.length; t++) {
                    line[t] = dropped[t] ? Double.NaN : line[t];
                }
            }
            Imputed fewer = Imputed.once(
                    new CountPanel(counts.panel(), y, counts.e(), counts.regions()), new long[] {0, horizon - 1});
            result.number(
                    "log_rate_ratio_without_five_largest_times",
                    fewer.cells()[0] == 0 ? Double.NaN : fewer.logRatio()[0]);
        }

        /** What cells without a report could have hidden. */
        private void worstCases(Imputed found) {
            long missing = 0;
            for (int u = 0; u < counts.units(); u++) {
                for (int t = 0; t < counts.times(); t++) {
                    long since = counts.since(u, t);
                    missing += since >= 0 && since < horizon && !counts.reported(u, t) ? 1 : 0;
                }
            }
            result.count("cells_not_reported_in_window", missing);
            if (missing > 0) {
                double mean = found.expected()[0] / found.cells()[0];
                double most = org.apache.commons.statistics.distribution.PoissonDistribution.of(mean)
                        .inverseCumulativeProbability(0.95);
                double whole = found.expected()[0] + missing * mean;
                result.number("worst_case_low", StrictMath.log(found.observed()[0] / whole))
                        .number("worst_case_high", StrictMath.log((found.observed()[0] + missing * most) / whole));
            }
        }

        private void verdict(Imputed found, Estimate effect, double df, double breakdown) {
            double detectable = df > 0 ? found.smallestDetectable(df) : Double.NaN;
            result.number("smallest_detectable_fall", detectable);
            Verdict verdict;
            if (found.treated() < study.whole("min_treated")) {
                verdict = byRank(found);
            } else {
                verdict = Verdicts.of(
                        new Verdicts.Effect(
                                effect.value(),
                                effect.standardError(),
                                df,
                                StrictMath.log(study.number("least_ratio")),
                                StrictMath.log(study.number("most_ratio"))),
                        result.guards());
            }
            if (verdict.kind() == Verdict.Kind.INCREASED && !externalAgrees()) {
                verdict = Verdict.of(Verdict.Kind.CANNOT_TELL);
                result.note(
                        "More events may be more reporting: an increase is said only when counts of an external source"
                                + " (external_outcome) rise as well.");
            }
            if (verdict.kind() == Verdict.Kind.CANNOT_TELL && detectable > 0.5) {
                verdict = new Verdict(verdict.kind(), List.of(Code.LOW_POWER));
            }
            result.verdict(verdict);
            say(verdict, found, effect, breakdown, detectable);
        }

        private boolean externalAgrees() {
            if (!study.has("external_outcome")) {
                return false;
            }
            Imputed other =
                    Imputed.once(CountPanel.of(study, counts.panel(), "external_outcome"), new long[] {0, horizon - 1});
            result.number("external_log_rate_ratio", other.cells()[0] == 0 ? Double.NaN : other.logRatio()[0]);
            return other.cells()[0] > 0 && other.logRatio()[0] > 0;
        }

        private Verdict byRank(Imputed found) {
            PlaceboInSpace placebo = PlaceboInSpace.of(counts, horizon, study.seed());
            result.number("placebo_in_space_statistic", placebo.statistic())
                    .number("placebo_in_space_p", placebo.p())
                    .count("placebo_sets", placebo.sets());
            List<Code> failed = result.guards().stream()
                    .filter(Guard::failed)
                    .map(Guard::code)
                    .distinct()
                    .toList();
            if (!failed.isEmpty()) {
                return Verdict.refused(failed);
            }
            boolean rare = placebo.p() <= 0.05;
            return !rare
                    ? new Verdict(Verdict.Kind.CANNOT_TELL, List.of(Code.FEW_TREATED))
                    : Verdict.of(placebo.statistic() < 0 ? Verdict.Kind.REDUCED : Verdict.Kind.INCREASED);
        }

        private void say(Verdict verdict, Imputed found, Estimate effect, double breakdown, double detectable) {
            Map<String, Double> numbers = new LinkedHashMap<>();
            double y = found.observed()[0];
            double fewer = 1 - StrictMath.exp(effect.value());
            double least = 1 - StrictMath.exp(effect.high());
            double most = 1 - StrictMath.exp(effect.low());
            numbers.put("areas", (double) found.treated());
            numbers.put("observed", y);
            numbers.put("expected", found.expected()[0]);
            numbers.put("share_fewer", fewer);
            numbers.put("share_fewer_low", least);
            numbers.put("share_fewer_high", most);
            numbers.put("breakdown_m", breakdown);
            numbers.put("smallest_detectable_fall", detectable);
            String counted = "In the " + found.treated() + " areas under it there were " + Math.round(y)
                    + " events in the first " + horizon + " times where " + Math.round(found.expected()[0])
                    + " would be expected had they moved like the other areas";
            String range = " (95% range " + Said.change(least) + " to " + Said.change(most) + ")";
            String text = switch (verdict.kind()) {
                case REDUCED, NO_MEANINGFUL_CHANGE, INCREASED ->
                    counted + ": " + Said.change(fewer) + range + "."
                            + (y > 0
                                    ? " About " + Math.round(found.expected()[0] - y) + " events averted (range "
                                            + Math.round(y / (1 - least) - y) + " to "
                                            + Math.round(y / (1 - most) - y) + ")."
                                    : "")
                            + (Double.isNaN(breakdown)
                                    ? ""
                                    : " It would no longer be distinguishable from zero if their course had drifted more than "
                                            + Said.tenths(breakdown) + " times its largest earlier drift.");
                case CANNOT_TELL ->
                    "Areas under it had " + Said.change(fewer) + " than expected, but with " + found.treated()
                            + " areas anything from " + Said.change(most) + " to " + Said.change(least)
                            + " is compatible with the data."
                            + (Double.isNaN(detectable)
                                    ? ""
                                    : " This evaluation could only have detected a fall of about "
                                            + Math.round(detectable * 100) + "%.");
                case REFUSED -> refusal(verdict);
            };
            result.say(new Sentence(
                    verdict.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), numbers, text));
        }

        private static String refusal(Verdict verdict) {
            if (verdict.codes().contains(Code.FLAREUP_TARGETING)) {
                return "It began here just after there was more than usual. What is counted usually falls back after a peak,"
                        + " so before and after cannot tell it from that. Description only; no verdict.";
            }
            return "No verdict: "
                    + String.join(
                            " ", verdict.codes().stream().map(Code::meaning).toList());
        }
    }
}
