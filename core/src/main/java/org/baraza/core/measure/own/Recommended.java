package org.baraza.core.measure.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.record.assessments.Assessment;
import org.baraza.core.record.assessments.AssessmentStep;
import org.baraza.core.record.assessments.Ruling;
import org.baraza.core.record.cases.Days;

/**
 * Recommendations of communities that should have been decided by now.
 *
 * @param ruling what was decided in time; empty where nothing was
 */
record Recommended(Optional<Ruling> ruling) {

    /** Those whose time to be decided ended in the months asked about, and before the records were read. */
    static List<Recommended> of(OwnCell cell) {
        LocalDate cut = OwnCell.day(cell.cut());
        return cell.facts().engaged().assessments().stream()
                .filter(a -> cell.isHere(a.area()))
                .flatMap(a -> a.recommendations().stream())
                .filter(r -> cell.contains(due(r)) && due(r).isBefore(cut))
                .map(r -> new Recommended(
                        r.decided().filter(d -> !Days.of(d).isAfter(due(r))).map(AssessmentStep.Decided::ruling)))
                .toList();
    }

    private static LocalDate due(Assessment.Recommendation recommendation) {
        return Days.of(recommendation.made()).plusDays(Assessment.DAYS_TO_DECIDE);
    }

    boolean is(Ruling wanted) {
        return ruling.filter(r -> r == wanted).isPresent();
    }
}
