package org.baraza.core.record.cases;

import java.time.Instant;
import java.util.List;
import org.baraza.core.ground.Handle;

/**
 * Something that happened to a case: to an alert, a complaint, a review. What a case is follows from its steps and from
 * nothing else. What people said in their own words is never part of a step.
 */
public interface CaseStep {

    /** Random id of the case. */
    String id();

    /** Who did it. */
    Handle by();

    /** When it was done, which may be before it was written down. */
    Instant at();

    /** What somebody wrote that goes on the journal with it, and stays there. */
    default List<String> texts() {
        return List.of();
    }
}
