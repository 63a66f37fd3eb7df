package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.regression.CountModel;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.ErrorChoice;
import org.baraza.core.compare.regression.GlmErrors;

/** Counts, rates and shares explained by terms. */
@AutoService(Estimator.class)
public final class GeneralisedLinear implements Estimator {

    private static final String EXAMPLE = """
            incidents,season,patrols,people
            4,dry,2,1000
            7,dry,1,1500
            2,wet,3,1200
            1,wet,2,800
            9,dry,0,1100
            3,wet,1,900
            5,dry,3,1600
            2,wet,0,1000
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("glm", 1, "Generalised linear model (Poisson, quasi-Poisson, negative binomial, logit)")
                .estimates(
                        "How the logarithm of a mean count or rate, or of the odds, differs where a term differs by one.")
                .assumes(
                        "On the logarithm (or the logarithm of the odds) the terms add up.",
                        "Rows are independent unless they are clustered.",
                        "poisson with classical errors: counts scatter like Poisson's.")
                .fails(
                        "A category without any event has no finite coefficient; the model then refuses.",
                        "Counts that scatter more than Poisson's make classical errors too small.")
                .paper("McCullagh and Nelder 1989")
                .reads(
                        Role.of(
                                "outcome",
                                Role.Kind.NUMBER,
                                "Counts, 0 or more; for logit 0 or 1, or shares with weights."),
                        Role.optionalSeveral("terms", Role.Kind.TERM, "What explains it."),
                        Role.optional(
                                "exposure",
                                Role.Kind.NUMBER,
                                "What counts are counted against, above 0; enters as its logarithm."),
                        Role.optional("offset", Role.Kind.NUMBER, "Added to the linear scale as it is."),
                        ErrorChoice.CLUSTER,
                        Role.optional(
                                "weights", Role.Kind.NUMBER, "How often a row counts, or of how many a share is."))
                .offers(
                        Setting.choice(
                                "family",
                                "poisson",
                                "How the outcome scatters.",
                                "poisson",
                                "quasi-poisson",
                                "negative-binomial",
                                "logit"),
                        GlmErrors.setting("classical"),
                        ErrorChoice.SMALL_SAMPLE,
                        ErrorChoice.COUNTED,
                        ErrorChoice.MULTIWAY,
                        CountModel.INTERVAL,
                        Setting.yesNo("intercept", true, "Whether there is a constant."),
                        Setting.yesNo(
                                "covariance", false, "Whether the table of the coefficients' covariances is given."),
                        Design.FACTORS,
                        Design.REFERENCE)
                .example(
                        EXAMPLE,
                        List.of("outcome=incidents", "terms=season,patrols", "exposure=people"),
                        List.of("family=quasi-poisson"))
                .done();
    }

    @Override
    public Result run(Study study) {
        return CountModel.of(study, study.text("family"), study.yes("intercept"), List.of())
                .answer(card(), ErrorChoice.of(study))
                .done();
    }
}
