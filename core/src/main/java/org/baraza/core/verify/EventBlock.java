package org.baraza.core.verify;

import org.baraza.core.collect.EventClaims;

/**
 * A block of events that passed, each with the row it came from, so that a later finding can name it.
 *
 * @param claims the events
 * @param rows the row of each event as a person counts it; as long as {@code claims.columns().size()} or longer
 */
public record EventBlock(EventClaims claims, long[] rows) {

    public EventBlock {
        if (rows.length < claims.columns().size()) {
            throw new IllegalArgumentException("every event needs its row");
        }
    }
}
