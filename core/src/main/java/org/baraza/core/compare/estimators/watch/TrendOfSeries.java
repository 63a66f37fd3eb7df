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
import org.baraza.core.measure.watch.Trend;

/** How fast a series grows or falls, its season taken out. */
@AutoService(Estimator.class)
public final class TrendOfSeries implements Estimator {

    private static final int LEAST_YEARS = 3;

    @Override
    public MethodCard card() {
        return MethodCard.named("trend", 1, "How fast a series of counts grows or falls, season taken out")
                .estimates("The change of the mean a year, in percent, and the factor of each month.")
                .assumes("The logarithm of the mean is a line and waves of the year.", "Reporting did not change.")
                .fails("A single series carries no causal claim, whatever happened in it.")
                .paper("McCullagh and Nelder 1989; Newey and West 1987")
                .reads(
                        Role.of(
                                        "count",
                                        Role.Kind.COUNT,
                                        "Events of each moment, in order; empty where nobody reported.")
                                .blankAllowedToo(),
                        Role.optional("exposure", Role.Kind.NUMBER, "What they are counted against."))
                .offers(
                        Setting.whole("period", "12", "Moments in a year.", 2, 366),
                        Setting.whole("harmonics", "2", "Waves in a year.", 0, 6),
                        Setting.choice("standard_errors", "newey-west", "Which.", "newey-west", "quasi-poisson"),
                        Setting.whole("lag", "6", "Moments that may go together.", 0, 120))
                .example(Series.example(), List.of("count=incidents"), List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] counts = study.numbers("count");
        int period = study.whole("period");
        long reported = Arrays.stream(counts).filter(y -> !Double.isNaN(y)).count();
        if (reported < (long) LEAST_YEARS * period) {
            throw new Refused(Code.SHORT_PRE, "Fewer than three years were reported.");
        }
        double[] exposure = Given.exposure(study, counts.length);
        boolean quasi = study.text("standard_errors").equals("quasi-poisson");
        Trend trend = Given.tried(
                () -> Trend.of(counts, exposure, period, study.whole("harmonics"), quasi ? -1 : study.whole("lag")));
        Estimate log = Estimate.of("log", trend.growth(), trend.se(), trend.freeMonths(), study.level());
        long[] moment = new long[period];
        Arrays.setAll(moment, m -> m + 1);
        return Result.of(card(), study)
                .estimate(new Estimate(
                        "percent a year",
                        percent(log.value()),
                        Double.NaN,
                        log.statistic(),
                        trend.freeMonths(),
                        log.p(),
                        percent(log.low()),
                        percent(log.high())))
                .estimate(new Estimate(
                        "log growth a year",
                        log.value(),
                        log.standardError(),
                        log.statistic(),
                        trend.freeMonths(),
                        log.p(),
                        log.low(),
                        log.high()))
                .standardError(quasi ? "quasi-Poisson" : "Newey-West, lag " + study.whole("lag"))
                .interval("Student t interval on the log scale")
                .number("dispersion", trend.dispersion())
                .count("moments_reported", reported)
                .count("moments_missing", counts.length - reported)
                .note("This describes; it does not explain.")
                .table(Tabled.named("season")
                        .wholes("moment_of_the_year", moment)
                        .numbers("factor", trend.season())
                        .done())
                .done();
    }

    private static double percent(double log) {
        return 100 * StrictMath.expm1(log);
    }
}
