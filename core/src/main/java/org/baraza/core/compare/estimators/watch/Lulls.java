package org.baraza.core.compare.estimators.watch;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Study;
import org.baraza.core.measure.watch.Lull;

/** Whether it has been quiet for unusually long. */
@AutoService(Estimator.class)
public final class Lulls implements Estimator {

    private static final String EXAMPLE = """
            month,incidents
            1,2
            2,0
            3,1
            4,3
            5,0
            6,0
            7,2
            8,1
            9,4
            10,0
            11,0
            12,
            13,0
            14,0
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named("lull", 1, "Whether it has been quiet for unusually long")
                .estimates(
                        "Reported months without an event up to the last, and the chance of that at the rate before.")
                .assumes("Events are independent of each other at a constant rate.")
                .fails("Silence is not peace: months that nobody reported are not quiet ones.")
                .paper("Jeffreys 1946, predictive probability of a gap")
                .reads(Role.of("count", Role.Kind.COUNT, "Events of each month, in order; empty where nobody reported.")
                        .blankAllowedToo())
                .example(EXAMPLE, List.of("count=incidents"), List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] counts = study.numbers("count");
        long reported = Arrays.stream(counts).filter(y -> !Double.isNaN(y)).count();
        if (Arrays.stream(counts).noneMatch(y -> y > 0)) {
            throw new Refused(Code.FEW_EVENTS, "There was never an event: there is nothing to compare a lull with.");
        }
        Lull lull = Lull.of(counts);
        Result.Maker answer = Result.of(card(), study)
                .estimate(Estimate.test("months of lull", lull.months(), Double.NaN, Double.NaN, lull.chance()))
                .number("longest before", lull.longestBefore())
                .number("chance at the rate before", lull.chance())
                .count("months_reported", reported)
                .count("months_missing_in_the_lull", lull.missing());
        if (lull.missing() > 0) {
            answer.note(lull.missing() + " months of the lull were not reported; they are not counted as quiet.");
        }
        return answer.done();
    }
}
