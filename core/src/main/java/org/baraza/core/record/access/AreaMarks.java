package org.baraza.core.record.access;

import java.time.Instant;
import java.util.Map;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.record.cases.CaseStep;

/**
 * One person's marks for one area and month. The same person's later marks replace them; both stay on the journal.
 *
 * @param id of area, month and person, see {@link #idOf}
 * @param mission acronym
 * @param area place code
 * @param marks one for every kind of hindrance
 */
public record AreaMarks(
        String id, String mission, String area, Month month, Map<Hindrance, Mark> marks, Handle by, Instant at)
        implements CaseStep {

    public AreaMarks {
        marks = Map.copyOf(marks);
        if (marks.size() != Hindrance.values().length) {
            throw new IllegalArgumentException("every kind is marked, and not knowing is a mark");
        }
    }

    /** The same for the same person, area and month of a mission. */
    public static String idOf(String mission, String area, Month month, Handle by) {
        return mission + " " + area + " " + month + " " + by.code();
    }
}
