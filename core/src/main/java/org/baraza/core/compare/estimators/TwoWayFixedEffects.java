package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.regression.ErrorChoice;
import org.baraza.core.compare.regression.LinearModel;

/** The panel regression with an effect for each unit and each time. */
@AutoService(Estimator.class)
public final class TwoWayFixedEffects implements Estimator {

    private static final String EXAMPLE = """
            area,month,incidents,partnership
            A,1,9,0
            A,2,8,0
            A,3,5,1
            A,4,4,1
            B,1,6,0
            B,2,7,0
            B,3,6,0
            B,4,6,0
            C,1,3,0
            C,2,3,0
            C,3,4,0
            C,4,2,0
            D,1,7,0
            D,2,6,0
            D,3,7,0
            D,4,5,1
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("two-way-fixed-effects", 1, "Two-way fixed effects (linear panel regression)")
                .estimates("How much the outcome differs, within units and apart from what all share at a time, where a"
                        + " term differs by one.")
                .assumes(
                        "Without it, units would have moved in parallel.",
                        "The effect is the same in every unit and at every time.",
                        "Nobody changed in expectation of it.")
                .fails(
                        "Staggered starts with effects that grow: some units count with negative weight; use staggered-did,"
                                + " did-imputation or interaction-weighted.")
                .paper("Wooldridge 2010; Goodman-Bacon 2021 on where it fails")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What is to be explained."),
                        Role.of("unit", Role.Kind.KEY, "Areas, villages, firms."),
                        Role.of("time", Role.Kind.TIME, "Months or years."),
                        Role.several("terms", Role.Kind.TERM, "What explains it, such as 0 before and 1 after."),
                        ErrorChoice.CLUSTER,
                        Role.optional("weights", Role.Kind.NUMBER, "How much a row weighs, above 0."))
                .offers(Setting.choice("effects", "both", "Which effects are absorbed.", "both", "unit", "time"))
                .offers(LinearModel.settings("auto"))
                .seed("The draws of wild-bootstrap.")
                .example(
                        EXAMPLE,
                        List.of("outcome=incidents", "unit=area", "time=month", "terms=partnership"),
                        List.of("standard_errors=CR1S"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Keys units = study.keys("unit");
        Keys times = study.keys("time");
        if (units.and(times).size() < study.rows()) {
            throw new Refused(Code.DUPLICATE_CELLS, "A unit has two rows for the same time; a panel has one.");
        }
        List<Keys> effects = new ArrayList<>();
        if (!study.text("effects").equals("time")) {
            effects.add(units);
        }
        if (!study.text("effects").equals("unit")) {
            effects.add(times);
        }
        Result.Maker result = LinearModel.of(study, false, effects).answer(card(), Panels.errors(study, units));
        result.count("units", units.size()).count("times", times.size());
        if ((long) units.size() * times.size() != study.rows()) {
            result.note("The panel has gaps: " + ((long) units.size() * times.size() - study.rows()) + " of "
                    + (long) units.size() * times.size() + " cells have no row.");
        }
        return result.done();
    }
}
