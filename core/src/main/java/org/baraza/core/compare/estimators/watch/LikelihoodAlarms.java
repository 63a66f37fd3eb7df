package org.baraza.core.compare.estimators.watch;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.measure.watch.Alarm;
import org.baraza.core.measure.watch.LikelihoodChart;

/** Whether the mean has been multiplied since some moment. */
@AutoService(Estimator.class)
public final class LikelihoodAlarms implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("glr-chart", 1, "Whether the mean has risen since some moment (likelihood ratio chart)")
                .estimates("The likelihood that the mean has been multiplied since some moment, over that it has not.")
                .assumes("Counts are Poisson or negative binomial around the expected one.")
                .fails("A season that was not learned looks like a rise.")
                .paper("Höhle and Paul 2008")
                .reads(Series.COUNT)
                .offers(
                        Setting.whole(
                                "from",
                                "25",
                                "First moment to judge, counted from 1; those before are learned from.",
                                2,
                                1_000_000),
                        Setting.number("limit", "5", "At which an alarm is raised.", 1e-6, 1e6),
                        Setting.number(
                                "factor", "", "The multiple watched for; the likeliest when left out.", 1e-6, 1e6),
                        Setting.number("alpha", "", "Overdispersion; that of the baseline when left out.", 0, 100),
                        Setting.whole("least", "1", "Moments a change must have lasted.", 1, 1000),
                        Setting.whole("most", "-1", "Moments back it may have begun; -1 for any.", -1, 100000),
                        Setting.yesNo("falling", false, "Whether a fall is watched for."))
                .offers(Means.SETTINGS)
                .example(Series.example(), List.of("count=incidents"), List.of("baseline=negative-binomial", "from=37"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] counts = study.numbers("count");
        int from = Series.from(study, 1, counts.length);
        Means means = Means.of(study, counts, from);
        double alpha = study.given("alpha") ? study.number("alpha") : means.alpha();
        LikelihoodChart chart = new LikelihoodChart(
                alpha,
                study.number("limit"),
                study.given("factor") ? StrictMath.log(study.number("factor")) : Double.NaN,
                study.whole("least"),
                study.whole("most"),
                study.yes("falling"));
        double[] judged = Arrays.copyOfRange(counts, from, counts.length);
        List<Alarm> alarms = chart.watch(judged, means.expected()).stream()
                .map(a -> new Alarm(a.index() + from, a.threshold(), a.expected(), a.alarm()))
                .toList();
        return Series.fill(
                        Result.of(card(), study)
                                .number("alpha", alpha)
                                .note("The table's threshold is the chart's figure; an alarm is raised at the limit."),
                        counts,
                        alarms)
                .done();
    }
}
