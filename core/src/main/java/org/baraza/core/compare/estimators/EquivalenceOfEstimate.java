package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;

/** The same question of a number estimated elsewhere, such as the logarithm of a hazard ratio. */
@AutoService(Estimator.class)
public final class EquivalenceOfEstimate implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("equivalence-of-estimate", 1, "Equivalence of an estimate (two one-sided tests)")
                .estimates("Whether an estimate lies within bounds, given its standard error.")
                .assumes(
                        "Bounds were declared before the data were seen.",
                        "The estimate is nearly normal, or Student's with the degrees of freedom given.")
                .fails("For ratios give logarithms: bounds 0.80 and 1.25 are -0.2231 and 0.2231.")
                .paper("Schuirmann 1987")
                .offers(
                        Setting.number("estimate", "", "The estimate.", -1e300, 1e300),
                        Setting.number("error", "", "Its standard error, above 0.", 0, 1e300),
                        Setting.number("df", "", "Degrees of freedom; the normal when left out.", 1e-9, 1e300),
                        Setting.number("lower", "", "Lower bound of what is too small to matter.", -1e300, 1e300),
                        Setting.number("upper", "", "Upper bound of it.", -1e300, 1e300),
                        Setting.number("alpha", "0.05", "Chance of error of each of the two tests.", 1e-9, 0.5))
                .givesVerdict()
                .example(
                        "",
                        List.of(),
                        List.of("estimate=-0.03", "error=0.06", "df=38", "lower=-0.2231", "upper=0.2231"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double df = study.given("df") ? study.number("df") : Double.POSITIVE_INFINITY;
        return EquivalenceAnswer.tell(
                Result.of(card(), study).standardError("as given"),
                study,
                study.number("estimate"),
                study.number("error"),
                df);
    }
}
