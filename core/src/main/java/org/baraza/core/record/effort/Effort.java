package org.baraza.core.record.effort;

import java.time.Instant;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/**
 * How much was done in an area and month. A later one of the same kind corrects it; both stay on the journal.
 *
 * @param id of mission, area, month and kind, see {@link #idOf}
 * @param mission acronym
 * @param where area and month
 * @param count 0 or more; empty when an earlier count was wrong and nobody knows the right one
 */
public record Effort(
        String id,
        String mission,
        AreaMonth where,
        EffortKind kind,
        Optional<Integer> count,
        EffortSource source,
        Handle by,
        Instant at)
        implements CaseStep {

    public Effort {
        if (count.filter(c -> c < 0).isPresent()) {
            throw new IllegalArgumentException("effort is counted from 0");
        }
    }

    /** The same for the same area, month and kind of a mission. */
    public static String idOf(String mission, AreaMonth where, EffortKind kind) {
        return mission + " " + where.pcode() + " " + where.month() + " " + kind;
    }
}
