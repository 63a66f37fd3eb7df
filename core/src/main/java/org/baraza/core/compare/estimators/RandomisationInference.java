package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.compare.Chance;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Verdict;
import org.baraza.core.compare.impact.CountPanel;
import org.baraza.core.compare.impact.Imputed;
import org.baraza.core.compare.impact.StaggeredPanel;

/** Where starts were drawn by lot: how often would another draw have looked like this? */
@AutoService(Estimator.class)
public final class RandomisationInference implements Estimator {

    private static final double TIE = 1e-12;

    @Override
    public MethodCard card() {
        return MethodCard.named("randomisation-inference", 2, "Randomisation inference for starts drawn by lot")
                .estimates(
                        "The logarithm of observed over expected events (as poisson-imputation), with p and interval from"
                                + " drawing the starts again.")
                .assumes(
                        "Starts were drawn by lot, within strata where these are named.",
                        "For the interval: the ratio is the same in every area.")
                .fails("Where starts were chosen and not drawn its p means nothing.")
                .paper("Fisher 1935; Rosenbaum 2002")
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
                        Role.optional("stratum", Role.Kind.KEY, "Areas among which starts were drawn."))
                .offers(
                        Setting.whole("horizon", "24", "Length of the window from the start, in times.", 1, 10_000),
                        Setting.whole("draws", "9999", "Draws, where there are more possible ones.", 99, 1_000_000),
                        Setting.yesNo("with_interval", false, "Whether the interval is found too, which takes long."))
                .seed("Which draws are looked at, where not all are.")
                .givesVerdict()
                .example(
                        PoissonExample.csv(),
                        List.of("outcome=incidents", "unit=area", "time=month", "first_treated=start"),
                        List.of("horizon=12", "draws=199"))
                .done();
    }

    @Override
    public Result run(Study study) {
        StaggeredPanel panel = StaggeredRead.panel(study);
        CountPanel counts = CountPanel.of(study, panel, "outcome");
        long[][] draws = draws(study, panel);
        Search search = new Search(counts, draws, study.whole("horizon"));
        double statistic = search.statistic(counts, panel.first());
        if (Double.isNaN(statistic)) {
            throw new Refused(Code.FEW_EVENTS, "Nothing can be expected, or nothing was observed, in the window.");
        }
        double p = search.p(0);
        double low = Double.NaN;
        double high = Double.NaN;
        if (study.yes("with_interval")) {
            low = search.end(statistic, -1, 1 - study.level());
            high = search.end(statistic, 1, 1 - study.level());
        }
        Verdict.Kind kind =
                p > 0.05 ? Verdict.Kind.CANNOT_TELL : statistic < 0 ? Verdict.Kind.REDUCED : Verdict.Kind.INCREASED;
        return Result.of(card(), study)
                .estimate(new Estimate("log_rate_ratio", statistic, Double.NaN, statistic, Double.NaN, p, low, high))
                .estimate(Estimate.between(
                        "rate_ratio", StrictMath.exp(statistic), StrictMath.exp(low), StrictMath.exp(high)))
                .interval(study.yes("with_interval") ? "ratios that drawing the starts again does not rule out" : "")
                .count("rows", study.rows())
                .count("units", counts.units())
                .count("treated_units", panel.everUnder())
                .count("draws", draws.length)
                .verdict(Verdict.of(kind))
                .done();
    }

    /** Every other way the starts could have fallen, or a number of them; none is the one that did. */
    private static long[][] draws(Study study, StaggeredPanel panel) {
        int n = panel.units().size();
        int[] stratum = new int[n];
        if (study.has("stratum")) {
            Keys keys = study.keys("stratum");
            for (int u = 0; u < n; u++) {
                stratum[u] = keys.codes()[
                        Arrays.stream(panel.row()[u])
                                .filter(r -> r >= 0)
                                .findFirst()
                                .orElseThrow()];
            }
        }
        int most = study.whole("draws");
        List<long[]> all = new ArrayList<>();
        if (ways(panel.first(), stratum) <= most + 1) {
            place(panel.first(), stratum, new long[n], new boolean[n], 0, all);
            all.removeIf(draw -> Arrays.equals(draw, panel.first()));
            return all.toArray(new long[0][]);
        }
        for (int b = 0; b < most; b++) {
            all.add(shuffled(panel.first(), stratum, Chance.of(study.seed(), "starts", b)));
        }
        return all.toArray(new long[0][]);
    }

    private static double ways(long[] first, int[] stratum) {
        double ways = 1;
        for (int s : Arrays.stream(stratum).distinct().toArray()) {
            long[] starts = IntStream.range(0, first.length)
                    .filter(u -> stratum[u] == s)
                    .mapToLong(u -> first[u])
                    .sorted()
                    .toArray();
            int run = 0;
            for (int i = 0; i < starts.length; i++) {
                run = i > 0 && starts[i] == starts[i - 1] ? run + 1 : 1;
                ways = ways * (i + 1) / run;
            }
        }
        return ways;
    }

    /** Depth first; the same start is tried once for each place. */
    private static void place(long[] first, int[] stratum, long[] draw, boolean[] used, int at, List<long[]> to) {
        if (at == first.length) {
            to.add(draw.clone());
            return;
        }
        List<Long> tried = new ArrayList<>();
        for (int u = 0; u < first.length; u++) {
            if (!used[u] && stratum[u] == stratum[at] && !tried.contains(first[u])) {
                tried.add(first[u]);
                used[u] = true;
                draw[at] = first[u];
                place(first, stratum, draw, used, at + 1, to);
                used[u] = false;
            }
        }
    }

    private static long[] shuffled(long[] first, int[] stratum, Chance chance) {
        long[] draw = first.clone();
        for (int s : Arrays.stream(stratum).distinct().sorted().toArray()) {
            int[] in = IntStream.range(0, first.length)
                    .filter(u -> stratum[u] == s)
                    .toArray();
            int[] order = chance.shuffled(in.length);
            for (int i = 0; i < in.length; i++) {
                draw[in[i]] = first[in[order[i]]];
            }
        }
        return draw;
    }

    private record Search(CountPanel counts, long[][] draws, long horizon) {

        double statistic(CountPanel of, long[] starts) {
            Imputed found = Imputed.once(of.starting(starts), new long[] {0, horizon - 1});
            return found.cells()[0] == 0 || found.observed()[0] == 0 ? Double.NaN : found.logRatio()[0];
        }

        /** How often another draw lies as far from the ratio asked for, events under it being set back by that ratio. */
        double p(double logRatio) {
            CountPanel undone = undone(logRatio);
            double own = Math.abs(statistic(undone, counts.panel().first()));
            boolean[] reached = new boolean[draws.length];
            IntStream.range(0, draws.length).parallel().forEach(b -> {
                double one = statistic(undone, draws[b]);
                reached[b] = !Double.isNaN(one) && Math.abs(one) >= own - TIE;
            });
            int count = 1;
            for (boolean one : reached) {
                count += one ? 1 : 0;
            }
            return count / (1.0 + draws.length);
        }

        private CountPanel undone(double logRatio) {
            double[][] y = Arrays.stream(counts.y()).map(double[]::clone).toArray(double[][]::new);
            double ratio = StrictMath.exp(logRatio);
            for (int u = 0; u < y.length; u++) {
                for (int t = 0; t < y[u].length; t++) {
                    long since = counts.since(u, t);
                    y[u][t] = since >= 0 && since < horizon ? y[u][t] / ratio : y[u][t];
                }
            }
            return new CountPanel(counts.panel(), y, counts.e(), counts.regions());
        }

        double end(double statistic, int side, double alpha) {
            double inside = statistic;
            double outside = statistic + side * 0.5;
            for (int i = 0; i < 8 && p(outside) > alpha; i++) {
                inside = outside;
                outside += side * 0.5 * (1 << i);
            }
            for (int i = 0; i < 20; i++) {
                double middle = (inside + outside) / 2;
                if (p(middle) > alpha) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return (inside + outside) / 2;
        }
    }
}
