package org.baraza.core.verify;

import org.baraza.core.collect.EventClaims;
import org.baraza.core.ground.FindingKind;

/**
 * The door for a check on incoming events: one class in {@code verify.checks}, annotated
 * {@code @AutoService(EventCheck.class)}. It sees one row at a time and has no state.
 */
public interface EventCheck {

    FindingKind kind();

    /** The column the finding names. */
    String column();

    /** Whether the row at this index is in order. Called for every row: must not make objects. */
    boolean passes(EventClaims claims, int row, Known known);

    /** The offending value of a row that does not pass, as a person would write it. */
    String value(EventClaims claims, int row);
}
