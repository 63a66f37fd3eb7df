package org.baraza.core.compare.estimators.forecasts;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.forecasts.Calibration;
import org.baraza.core.measure.numbers.Distributions;

/** Whether one forecaster was better than another. */
@AutoService(Estimator.class)
public final class ForecastComparison implements Estimator {

    private static final String EXAMPLE = """
            month,ours,theirs
            1,0.31,0.35
            2,0.22,0.30
            3,0.41,0.39
            4,0.28,0.36
            5,0.19,0.25
            6,0.35,0.41
            7,0.27,0.26
            8,0.30,0.38
            9,0.24,0.33
            10,0.33,0.37
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named(
                        "forecast-comparison", 1, "Whether one forecaster was better than another (Diebold-Mariano)")
                .estimates("How much smaller the mean loss of the first is than that of the second.")
                .assumes("Differences of the losses of a month are stable over time.")
                .fails("Cells of one month are not independent: give monthly means.")
                .paper("Diebold and Mariano 1995; Harvey, Leybourne and Newbold 1997")
                .reads(
                        Role.of("loss", Role.Kind.NUMBER, "Loss of the first, a row a month, in order."),
                        Role.of("other_loss", Role.Kind.NUMBER, "Loss of the second."))
                .offers(Setting.whole("horizon", "1", "How many months ahead they were.", 1, 24))
                .example(EXAMPLE, List.of("loss=ours", "other_loss=theirs"), List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] first = study.numbers("loss");
        double[] second = study.numbers("other_loss");
        Calibration.Comparison found = Given.tried(() -> Calibration.compare(first, second, study.whole("horizon")));
        double se = Math.abs(found.mean() / found.statistic());
        double half = Distributions.student(found.df()).quantileAbove(Given.half(study)) * se;
        double mean = 0;
        for (double v : second) {
            mean += v / second.length;
        }
        return Result.of(card(), study)
                .estimate(new Estimate(
                        "difference of losses",
                        found.mean(),
                        se,
                        found.statistic(),
                        found.df(),
                        found.p(),
                        found.mean() - half,
                        found.mean() + half))
                .standardError("autocovariances up to horizon - 1, small-sample factor")
                .interval("Student t interval")
                .number("skill", -found.mean() / mean)
                .count("months", first.length)
                .done();
    }
}
