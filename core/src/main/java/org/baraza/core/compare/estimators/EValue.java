package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;

/** How strong something unseen would have to be to explain a ratio away. */
@AutoService(Estimator.class)
public final class EValue implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("e-value", 1, "E-value: how strong hidden confounding would have to be")
                .estimates(
                        "The least ratio, with both treatment and outcome, that something unseen must have to explain"
                                + " the observed ratio away.")
                .assumes(
                        "The ratio is a ratio of risks or rates; for odds of what is common take its square root first.")
                .fails("It says nothing of whether something so strong exists.")
                .paper("VanderWeele and Ding 2017")
                .offers(
                        Setting.number("ratio", "", "The observed ratio, above 0.", 1e-300, 1e300),
                        Setting.number("low", "", "Lower end of its interval; may be left out.", 1e-300, 1e300),
                        Setting.number("high", "", "Upper end of its interval; may be left out.", 1e-300, 1e300))
                .example("", List.of(), List.of("ratio=3.9", "low=1.8", "high=8.7"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double ratio = study.number("ratio");
        double low = study.given("low") ? study.number("low") : Double.NaN;
        double high = study.given("high") ? study.number("high") : Double.NaN;
        if (low > ratio || high < ratio) {
            throw new Misuse("The ratio does not lie between \"low\" and \"high\".");
        }
        double nearest = ratio >= 1 ? low : high;
        boolean reachesOne = ratio >= 1 ? low <= 1 : high >= 1;
        double ofInterval = Double.isNaN(nearest) ? Double.NaN : reachesOne ? 1 : of(nearest);
        return Result.of(card(), study)
                .estimate(Estimate.between("point", of(ratio), Double.NaN, Double.NaN))
                .estimate(Estimate.between("interval", ofInterval, Double.NaN, Double.NaN))
                .say(Sentence.of(
                        "e-value",
                        "Something unseen would have to go with both by a ratio of at least "
                                + Math.round(of(ratio) * 100) / 100.0 + " to explain this away."))
                .done();
    }

    private static double of(double ratio) {
        double r = ratio < 1 ? 1 / ratio : ratio;
        return r + Math.sqrt(r * (r - 1));
    }
}
