package org.baraza.core.compare.estimators.watch;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.forecasts.Crps;
import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.places.Local;
import org.baraza.core.measure.watch.DiscountFilter;

/** Baseline, alarms and next month's counts of every area, from one filter. */
@AutoService(Estimator.class)
public final class Expected implements Estimator {

    private static final int HISTORY = 24;

    @Override
    public MethodCard card() {
        return MethodCard.named("discount-filter", 1, "What to expect in every area, and what is unusual")
                .estimates("The count of each area in the month after the last, and how unusual the last month was.")
                .assumes(
                        "Rates drift slowly or jump rarely; season is the same everywhere.",
                        "Every row was reported: a month that nobody reported has no row, or an empty count.")
                .fails(
                        "Reporting that changed looks like violence that changed.",
                        "Flare-ups at low counts are rarely seen in one month.")
                .paper("Harvey and Fernandes 1989; Benjamini and Hochberg 1995")
                .reads(
                        Role.of("count", Role.Kind.COUNT, "Events of an area in a month; empty where nobody reported.")
                                .blankAllowedToo(),
                        Role.of("area", Role.Kind.KEY, "Areas."),
                        Role.of("time", Role.Kind.TIME, "Months, counted from somewhere."),
                        Role.optional("exposure", Role.Kind.NUMBER, "What events are counted against."))
                .offers(
                        Setting.whole(
                                "learn", "60", "Months the filter is chosen on; the rest is out of sample.", 12, 1200),
                        Setting.yesNo("season", true, "Whether calendar months differ."),
                        Setting.number("memory", "", "Share kept each month; chosen when left out.", 0.01, 1),
                        Setting.number("lean", "", "Months the pooled rate counts; chosen when left out.", 1e-6, 1e6),
                        Setting.number("roughness", "", "Variation beyond Poisson; chosen when left out.", 0, 1000),
                        Setting.number("amber", "0.01", "An area is amber at or below this p.", 1e-9, 0.5),
                        Setting.number(
                                "red", "0.1", "An area is red at or below this share of false discoveries.", 1e-9, 0.5))
                .example(example(), List.of("count=incidents", "area=area", "time=month"), List.of("learn=24"))
                .done();
    }

    private static String example() {
        StringBuilder csv = new StringBuilder("area,month,incidents\n");
        String[] areas = {"Hills", "River", "Coast"};
        for (int a = 0; a < areas.length; a++) {
            for (int t = 1; t <= 36; t++) {
                long count = (t * 5L + a * 3L) % 7 % (2 + a);
                count += t == 36 && a == 2 ? 7 : 0;
                csv.append(areas[a])
                        .append(',')
                        .append(t)
                        .append(',')
                        .append(count)
                        .append('\n');
            }
        }
        return csv.toString();
    }

    @Override
    public Result run(Study study) {
        Keys areas = study.keys("area");
        double[] time = study.numbers("time");
        double first = Arrays.stream(time).min().orElseThrow();
        int months = (int) (Arrays.stream(time).max().orElseThrow() - first) + 1;
        if (months < HISTORY || months > 5000) {
            throw new Refused(Code.SHORT_PRE, "Fewer than 24 months were given, or times are not months.");
        }
        double[][] counts = new double[areas.size()][months];
        double[][] exposure = new double[areas.size()][months];
        Arrays.stream(counts).forEach(row -> Arrays.fill(row, Double.NaN));
        Arrays.stream(exposure).forEach(row -> Arrays.fill(row, 1));
        double[] y = study.numbers("count");
        double[] e = Given.exposure(study, y.length);
        for (int row = 0; row < y.length; row++) {
            int t = (int) (time[row] - first);
            int area = areas.codes()[row];
            if (!Double.isNaN(counts[area][t])) {
                throw new Refused(Code.DUPLICATE_CELLS, "An area has two rows for the same month.");
            }
            counts[area][t] = y[row];
            exposure[area][t] = e[row];
        }
        int learn = Math.min(study.whole("learn"), months - 1);
        double[] season = new double[months];
        Arrays.fill(season, 1);
        if (study.yes("season")) {
            season = DiscountFilter.season(counts, exposure, learn, (int) Math.floorMod((long) first, 12L));
        }
        DiscountFilter.Panel panel = new DiscountFilter.Panel(counts, exposure, season);
        DiscountFilter filter = filter(study, panel, learn);
        return answer(study, areas, panel, filter, learn, first);
    }

    private static DiscountFilter filter(Study study, DiscountFilter.Panel panel, int learn) {
        DiscountFilter tuned = Given.tried(() -> DiscountFilter.tuned(panel, Math.min(6, learn / 2), learn));
        return new DiscountFilter(
                study.given("memory") ? study.number("memory") : tuned.memory(),
                study.given("lean") ? study.number("lean") : tuned.lean(),
                study.given("roughness") ? study.number("roughness") : tuned.roughness());
    }

    private Result answer(
            Study study, Keys areas, DiscountFilter.Panel panel, DiscountFilter filter, int learn, double first) {
        int n = areas.size();
        int last = panel.season().length - 1;
        DiscountFilter.Foreseen foreseen = filter.run(panel);
        double[] p = new double[n];
        double[] expected = new double[n];
        double[] seen = new double[n];
        Result.Maker answer = Result.of(card(), study)
                .interval("predictive quantiles of a negative binomial, for the month after the last");
        double tail = Given.half(study);
        for (int i = 0; i < n; i++) {
            Distribution next = foreseen.of(i, last + 1);
            answer.estimate(Estimate.between(
                    areas.labels().get(i), foreseen.mean()[i][last + 1], next.quantile(tail), next.quantile(1 - tail)));
            seen[i] = panel.counts()[i][last];
            expected[i] = foreseen.mean()[i][last];
            p[i] = Double.isNaN(seen[i]) ? Double.NaN : foreseen.of(i, last).above(seen[i] - 1);
        }
        List<String> states = states(study, p, seen);
        filterNumbers(answer, filter, panel, foreseen, learn);
        return answer.table(Tabled.named("last_month")
                        .texts("area", areas.labels())
                        .numbers("count", seen)
                        .numbers("expected", expected)
                        .numbers("p", p)
                        .texts("state", states)
                        .done())
                .number("last month", first + last)
                .number("false alarms expected", study.number("amber") * n)
                .count("areas", n)
                .count("months", last + 1L)
                .guard(Guard.atLeast(Code.SHORT_PRE, last + 1.0, HISTORY, "months of history"))
                .done();
    }

    private static List<String> states(Study study, double[] p, double[] seen) {
        int[] reported = java.util.stream.IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .toArray();
        double[] q = Local.falseDiscovery(
                Arrays.stream(reported).mapToDouble(i -> p[i]).toArray());
        String[] states = new String[p.length];
        Arrays.fill(states, "not reported");
        for (int k = 0; k < reported.length; k++) {
            int i = reported[k];
            boolean enough = seen[i] >= 2;
            states[i] = enough && q[k] <= study.number("red")
                    ? "red"
                    : enough && p[i] <= study.number("amber") ? "amber" : "usual";
        }
        return new ArrayList<>(List.of(states));
    }

    private static void filterNumbers(
            Result.Maker answer,
            DiscountFilter filter,
            DiscountFilter.Panel panel,
            DiscountFilter.Foreseen foreseen,
            int learn) {
        double loss = 0;
        double simple = 0;
        int n = 0;
        for (int i = 0; i < panel.counts().length; i++) {
            for (int t = Math.max(learn, 12); t < panel.season().length; t++) {
                double y = panel.counts()[i][t];
                double[] year = Arrays.stream(Arrays.copyOfRange(panel.counts()[i], t - 12, t))
                        .filter(v -> !Double.isNaN(v))
                        .toArray();
                if (!Double.isNaN(y) && year.length > 0) {
                    loss += Crps.counts(foreseen.of(i, t), y);
                    simple += Crps.sample(year, y, false);
                    n++;
                }
            }
        }
        answer.number("memory", filter.memory())
                .number("lean", filter.lean())
                .number("roughness", filter.roughness())
                .number("crps out of sample", n == 0 ? Double.NaN : loss / n)
                .number("crps of the last twelve months", n == 0 ? Double.NaN : simple / n)
                .number("skill", n == 0 || simple == 0 ? Double.NaN : 1 - loss / simple);
        if (n > 0 && loss >= simple) {
            answer.note("The filter was no better than the last twelve months: read it as a baseline only.");
        }
    }
}
