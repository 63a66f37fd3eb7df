package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.meta.Ranks;

/** Which ranks remain possible. */
@AutoService(Estimator.class)
public final class RankIntervals implements Estimator {

    private static final String EXAMPLE = """
            mission,log_ratio,se
            UNMAA,-0.90,0.15
            UNMBB,-0.05,0.12
            UNMCC,-0.42,0.30
            UNMDD,0.10,0.10
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("rank-intervals", 1, "Rank intervals")
                .estimates("For each unit the ranks that remain possible, for all units at once.")
                .assumes("Estimates are independent and nearly normal with the errors given.")
                .fails("It does not say that units are comparable; that is decided before.")
                .paper("Mogstad, Romano, Shaikh and Wilhelm 2024")
                .reads(
                        Role.of("estimate", Role.Kind.NUMBER, "Estimate of each unit."),
                        Role.of("error", Role.Kind.NUMBER, "Its standard error, above 0."),
                        Role.optional("unit", Role.Kind.KEY, "A name for each unit; the row number when left out."))
                .offers(Setting.choice("better", "smaller", "Which way is good.", "smaller", "larger"))
                .example(EXAMPLE, List.of("estimate=log_ratio", "error=se", "unit=mission"), List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] y = study.numbers("estimate");
        double[] error = study.numbers("error");
        if (y.length < 2) {
            throw new Refused(Code.FEW_UNITS, "There is one unit; it has no rank.");
        }
        if (Arrays.stream(error).anyMatch(e -> !(e > 0))) {
            throw new Refused(Code.BAD_VALUES, "Errors must be above 0.");
        }
        double[] v = Arrays.stream(error).map(e -> e * e).toArray();
        Ranks ranks = Ranks.of(y, v, study.text("better").equals("smaller"), study.level());
        Result.Maker result = Result.of(card(), study)
                .interval("rank intervals, joint by Bonferroni over all pairs")
                .count("units", y.length);
        Keys keys = study.has("unit") ? study.keys("unit") : new Keys(List.of(), new int[0]);
        List<String> names = new java.util.ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            names.add(keys.size() > 0 ? keys.labels().get(keys.codes()[i]) : String.valueOf(i + 1));
            result.estimate(Estimate.of(names.get(i), y[i], error[i], Double.POSITIVE_INFINITY, study.level()));
        }
        long first = Arrays.stream(ranks.best()).filter(b -> b == 1).count();
        return result.standardError("as given")
                .table(Tabled.named("ranks")
                        .texts("unit", names)
                        .wholes("best_rank", ranks.best())
                        .wholes("worst_rank", ranks.worst())
                        .done())
                .say(Sentence.of(
                        "first",
                        first == 1
                                ? "One unit alone may be first."
                                : first + " of " + y.length + " units may be first; which one is not known."))
                .done();
    }
}
