package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.impact.Synthetic;

/** Differences in differences with weights for units and times that make them parallel before. */
@AutoService(Estimator.class)
public final class SyntheticDid implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("synthetic-did", 1, "Synthetic difference-in-differences")
                .estimates(
                        "The mean effect on units that came under it at one time, against others and earlier times weighted"
                                + " so that they moved alike before.")
                .assumes(
                        "What moved alike before would have gone on moving alike.",
                        "Nobody changed in expectation of it.",
                        "Others are not touched by it.")
                .fails("With few units it almost never tells an effect from chance; the rank among placebos says so.")
                .paper("Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021")
                .reads(SyntheticAnswer.roles())
                .offers(
                        Setting.choice(
                                "estimator",
                                "sdid",
                                "sdid; sc: synthetic control by the same steps; did: even weights.",
                                "sdid",
                                "sc",
                                "did"),
                        Setting.number(
                                "zeta_omega",
                                "",
                                "How much spreading unit weights is worth; from the noise when left out.",
                                0,
                                1e300),
                        Setting.number(
                                "zeta_lambda",
                                "",
                                "How much spreading time weights is worth; a millionth of the noise when left out.",
                                0,
                                1e300))
                .offers(SyntheticAnswer.settings())
                .seed("Which units the placebo and bootstrap draws take.")
                .givesVerdict()
                .example(
                        SyntheticExample.csv(),
                        List.of("outcome=incidents", "unit=area", "time=month", "first_treated=start"),
                        List.of("draws=50"))
                .done();
    }

    @Override
    public Result run(Study study) {
        return SyntheticAnswer.of(
                        study,
                        card(),
                        new Synthetic.How(
                                study.text("estimator"), false, zeta(study, "zeta_omega"), zeta(study, "zeta_lambda")))
                .tell();
    }

    private static double zeta(Study study, String option) {
        return study.given(option) ? study.number(option) : Double.NaN;
    }
}
