package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.impact.Synthetic;

/** A mixture of other units that had the same course before. */
@AutoService(Estimator.class)
public final class SyntheticControl implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("synthetic-control", 1, "Synthetic control")
                .estimates(
                        "The mean gap, after the start, between units that came under it at one time and a mixture of others"
                                + " whose outcomes before were nearest.")
                .assumes(
                        "The mixture that followed the unit before would have followed it after.",
                        "Nobody changed in expectation of it.",
                        "Others are not touched by it.")
                .fails(
                        "A unit outside what others' outcomes span cannot be followed; see misfit_before.",
                        "Weights need not be unique; the objective is, and is given.")
                .paper("Abadie, Diamond and Hainmueller 2010; weights by Wolfe 1976")
                .reads(SyntheticAnswer.roles())
                .offers(Setting.choice(
                        "solver",
                        "exact",
                        "exact: the nearest mixture; steps: Frank-Wolfe steps with a small worth of spreading, as R's synthdid"
                                + " takes them.",
                        "exact",
                        "steps"))
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
        boolean exact = study.text("solver").equals("exact");
        return SyntheticAnswer.of(study, card(), new Synthetic.How("sc", exact, Double.NaN, Double.NaN))
                .tell();
    }
}
