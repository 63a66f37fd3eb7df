package org.baraza.core.compare.estimators.surveys;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.compare.estimators.Rows;
import org.baraza.core.measure.numbers.Regression;
import org.baraza.core.measure.surveys.Design;
import org.baraza.core.measure.surveys.Estimates.Estimated;
import org.baraza.core.measure.surveys.SurveyRegression;

/** A regression whose errors know how the sample was drawn. */
@AutoService(Estimator.class)
public final class SurveyModel implements Estimator {

    private static final String EXAMPLE = """
            village,region,weight,reached,walk
            A,North,40,1,20
            A,North,40,1,35
            B,North,40,0,90
            B,North,40,1,40
            C,North,40,0,75
            C,North,40,1,30
            D,South,25,0,120
            D,South,25,1,45
            E,South,25,0,25
            E,South,25,0,60
            F,South,25,1,50
            F,South,25,1,115
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("survey-regression", 1, "Regression of a population from a sample")
                .estimates("How the mean, log odds or log mean of the population goes with the terms.")
                .assumes(
                        "The link of the mean is a sum of the terms.",
                        "Weights and clusters are as the sample was drawn.")
                .fails("Few clusters: fewer degrees of freedom than terms.", "It describes; it does not explain.")
                .paper("Binder 1983; Lumley 2010")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What is to be described."),
                        Role.several("terms", Role.Kind.TERM, "What it goes with."))
                .reads(Designs.ROLES)
                .offers(Given.choice(
                        "family", "Normal mean, Poisson log mean, or binomial log odds.", Regression.Family.values()))
                .offers(Designs.SETTINGS)
                .example(
                        EXAMPLE,
                        List.of("outcome=reached", "terms=walk", "weights=weight", "strata=region", "clusters=village"),
                        List.of("family=normal"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Design design = Designs.of(study);
        Rows rows = Rows.of(study, "terms", true);
        Regression.Family family = Given.value(Regression.Family.class, study.text("family"));
        Result.Maker answer = Result.of(card(), study)
                .standardError("Taylor linearisation over clusters")
                .interval("Student t interval");
        return Designs.answer(answer, study, design, () -> {
            Estimated[] found =
                    Given.tried(() -> SurveyRegression.fit(design, family, rows.values(), study.numbers("outcome")));
            for (int j = 0; j < found.length; j++) {
                if (!(found[j].df() > 0)) {
                    throw new Refused(Code.FEW_CLUSTERS, "There are not more clusters than terms.");
                }
                Estimate one =
                        Estimate.of(rows.names().get(j), found[j].value(), found[j].se(), found[j].df(), study.level());
                answer.estimate(one);
            }
        });
    }
}
