package org.baraza.core.compare.estimators.rates;

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
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.rates.PairedShares;

/** Two shares of the same cases. */
@AutoService(Estimator.class)
public final class PairedProportions implements Estimator {

    private enum Way {
        NEWCOMBE,
        WALD,
        AGRESTI_MIN
    }

    @Override
    public MethodCard card() {
        return MethodCard.named("paired-proportions", 1, "Two shares of the same cases (McNemar)")
                .estimates("The first share minus the second, from cases that were asked twice.")
                .assumes("Cases are independent of each other.")
                .fails(
                        "Few cases that changed.",
                        "Before and after: everything else that changed is in the difference.")
                .paper("McNemar 1947; Newcombe 1998; Agresti and Min 2005; Fagerland, Lydersen and Laake 2013")
                .offers(
                        Setting.whole("both", "", "Cases with a hit in both.", 0, 1L << 40),
                        Setting.whole("first_only", "", "Cases with a hit in the first only.", 0, 1L << 40),
                        Setting.whole("second_only", "", "Cases with a hit in the second only.", 0, 1L << 40),
                        Setting.whole("neither", "", "Cases with a hit in neither.", 0, 1L << 40),
                        Given.choice("interval", "Of the difference.", Way.values()))
                .example("", List.of(), List.of("both=794", "first_only=150", "second_only=86", "neither=570"))
                .done();
    }

    @Override
    public Result run(Study study) {
        for (String cell : List.of("both", "first_only", "second_only", "neither")) {
            if (!study.given(cell)) {
                throw new Misuse("paired-proportions needs \"" + cell + "\".");
            }
        }
        PairedShares pairs = Given.tried(() -> new PairedShares(
                (long) study.number("both"),
                (long) study.number("first_only"),
                (long) study.number("second_only"),
                (long) study.number("neither")));
        double tail = Given.half(study);
        Limits limits = switch (Given.value(Way.class, study.text("interval"))) {
            case NEWCOMBE -> pairs.newcombe(tail);
            case WALD -> pairs.wald(tail, 0);
            case AGRESTI_MIN -> pairs.wald(tail, 0.5);
        };
        return Result.of(card(), study)
                .estimate(new Estimate(
                        "difference",
                        pairs.difference(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        pairs.exactP(),
                        limits.low(),
                        limits.high()))
                .interval(study.text("interval") + " interval; the p is the exact one")
                .number("mcnemar", pairs.chiSquared(false))
                .number("mcnemar p", Distributions.chiSquared(1).above(pairs.chiSquared(false)))
                .number("corrected mcnemar", pairs.chiSquared(true))
                .number("corrected mcnemar p", Distributions.chiSquared(1).above(pairs.chiSquared(true)))
                .number("mid-p", pairs.midP())
                .count("changed", pairs.firstOnly() + pairs.secondOnly())
                .done();
    }
}
