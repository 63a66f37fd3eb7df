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
import org.baraza.core.compare.regression.CountModel;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.ErrorChoice;
import org.baraza.core.compare.regression.GlmErrors;

/** The panel regression of counts, with an effect for each unit and each time. */
@AutoService(Estimator.class)
public final class PoissonFixedEffects implements Estimator {

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
        return MethodCard.named("poisson-fixed-effects", 1, "Two-way fixed effects for counts (Poisson, PPML)")
                .estimates(
                        "The logarithm of the ratio by which counts differ where a term differs by one, within units and"
                                + " apart from what all share at a time.")
                .assumes(
                        "Without it, units' rates would have moved in proportion.",
                        "The ratio is the same in every unit and at every time.")
                .fails(
                        "Staggered starts with effects that grow; use poisson-imputation.",
                        "Units that never had an event say nothing and are left out.")
                .paper("Hausman, Hall and Griliches 1984; Santos Silva and Tenreyro 2006; Wooldridge 2023")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "Counts, 0 or more."),
                        Role.of("unit", Role.Kind.KEY, "Areas."),
                        Role.of("time", Role.Kind.TIME, "Months or years."),
                        Role.several("terms", Role.Kind.TERM, "What explains it, such as 0 before and 1 after."),
                        Role.optional("exposure", Role.Kind.NUMBER, "What counts are counted against, above 0."),
                        Role.optional("offset", Role.Kind.NUMBER, "Added to the logarithm as it is."),
                        ErrorChoice.CLUSTER,
                        Role.optional("weights", Role.Kind.NUMBER, "How often a row counts."))
                .offers(
                        Setting.choice("effects", "both", "Which effects are absorbed.", "both", "unit", "time"),
                        GlmErrors.setting("auto"),
                        ErrorChoice.SMALL_SAMPLE,
                        ErrorChoice.COUNTED,
                        ErrorChoice.MULTIWAY,
                        CountModel.INTERVAL,
                        Setting.yesNo(
                                "covariance", false, "Whether the table of the coefficients' covariances is given."),
                        Design.FACTORS,
                        Design.REFERENCE)
                .example(
                        EXAMPLE,
                        List.of("outcome=incidents", "unit=area", "time=month", "terms=partnership"),
                        List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        if (study.keys("unit").and(study.keys("time")).size() < study.rows()) {
            throw new Refused(Code.DUPLICATE_CELLS, "A unit has two rows for the same time; a panel has one.");
        }
        Study kept = study;
        boolean again = true;
        while (again) {
            int before = kept.rows();
            kept = study.text("effects").equals("time") ? kept : withEvents(kept, "unit");
            kept = study.text("effects").equals("unit") ? kept : withEvents(kept, "time");
            again = kept.rows() < before;
        }
        List<Keys> effects = new ArrayList<>();
        if (!study.text("effects").equals("time")) {
            effects.add(kept.keys("unit"));
        }
        if (!study.text("effects").equals("unit")) {
            effects.add(kept.keys("time"));
        }
        Result.Maker result =
                CountModel.of(kept, "poisson", false, effects).answer(card(), Panels.errors(kept, kept.keys("unit")));
        result.count("rows_without_information", study.rows() - kept.rows());
        if (kept.rows() < study.rows()) {
            result.note("Units or times without a single event say nothing of a ratio; their "
                    + (study.rows() - kept.rows()) + " rows were left out.");
        }
        return result.done();
    }

    private static Study withEvents(Study study, String role) {
        Keys keys = study.keys(role);
        double[] y = study.numbers("outcome");
        double[] sums = new double[keys.size()];
        for (int i = 0; i < y.length; i++) {
            sums[keys.codes()[i]] += y[i];
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            if (sums[keys.codes()[i]] > 0) {
                rows.add(i);
            }
        }
        return rows.size() == y.length
                ? study
                : study.only(rows.stream().mapToInt(Integer::intValue).toArray());
    }
}
