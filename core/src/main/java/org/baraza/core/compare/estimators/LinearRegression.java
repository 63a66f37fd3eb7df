package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.regression.ErrorChoice;
import org.baraza.core.compare.regression.LinearModel;

/** Least squares, with any fixed effects and every standard error by its name. */
@AutoService(Estimator.class)
public final class LinearRegression implements Estimator {

    private static final String EXAMPLE = """
            village,month,trust,patrols,market
            A,1,4.1,2,open
            A,2,4.6,3,open
            A,3,4.2,1,closed
            B,1,3.0,0,closed
            B,2,3.9,2,open
            B,3,3.1,1,closed
            C,1,5.2,4,open
            C,2,4.9,3,closed
            C,3,5.6,5,open
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("linear-regression", 1, "Linear regression (least squares)")
                .estimates("How the mean of the outcome differs where a term differs by one, other terms held alike.")
                .assumes(
                        "The mean of the outcome is a sum of the terms.",
                        "Nothing left out goes with both a term and the outcome, where a coefficient is read as an effect.")
                .fails(
                        "Counts and rates: use a count model, never the logarithm of one more.",
                        "Errors of rows that move together are too small unless they are clustered.")
                .paper("Legendre 1805; White 1980; Liang and Zeger 1986; Cameron, Gelbach and Miller 2011")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What is to be explained."),
                        Role.optionalSeveral("terms", Role.Kind.TERM, "What explains it."),
                        Role.optionalSeveral("fixed_effects", Role.Kind.KEY, "Categories that are absorbed."),
                        ErrorChoice.CLUSTER,
                        Role.optional("weights", Role.Kind.NUMBER, "How much a row weighs, above 0."),
                        Role.optional("unit", Role.Kind.KEY, "Units of a panel, for PCSE."),
                        Role.optional("time", Role.Kind.TIME, "Order in time, for PCSE, driscoll-kraay, newey-west."))
                .offers(LinearModel.settings("auto"))
                .offers(Setting.yesNo("intercept", true, "Whether there is a constant; fixed effects take its place."))
                .seed("The draws of wild-bootstrap.")
                .example(EXAMPLE, List.of("outcome=trust", "terms=patrols,market", "cluster=village"), List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        List<Keys> effects =
                study.columns("fixed_effects").stream().map(study::keysOfColumn).toList();
        LinearModel model = LinearModel.of(study, effects.isEmpty() && study.yes("intercept"), effects);
        return model.answer(card(), ErrorChoice.of(study)).done();
    }
}
