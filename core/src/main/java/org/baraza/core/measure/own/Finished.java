package org.baraza.core.measure.own;

import java.time.LocalDate;
import java.util.List;
import org.baraza.core.record.projects.Project;
import org.baraza.core.record.projects.ProjectStep;

/**
 * A project that was due to be finished.
 *
 * @param known whether it can be told: one finished in time and within the money of which nobody has asked people whether they
 *     take it for theirs cannot
 * @param good whether it was finished in time, within the money, and is taken for theirs by people
 */
record Finished(boolean known, boolean good) {

    /** Those whose six months ended in the months asked about and before the records were read. */
    static List<Finished> of(OwnCell cell) {
        LocalDate cut = OwnCell.day(cell.cut());
        return cell.facts().engaged().worked().projects().stream()
                .filter(p -> cell.isHere(p.area()))
                .filter(p -> p.began()
                        .map(b -> b.plusMonths(Project.LIMIT_MONTHS))
                        .filter(due -> cell.contains(due) && due.isBefore(cut))
                        .isPresent())
                .map(Finished::of)
                .toList();
    }

    private static Finished of(Project project) {
        boolean done = project.handedOver()
                .filter(h -> !h.on().isAfter(project.began().orElseThrow().plusMonths(Project.LIMIT_MONTHS)))
                .isPresent();
        boolean open = done
                && project.given() <= Project.LIMIT_USD
                && project.checked().isEmpty()
                && project.last(ProjectStep.Stopped.class).isEmpty();
        return new Finished(!open, project.inTimeAndAccepted());
    }
}
