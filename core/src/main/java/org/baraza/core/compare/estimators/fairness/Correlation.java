package org.baraza.core.compare.estimators.fairness;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.fairness.RankCorrelation;

/** Whether two series of numbers go up together. */
@AutoService(Estimator.class)
public final class Correlation implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("correlation", 1, "Whether two numbers go up together")
                .estimates("From -1, always opposite, to 1, always together.")
                .assumes("Pairs are independent of each other.")
                .fails("Series over time go together for no reason.", "It never says why.")
                .paper("Spearman 1904; Kendall 1938; Bonett and Wright 2000")
                .reads(
                        Role.of("x", Role.Kind.NUMBER, "One number of each pair."),
                        Role.of("y", Role.Kind.NUMBER, "The other."))
                .offers(Given.choice("kind", "Which correlation.", RankCorrelation.Kind.values()))
                .example(EXAMPLE, List.of("x=patrols", "y=markets"), List.of("kind=kendall"))
                .done();
    }

    private static final String EXAMPLE = """
            patrols,markets
            3,4
            5,9
            1,2
            8,7
            6,6
            2,5
            9,12
            4,3
            7,10
            10,11
            """;

    @Override
    public Result run(Study study) {
        RankCorrelation.Kind kind = Given.value(RankCorrelation.Kind.class, study.text("kind"));
        RankCorrelation found =
                Given.tried(() -> RankCorrelation.of(kind, study.numbers("x"), study.numbers("y"), Given.half(study)));
        return Result.of(card(), study)
                .estimate(new Estimate(
                        study.text("kind"),
                        found.value(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        found.p(),
                        found.limits().low(),
                        found.limits().high()))
                .interval("Fisher z interval")
                .note(found.exact() ? "The p counts every order." : "The p is asymptotic.")
                .count("pairs", study.rows())
                .done();
    }
}
