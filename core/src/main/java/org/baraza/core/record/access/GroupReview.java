package org.baraza.core.record.access;

import java.time.Instant;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.record.cases.CaseStep;

/**
 * The access working group looked at a month. One for each month; a later one adds to it.
 *
 * @param id of mission and month, see {@link #idOf}
 * @param mission acronym
 * @param month looked at
 * @param looked how many constraints were looked at, 0 or more
 * @param why what came of it, in a few words without names
 */
public record GroupReview(String id, String mission, Month month, int looked, String why, Handle by, Instant at)
        implements CaseStep {

    public GroupReview {
        if (looked < 0 || why.isBlank()) {
            throw new IllegalArgumentException("a review counts what was looked at and says what came of it");
        }
    }

    public static String idOf(String mission, Month month) {
        return mission + " " + month;
    }
}
