package org.baraza.core.compare.estimators.watch;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.watch.Farrington;

/** Unusual against the same season of the years before. */
@AutoService(Estimator.class)
public final class FarringtonAlarms implements Estimator {

    private enum Power {
        TWO_THIRDS(2.0 / 3),
        HALF(0.5),
        NONE(1);

        private final double value;

        Power(double value) {
            this.value = value;
        }
    }

    @Override
    public MethodCard card() {
        return MethodCard.named("farrington", 1, "Unusual against the same season of earlier years (Farrington)")
                .estimates("The count above which a moment would be unusual.")
                .assumes("Season and trend go on as in the years before.", "Every moment was reported.")
                .fails("Series shorter than the years to look back.", "Reporting that changed.")
                .paper("Farrington and others 1996; Noufaily and others 2013")
                .reads(Series.COUNT)
                .offers(
                        Series.FROM,
                        Setting.whole("period", "12", "Moments in a year.", 1, 366),
                        Setting.whole("years", "5", "Years to look back.", 1, 50),
                        Setting.whole(
                                "half_window", "3", "Moments on either side of the same one of earlier years.", 0, 50),
                        Setting.number("alpha", "0.05", "Probability of a false alarm.", 1e-9, 0.5),
                        Given.choice(
                                "threshold",
                                "How it is set; transformed is that of 1996, the others those of 2013.",
                                Farrington.Threshold.values()),
                        Setting.yesNo("trend", true, "Whether a trend is allowed."),
                        Setting.number("trend_p", "0.05", "A trend is kept below this p.", 0, 1),
                        Setting.yesNo("reweight", true, "Whether past outbreaks weigh less."),
                        Setting.number(
                                "weight_threshold", "", "Residual above which they do; 1 or 2.58 by version.", 0, 100),
                        Setting.number("enough", "5", "No alarm with fewer events than this.", 0, 1e9),
                        Setting.whole("enough_moments", "4", "In how many moments up to now.", 1, 1000),
                        Given.choice("power", "Of the threshold's scale.", Power.values()),
                        Setting.whole("periods", "1", "Parts of the year; 1 for the windows only, 10 in 2013.", 1, 60),
                        Setting.whole("left_out", "-1", "Last moments not learned from; -1 for half_window.", -1, 500))
                .example(Series.example(), List.of("count=incidents"), List.of("years=3"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] counts = study.numbers("count");
        Farrington.Threshold threshold = Given.value(Farrington.Threshold.class, study.text("threshold"));
        boolean flexible = threshold != Farrington.Threshold.TRANSFORMED;
        int window = study.whole("half_window");
        double weights = study.given("weight_threshold") ? study.number("weight_threshold") : flexible ? 2.58 : 1;
        Farrington rule = new Farrington(
                study.whole("period"),
                study.whole("years"),
                window,
                study.number("alpha"),
                !flexible,
                study.yes("trend"),
                study.number("trend_p"),
                study.yes("reweight"),
                weights,
                study.number("enough"),
                study.whole("enough_moments"),
                Given.value(Power.class, study.text("power")).value,
                study.whole("periods"),
                study.whole("left_out") < 0 ? window : study.whole("left_out"),
                threshold);
        int from = Series.from(study, rule.first(), counts.length);
        return Series.fill(
                        Result.of(card(), study).interval(study.text("threshold") + " threshold"),
                        counts,
                        Given.tried(() -> rule.watch(counts, from)))
                .done();
    }
}
