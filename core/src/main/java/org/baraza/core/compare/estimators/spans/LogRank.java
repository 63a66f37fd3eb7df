package org.baraza.core.compare.estimators.spans;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.spans.Lives;
import org.baraza.core.measure.spans.Ranks;

/** Whether groups wait equally long. */
@AutoService(Estimator.class)
public final class LogRank implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("log-rank", 1, "Whether groups wait equally long")
                .estimates("How far the events of each group are from those it would have were all alike.")
                .assumes("Watching ended for reasons that have nothing to do with the wait.")
                .fails("Curves that cross.", "Areas that differ: give them as strata.")
                .paper("Mantel 1966; Peto and Peto 1972; Gehan 1965; Tarone and Ware 1977; Harrington and Fleming 1982")
                .reads(Waits.TIME, Waits.EVENT, Waits.START)
                .reads(
                        Role.of("group", Role.Kind.KEY, "Groups to compare."),
                        Role.optional("strata", Role.Kind.KEY, "Compared within, for example areas."))
                .offers(
                        Given.choice("weight", "How early events weigh against late ones.", Ranks.Weight.values()),
                        Setting.number("power", "1", "Power of the share still waiting, for peto.", 0, 10))
                .example(Waits.EXAMPLE, List.of("time=weeks", "event=answered", "group=team"), List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        Lives lives = Waits.of(study);
        List<String> names = study.keys("group").labels();
        if (names.size() < 2) {
            throw new Refused(Code.NO_VARIATION, "There is one group only.");
        }
        int[] groups = study.keys("group").codes();
        Ranks.Tested tested = Given.tried(() -> Ranks.test(
                lives,
                groups,
                Given.groups(study, "strata"),
                Given.value(Ranks.Weight.class, study.text("weight")),
                study.number("power")));
        double[] variance = new double[names.size()];
        for (int g = 0; g < variance.length; g++) {
            variance[g] = tested.covariance()[g][g];
        }
        return Result.of(card(), study)
                .estimate(
                        Estimate.test("chi-squared", tested.chiSquared(), tested.chiSquared(), tested.df(), tested.p()))
                .number("degrees of freedom", tested.df())
                .table(Tabled.named("groups")
                        .texts("group", names)
                        .numbers("observed", tested.observed())
                        .numbers("expected", tested.expected())
                        .numbers("variance", variance)
                        .done())
                .count("cases", lives.size())
                .count("events", Waits.events(lives))
                .done();
    }
}
