package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tails;

/** How large a change must be for an evaluation to find it. */
@AutoService(Estimator.class)
public final class MinimumDetectable implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("minimum-detectable-effect", 1, "Smallest detectable change")
                .estimates(
                        "The change that would be found with the chance asked for, from the standard error expected.")
                .assumes("The standard error is that of the mission's own history, for example of a placebo.")
                .fails("An error from independent Poisson counts is far too small: flare-ups dominate.")
                .paper("Bloom 1995")
                .offers(
                        Setting.number("error", "", "Standard error expected, above 0.", 1e-300, 1e300),
                        Setting.number(
                                "df",
                                "",
                                "Degrees of freedom, areas under it less one; the normal when left out.",
                                1e-9,
                                1e9),
                        Setting.number("power", "0.8", "Chance that the change is found.", 0.01, 0.9999),
                        Setting.number("alpha", "0.05", "Chance of a false find, to either side.", 1e-9, 0.5),
                        Setting.choice("scale", "log-ratio", "What the error is of.", "log-ratio", "plain"))
                .example("", List.of(), List.of("error=0.165", "df=29"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double df = study.given("df") ? study.number("df") : Double.POSITIVE_INFINITY;
        double reach =
                Tails.quantile(df, 1 - study.number("alpha")) + Tails.quantile(df, 2 * study.number("power") - 1);
        double change = reach * study.number("error");
        Result.Maker result = Result.of(card(), study)
                .estimate(Estimate.between("change", change, Double.NaN, Double.NaN))
                .number("errors_needed", reach);
        if (study.text("scale").equals("log-ratio")) {
            double fall = 1 - StrictMath.exp(-change);
            double rise = StrictMath.exp(change) - 1;
            result.estimate(Estimate.between("share_fewer", fall, Double.NaN, Double.NaN))
                    .estimate(Estimate.between("share_more", rise, Double.NaN, Double.NaN))
                    .say(Sentence.of(
                            "detectable",
                            "This evaluation could detect a fall of about " + Math.round(fall * 100)
                                    + "%, not a smaller one."));
        }
        return result.done();
    }
}
