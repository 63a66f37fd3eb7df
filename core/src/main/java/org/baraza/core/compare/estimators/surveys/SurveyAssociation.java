package org.baraza.core.compare.estimators.surveys;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.surveys.Association;
import org.baraza.core.measure.surveys.Design;

/** Whether two answers of a population go together. */
@AutoService(Estimator.class)
public final class SurveyAssociation implements Estimator {

    private static final String EXAMPLE = """
            village,region,weight,reached,safe
            A,North,40,yes,yes
            A,North,40,yes,no
            B,North,40,no,no
            B,North,40,yes,yes
            C,North,40,no,no
            C,North,40,yes,yes
            D,South,25,no,yes
            D,South,25,yes,yes
            E,South,25,yes,no
            E,South,25,no,no
            F,South,25,yes,yes
            F,South,25,yes,yes
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named(
                        "survey-association", 1, "Whether two answers go together in the population (Rao-Scott)")
                .estimates("The chi-squared of the weighted table, corrected for clusters and weights.")
                .assumes("Weights and clusters are as the sample was drawn.")
                .fails("Cells with hardly anybody.", "It describes; it does not explain.")
                .paper("Rao and Scott 1984")
                .reads(Role.of("rows", Role.Kind.KEY, "One answer."), Role.of("columns", Role.Kind.KEY, "The other."))
                .reads(Designs.ROLES)
                .offers(Designs.SETTINGS)
                .example(
                        EXAMPLE,
                        List.of("rows=reached", "columns=safe", "weights=weight", "strata=region", "clusters=village"),
                        List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        Design design = Designs.of(study);
        Result.Maker answer = Result.of(card(), study).standardError("Taylor linearisation over clusters");
        return Designs.answer(answer, study, design, () -> {
            Association.Tested tested = Given.tried(() -> Association.test(
                    design, study.keys("rows").codes(), study.keys("columns").codes()));
            answer.estimate(Estimate.test(
                            "F (second-order Rao-Scott)",
                            tested.statistic(),
                            tested.statistic(),
                            tested.df(),
                            tested.p()))
                    .estimate(Estimate.test(
                            "chi-squared (first-order Rao-Scott)",
                            tested.firstOrder(),
                            tested.firstOrder(),
                            tested.firstOrderDf(),
                            tested.firstOrderP()))
                    .number("F", tested.statistic())
                    .number("numerator df", tested.df())
                    .number("denominator df", tested.denominatorDf())
                    .number("pearson", tested.pearson());
        });
    }
}
