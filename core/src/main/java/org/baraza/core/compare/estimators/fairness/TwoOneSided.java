package org.baraza.core.compare.estimators.fairness;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.fairness.Equivalence;

/** Two one-sided tests of any estimate. */
@AutoService(Estimator.class)
public final class TwoOneSided implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("equivalence", 1, "Whether a difference is shown to be too small to matter (TOST)")
                .estimates("Whether an estimate lies within margins, by two one-sided tests.")
                .assumes("The estimate is normal, or Student's t with the degrees of freedom given.")
                .fails("Margins chosen after the data were seen.", "Few data never show equivalence.")
                .paper("Schuirmann 1987")
                .offers(
                        Setting.number("estimate", "", "The estimate.", -1e300, 1e300),
                        Setting.number("standard_error", "", "Its standard error.", 1e-300, 1e300),
                        Setting.number("degrees_of_freedom", "0", "Of the estimate; 0 for the normal.", 0, 1e12),
                        Setting.number("low", "", "Lower margin.", -1e300, 1e300),
                        Setting.number("high", "", "Upper margin.", -1e300, 1e300),
                        Setting.number("alpha", "0.05", "Of each one-sided test.", 1e-9, 0.5))
                .example(
                        "",
                        List.of(),
                        List.of("estimate=0.02", "standard_error=0.06", "low=-0.2231", "high=0.2231"))
                .done();
    }

    @Override
    public Result run(Study study) {
        for (String option : List.of("estimate", "standard_error", "low", "high")) {
            if (!study.given(option)) {
                throw new Misuse("equivalence needs \"" + option + "\".");
            }
        }
        double df = study.number("degrees_of_freedom") == 0
                ? Double.POSITIVE_INFINITY
                : study.number("degrees_of_freedom");
        Equivalence tested = Given.tried(() -> Equivalence.test(
                study.number("estimate"),
                study.number("standard_error"),
                df,
                study.number("low"),
                study.number("high"),
                study.number("alpha")));
        double p = Math.max(tested.lowerP(), tested.upperP());
        return Result.of(card(), study)
                .estimate(Estimate.of(
                        "estimate", study.number("estimate"), study.number("standard_error"), df, study.level()))
                .interval("Student t interval")
                .number("equivalence p", p)
                .number("p above the lower margin", tested.lowerP())
                .number("p below the upper margin", tested.upperP())
                .number("equivalent", tested.says() == Equivalence.Says.EQUIVALENT ? 1 : 0)
                .say(org.baraza.core.compare.Sentence.of(
                        "equivalence",
                        switch (tested.says()) {
                            case EQUIVALENT -> "It is shown to lie within the margins.";
                            case DIFFERENT -> "It differs from 0, and is not shown to lie within the margins.";
                            case CANNOT_TELL -> "We cannot tell.";
                        }))
                .done();
    }
}
