package org.baraza.core.compare.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Table;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/**
 * How small a change could be told at all, found from the time before it began anywhere: no outcome of what is studied is
 * looked at. The same areas are taken as if it had begun at one time within that history.
 *
 * @param share the smallest fall found four times in five, 0 to 1; empty when the history cannot say
 * @param months that were looked at; empty when there were too few
 * @param why it cannot be said, one sentence; empty when it can
 */
public record Detectable(OptionalDouble share, Optional<Months> months, String why) {

    private static final int LEAST_WINDOW_MONTHS = 6;

    /** Before the first outcome is looked at. */
    public static Detectable before(ImpactPlan plan, ImpactGround ground) {
        StudyTable whole = StudyTable.of(ground, plan.outcome(), AreaUse::start, plan.months());
        if (whole.begun().isEmpty()) {
            return none("It began in no area in which anything was counted.");
        }
        Month first = whole.begun().getFirst();
        int before = plan.months().first().monthsUntil(first);
        int window = Math.min(plan.horizonMonths(), before / 2);
        if (window < LEAST_WINDOW_MONTHS) {
            return none("There are only " + before + " months before it first began.");
        }
        Months months = new Months(plan.months().first(), first.plus(-1));
        Optional<Month> taken = Optional.of(first.plus(-window));
        StudyTable history =
                StudyTable.of(ground, plan.outcome(), use -> use.start().flatMap(_ -> taken), months);
        Map<String, Object> options = Map.of("horizon", window, "event_study", false);
        Result placebo = history.run(ImpactPlan.METHOD, ImpactStudy.STARTS, options, plan.seed());
        double share = placebo.estimates().isEmpty()
                ? Double.NaN
                : smallest(
                        placebo.estimate("log_rate_ratio").standardError(),
                        placebo.estimate("log_rate_ratio").degreesOfFreedom());
        return Double.isNaN(share)
                ? none("Too little was counted in these areas before it began.")
                : new Detectable(OptionalDouble.of(share), Optional.of(months), "");
    }

    private static Detectable none(String why) {
        return new Detectable(OptionalDouble.empty(), Optional.empty(), why);
    }

    private static double smallest(double error, double df) {
        if (!(error > 0) || !Double.isFinite(error) || !(df > 0)) {
            return Double.NaN;
        }
        Result found = Estimators.run(new Ask(
                "minimum-detectable-effect",
                Table.NONE,
                Map.<String, List<String>>of(),
                Map.of("error", error, "df", df),
                Ask.USUAL_SEED));
        return found.estimates().isEmpty()
                ? Double.NaN
                : found.estimate("share_fewer").value();
    }
}
