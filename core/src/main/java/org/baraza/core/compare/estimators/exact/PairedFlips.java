package org.baraza.core.compare.estimators.exact;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.exact.Paired;
import org.baraza.core.measure.exact.Shuffles;

/** Whether differences within pairs lie around 0. */
@AutoService(Estimator.class)
public final class PairedFlips implements Estimator {

    private enum Statistic {
        MEAN,
        SIGNED_RANKS
    }

    private static final String EXAMPLE = """
            pair,before,after
            1,12,9
            2,15,11
            3,9,10
            4,14,8
            5,11,7
            6,13,12
            7,10,6
            8,16,9
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("paired-randomisation-test", 1, "Whether differences within pairs lie around 0")
                .estimates("The mean difference, first minus second.")
                .assumes("Were there no effect, each difference could as well have the other sign.")
                .fails("Before and after are not a lot: everything else that changed is in the difference.")
                .paper("Fisher 1935; Wilcoxon 1945")
                .reads(
                        Role.of("first", Role.Kind.NUMBER, "One of each pair."),
                        Role.of("second", Role.Kind.NUMBER, "The other."))
                .offers(Given.choice("statistic", "Of the differences, or of their signed ranks.", Statistic.values()))
                .example(EXAMPLE, List.of("first=before", "second=after"), List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] first = study.numbers("first");
        double[] second = study.numbers("second");
        double[] gaps = new double[first.length];
        Arrays.setAll(gaps, i -> first[i] - second[i]);
        boolean ranks = study.text("statistic").equals("signed-ranks");
        Shuffles.Outcome outcome = Given.tried(() -> Paired.flips(ranks ? Paired.signedRanks(gaps) : gaps));
        return Result.of(card(), study)
                .estimate(Estimate.test(
                        "mean difference",
                        Arrays.stream(gaps).average().orElse(Double.NaN),
                        outcome.observed(),
                        Double.NaN,
                        outcome.p()))
                .number("p greater", outcome.greater())
                .number("p less", outcome.less())
                .number("ways", outcome.ways())
                .count("pairs", gaps.length)
                .done();
    }
}
