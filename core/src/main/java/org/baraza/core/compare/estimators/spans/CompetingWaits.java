package org.baraza.core.compare.estimators.spans;

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
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.spans.Competing;

/** The share to whom something had happened, when something else may end the wait. */
@AutoService(Estimator.class)
public final class CompetingWaits implements Estimator {

    private static final String EXAMPLE = """
            hours,outcome
            2,1
            5,1
            7,2
            9,0
            12,1
            15,1
            20,2
            26,1
            30,0
            41,1
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named(
                        "competing-risks", 1, "How many were answered by a time, when cases may close otherwise")
                .estimates("The share to whom the first kind of ending had happened by a time.")
                .assumes("Watching ended for reasons that have nothing to do with either ending.")
                .fails("One minus Kaplan-Meier is larger: it counts those who no more can as if they might.")
                .paper("Aalen and Johansen 1978; Aalen 1978; Marubini and Valsecchi 1995")
                .reads(
                        Waits.TIME,
                        Role.of(
                                "ending",
                                Role.Kind.COUNT,
                                "0 cut off, 1 what was waited for, 2 and above anything else."))
                .offers(Setting.numbers("at", "Times at which the share is given; the last when left out."))
                .example(EXAMPLE, List.of("time=hours", "ending=outcome"), List.of("at=24"))
                .done();
    }

    @Override
    public Result run(Study study) {
        int[] kinds =
                Arrays.stream(study.numbers("ending")).mapToInt(k -> (int) k).toArray();
        Competing found = Competing.of(study.numbers("time"), kinds);
        if (found.times().length == 0 || Arrays.stream(kinds).noneMatch(k -> k == 1)) {
            throw new Refused(Code.FEW_EVENTS, "What was waited for never happened.");
        }
        double[] at =
                study.given("at") ? study.numbersOf("at") : new double[] {found.times()[found.times().length - 1]};
        Result.Maker answer =
                Result.of(card(), study).standardError("delta method (Aalen)").interval("normal on the log-log scale");
        double z = Distributions.normal().quantileAbove(Given.half(study));
        for (double time : at) {
            int k = Arrays.binarySearch(found.times(), time);
            int index = k >= 0 ? k : -k - 2;
            double share = index < 0 ? 0 : found.incidence()[index];
            double se = index < 0 ? 0 : found.se()[index];
            double spread = z * se / (share * StrictMath.log(share));
            boolean open = share > 0 && share < 1;
            answer.estimate(new Estimate(
                    "happened by " + time,
                    share,
                    se,
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.NaN,
                    open ? StrictMath.pow(share, StrictMath.exp(-spread)) : Double.NaN,
                    open ? StrictMath.pow(share, StrictMath.exp(spread)) : Double.NaN));
        }
        return answer.table(Tabled.named("incidence")
                        .numbers("time", found.times())
                        .numbers("share", found.incidence())
                        .numbers("standard_error", found.se())
                        .done())
                .count("cases", kinds.length)
                .count("events", Arrays.stream(kinds).filter(k -> k == 1).count())
                .done();
    }
}
