package org.baraza.core.compare.estimators.watch;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.compare.estimators.Rows;
import org.baraza.core.measure.watch.BreakTests;
import org.baraza.core.measure.watch.Breaks;

/** When the level of a series, or a line through it, changed. */
@AutoService(Estimator.class)
public final class Changepoints implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("changepoint", 1, "When a series changed")
                .estimates("The last moment before each change of level, or of a line, with how surely it is dated.")
                .assumes(
                        "Errors are not correlated over time.",
                        "Between changes the series is level, or the line holds.")
                .fails("A slow wave looks like changes.", "It says when, never why.")
                .paper(
                        "Bai and Perron 2003; Bai 1997; Andrews 1993; Ploberger and Krämer 1992; Brown, Durbin and Evans 1975; Pettitt 1979")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "The series, in the order of its rows."),
                        Role.optionalSeveral(
                                "terms",
                                Role.Kind.TERM,
                                "Columns whose line may change; the level alone when left out."),
                        Role.optional("time", Role.Kind.NUMBER, "Names of the moments, such as years."))
                .offers(
                        Setting.number("trimming", "0.15", "Least share of the series in a segment.", 0.01, 0.49),
                        Setting.whole("breaks", "-1", "How many changes; -1 for those of the least criterion.", -1, 50),
                        Setting.whole(
                                "most_breaks", "-1", "Changes to look for at most; -1 for as many as fit.", -1, 50))
                .example(Series.example(), List.of("outcome=incidents", "time=month"), List.of("breaks=1"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] y = study.numbers("outcome");
        int n = y.length;
        double[][] rows = Rows.of(study, "terms", true).values();
        int least = (int) Math.floor(study.number("trimming") * n + 1e-9);
        if (n < 10 || least <= rows[0].length) {
            throw new Refused(Code.SHORT_PRE, "The series is too short for segments of that share.");
        }
        double[] time = study.has("time") ? study.numbers("time") : moments(n);
        Breaks breaks = Given.tried(() -> new Breaks(rows, y, least, study.whole("most_breaks")));
        int m = study.whole("breaks") < 0 ? breaks.best() : study.whole("breaks");
        if (m > breaks.most()) {
            throw new Refused(Code.SHORT_PRE, "So many changes do not fit into the series.");
        }
        Result.Maker answer = Result.of(card(), study)
                .interval("Bai's, with errors and columns that may differ on both sides; ends are moments");
        List<Breaks.Dated> dated = breaks.dated(m, Given.half(study));
        for (int b = 0; b < dated.size(); b++) {
            Breaks.Dated one = dated.get(b);
            answer.estimate(Estimate.between(
                    "change " + (b + 1), at(time, one.at()), at(time, one.low()), at(time, one.high())));
            if (one.low() < 1 || one.high() > n) {
                answer.note("A change is dated to before or after the series; the end is that of the series.");
            }
        }
        tests(answer, rows, y, least, study.number("trimming"), time);
        double[] squares = breaks.squares();
        long[] numbers = new long[squares.length];
        Arrays.setAll(numbers, i -> i);
        return answer.count("moments", n)
                .count("changes", m)
                .table(Tabled.named("by_number_of_changes")
                        .wholes("changes", numbers)
                        .numbers("squares", squares)
                        .numbers("criterion", breaks.criterion())
                        .done())
                .table(segments(breaks, m))
                .done();
    }

    private static double[] moments(int n) {
        double[] moments = new double[n];
        Arrays.setAll(moments, i -> i + 1);
        return moments;
    }

    private static double at(double[] time, int moment) {
        return time[Math.max(1, Math.min(time.length, moment)) - 1];
    }

    private static Tabled segments(Breaks breaks, int m) {
        List<double[]> coefficients = breaks.coefficients(m);
        int p = coefficients.getFirst().length;
        Tabled.Maker table = Tabled.named("segments");
        for (int j = 0; j < p; j++) {
            int column = j;
            table.numbers(
                    "coefficient_" + (j + 1),
                    coefficients.stream().mapToDouble(c -> c[column]).toArray());
        }
        return table.done();
    }

    private static void tests(
            Result.Maker answer, double[][] rows, double[] y, int least, double share, double[] time) {
        BreakTests.Changes changes = Given.tried(() -> BreakTests.changes(rows, y, least));
        BreakTests.Tested cumulated = BreakTests.cumulated(rows, y);
        BreakTests.Tested recursive = BreakTests.recursive(rows, y);
        BreakTests.Ranked ranked = BreakTests.ranked(y);
        answer.estimate(Estimate.test("sup-F", changes.largest(), changes.largest(), changes.columns(), changes.p()))
                .estimate(Estimate.test(
                        "ols-cusum", cumulated.statistic(), cumulated.statistic(), Double.NaN, cumulated.p()))
                .estimate(Estimate.test(
                        "rec-cusum", recursive.statistic(), recursive.statistic(), Double.NaN, recursive.p()))
                .estimate(Estimate.test("pettitt", ranked.k(), ranked.k(), Double.NaN, ranked.p()))
                .number("sup-F at", at(time, changes.at()))
                .number("ave-F", changes.mean())
                .number("exp-F", changes.exponential())
                .number("ols-mosum", BreakTests.moving(rows, y, share).statistic())
                .number("pettitt at", at(time, ranked.at()))
                .note("The p of sup-F is the exact asymptotic one (Estrella 2003), not Hansen's approximation.")
                .table(Tabled.named("f_statistics")
                        .numbers(
                                "after",
                                Arrays.stream(moments(changes.statistics().length))
                                        .map(i -> at(time, changes.from() - 1 + (int) i))
                                        .toArray())
                        .numbers("f", changes.statistics())
                        .done());
    }
}
