package org.baraza.core.compare.estimators.watch;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.watch.Ears;

/** Unusual against the few moments before. */
@AutoService(Estimator.class)
public final class EarsAlarms implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("ears", 1, "Unusual against the few moments before (EARS C1, C2, C3)")
                .estimates("The count above which a moment would be unusual.")
                .assumes("Counts are normal and independent, without season.")
                .fails("Small counts: five times the false alarms it says. Use discount-filter.")
                .paper("Hutwagner and others 2003")
                .reads(Series.COUNT)
                .offers(
                        Series.FROM,
                        Given.choice("kind", "Which rule.", Ears.Kind.values()),
                        Setting.whole("baseline", "7", "Moments to compare with.", 3, 500),
                        Setting.number("least_sd", "0", "Floor of the standard deviation.", 0, 1e9),
                        Setting.number("alpha", "", "One-sided; 0.001 when left out, 0.025 for c3.", 1e-12, 0.5))
                .example(Series.example(), List.of("count=incidents"), List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] counts = study.numbers("count");
        Ears.Kind kind = Given.value(Ears.Kind.class, study.text("kind"));
        double usual = kind == Ears.Kind.C3 ? 0.025 : 0.001;
        Ears rule = new Ears(
                kind,
                study.whole("baseline"),
                study.number("least_sd"),
                study.given("alpha") ? study.number("alpha") : usual);
        int from = Series.from(study, rule.first(), counts.length);
        return Series.fill(
                        Result.of(card(), study).interval("mean plus z standard deviations"),
                        counts,
                        rule.watch(counts, from))
                .done();
    }
}
