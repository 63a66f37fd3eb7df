package org.baraza.app.web;

import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.app.web.figures.CourseFigure;
import org.baraza.app.web.figures.RatioFigure;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.plan.AreaUse;
import org.baraza.core.compare.plan.ImpactReport;
import org.baraza.core.compare.plan.Run;
import org.baraza.core.compare.plan.Treatment;

/**
 * A report as it is shown, on a screen and on paper.
 *
 * @param answered what is shown
 * @param later id of the plan that superseded this one; empty while it stands
 * @param words in the reader's language
 * @param course what was counted, year by year
 * @param ratios by months since the start; empty where none could be found
 */
public record ImpactView(
        ImpactPlans.Answered answered,
        Optional<String> later,
        ImpactWords words,
        CourseFigure course,
        Optional<RatioFigure> ratios) {

    private static final String BY_TIME = "event_study";

    public static ImpactView of(ImpactPlans.Answered answered, Optional<String> later, Texts texts) {
        return new ImpactView(
                answered,
                later,
                new ImpactWords(texts),
                CourseFigure.of(answered.report().course()),
                answered.report().main().tables().stream()
                        .filter(t -> t.name().equals(BY_TIME))
                        .findFirst()
                        .map(RatioFigure::of));
    }

    public ImpactReport report() {
        return answered.report();
    }

    /** The areas one by one; none where that would tell where partners are. */
    public List<AreaUse> areas() {
        return report().plan().treatment() == Treatment.BASE_ARRIVES ? report().uses() : List.of();
    }

    /** The first number of a run that has an interval: no interval, no number. */
    public static Optional<Estimate> first(Run run) {
        return run.result().estimates().stream()
                .findFirst()
                .filter(e -> Double.isFinite(e.low()) && Double.isFinite(e.high()));
    }
}
