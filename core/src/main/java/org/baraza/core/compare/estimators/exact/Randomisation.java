package org.baraza.core.compare.estimators.exact;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.exact.Inversion;
import org.baraza.core.measure.exact.Shuffles;
import org.baraza.core.measure.exact.TwoSamples;
import org.baraza.core.measure.numbers.Limits;

/** Whether the treated differ by more than the lot would have made them. */
@AutoService(Estimator.class)
public final class Randomisation implements Estimator {

    private enum Statistic {
        MEANS,
        RANKS,
        MEANS_WITHIN_STRATA
    }

    private static final String EXAMPLE = """
            village,markets,started,district
            1,28.3,1,a
            2,25.1,0,a
            3,31.2,1,a
            4,22,0,a
            5,19.4,0,b
            6,26.7,1,b
            7,30.5,1,b
            8,21.8,0,b
            9,24.4,0,b
            10,27.9,1,b
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("randomisation-test", 1, "Whether a difference is more than the lot would have made")
                .estimates("The difference of means, treated minus others, and the constant effects the lot allows.")
                .assumes(
                        "Who was treated was decided by lot, within the strata given.",
                        "For the interval, treatment adds the same to everybody.")
                .fails("Nobody drew lots: then p describes and does not test.")
                .paper("Fisher 1935; Wilcoxon 1945; Streitberg and Röhmel 1986; Rosenbaum 2002")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What is compared."),
                        Role.of("treated", Role.Kind.FLAG, "1 for those the lot chose."),
                        Role.optional("strata", Role.Kind.KEY, "Within which lots were drawn."))
                .offers(
                        Given.choice("statistic", "What is compared.", Statistic.values()),
                        Setting.whole(
                                "most",
                                "100000",
                                "Ways that are all counted; beyond, so many are drawn.",
                                99,
                                20_000_000),
                        Setting.choice("interval", "none", "Effects not rejected, on a grid.", "none", "grid"),
                        Setting.number("step", "0.1", "Distance of the grid's points.", 1e-12, 1e12))
                .seed("The ways drawn when not all are counted.")
                .example(EXAMPLE, List.of("outcome=markets", "treated=started"), List.of("interval=grid"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] y = study.numbers("outcome");
        int[] treated =
                Arrays.stream(study.numbers("treated")).mapToInt(v -> (int) v).toArray();
        int chosen = Arrays.stream(treated).sum();
        if (chosen == 0 || chosen == treated.length) {
            throw new Refused(Code.FEW_TREATED, "All were treated, or none.");
        }
        int[] strata = Given.groups(study, "strata");
        int[] one = new int[strata.length];
        Statistic statistic = Given.value(Statistic.class, study.text("statistic"));
        double[] values = statistic == Statistic.RANKS ? TwoSamples.ranks(y) : y;
        int[] means = statistic == Statistic.MEANS_WITHIN_STRATA ? strata : one;
        ToDoubleFunction<int[]> of = a -> Inversion.difference(values, a, means);
        boolean sums = !study.has("strata") && Shuffles.ways(treated, one) > study.whole("most");
        Shuffles.Outcome outcome = sums
                ? exactOrDrawn(study, values, treated, one, of)
                : Given.tried(() -> Shuffles.count(treated, strata, of, study.seed(), study.whole("most")));
        Limits limits = new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        boolean grid = study.text("interval").equals("grid");
        if (grid) {
            limits = Given.tried(() -> Inversion.grid(
                    y, treated, strata, 1 - study.level(), study.number("step"), study.seed(), study.whole("most")));
        }
        double difference = Inversion.difference(y, treated, means);
        TwoSamples.Approximate normal = Given.tried(() -> TwoSamples.asymptotic(values, treated, 0));
        return Result.of(card(), study)
                .estimate(new Estimate(
                        "difference",
                        difference,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        outcome.p(),
                        grid ? limits.low() : Double.NaN,
                        grid ? limits.high() : Double.NaN))
                .interval(grid ? "inverted randomisation test on a grid" : "")
                .number("p greater", outcome.greater())
                .number("p less", outcome.less())
                .number("ways", outcome.ways())
                .number("normal z, strata ignored", normal.z())
                .number("normal p, strata ignored", normal.p())
                .note(outcome.complete() ? "Every way was counted." : "Ways were drawn with the seed.")
                .count("treated", chosen)
                .count("others", (long) treated.length - chosen)
                .done();
    }

    /** Counted by sums where that is possible, else drawn. */
    private static Shuffles.Outcome exactOrDrawn(
            Study study, double[] values, int[] treated, int[] strata, ToDoubleFunction<int[]> of) {
        try {
            return TwoSamples.exact(values, treated);
        } catch (IllegalArgumentException e) {
            return Shuffles.count(treated, strata, of, study.seed(), study.whole("most"));
        }
    }
}
