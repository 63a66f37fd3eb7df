package org.baraza.core.record.consents;

import java.time.Instant;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.record.cases.CaseStep;

/**
 * One rater's grade of the host state's consent at one level in one month. Their later one replaces it.
 *
 * @param id see {@link #idOf}
 * @param mission acronym
 * @param signs what it rests on; none only where nobody can tell
 * @param triggers what makes it worse now
 * @param why in their words, without names
 */
public record HostGrade(
        String id,
        String mission,
        Month month,
        Level level,
        Grade grade,
        Set<Sign> signs,
        Set<Trigger> triggers,
        String why,
        Handle by,
        Instant at)
        implements CaseStep {

    public HostGrade {
        signs = Set.copyOf(signs);
        triggers = Set.copyOf(triggers);
        if (signs.isEmpty() != (grade == Grade.CANNOT_TELL)) {
            throw new IllegalArgumentException("a grade rests on something, and on nothing where nobody can tell");
        }
    }

    /** One for each rater, month and level. */
    public static String idOf(String mission, Month month, Level level, Handle by) {
        return mission + " " + month + " " + level + " " + by.code();
    }
}
