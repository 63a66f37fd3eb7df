package org.baraza.core.compare.estimators.fairness;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.fairness.Concentration;

/** How unevenly something is spread over areas. */
@AutoService(Estimator.class)
public final class Gini implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("gini", 1, "How unevenly something is spread (Gini)")
                .estimates("0 when every unit has the same, near 1 when one has all.")
                .assumes("Units are independent of each other.")
                .fails("Small counts are uneven by chance alone.", "Very different spreads can have the same value.")
                .paper("Gini 1912; Ogwang 2000")
                .reads(Role.optional("amount", Role.Kind.NUMBER, "What each unit has, 0 or more."))
                .offers(
                        Setting.numbers("amount", "The same, written out."),
                        Setting.yesNo("corrected", false, "Whether it is multiplied by n / (n - 1)."))
                .example("", List.of(), List.of("amount=4,0,7,12,3,1,9,2"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] amounts = Given.numbers(study, "amount");
        Concentration found = Given.tried(() -> Concentration.of(amounts));
        int n = amounts.length;
        double factor = study.yes("corrected") ? n / (n - 1.0) : 1;
        return Result.of(card(), study)
                .estimate(Estimate.of("gini", found.gini() * factor, found.se() * factor, n - 1.0, study.level()))
                .standardError("leave-one-unit-out jackknife")
                .interval("Student t interval")
                .number("gini", found.gini())
                .number("corrected gini", found.corrected())
                .count("units", n)
                .done();
    }
}
