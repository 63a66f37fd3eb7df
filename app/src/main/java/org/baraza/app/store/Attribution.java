package org.baraza.app.store;

import java.time.Instant;
import java.util.Optional;

/**
 * When an entry's fact happened and who answers for it.
 *
 * @param happenedAt when it happened, kept to the microsecond
 * @param by pseudonym of the person or name of the program that recorded it
 * @param via the way it came in, for example {@code command-line}
 * @param source where the fact comes from, for example {@code UCDP GED 21.1}
 * @param mission acronym of the mission it belongs to; empty for what belongs to no one mission
 */
public record Attribution(Instant happenedAt, String by, String via, String source, Optional<String> mission) {

    public Attribution {
        if (mission.isPresent() && mission.get().isBlank()) {
            throw new IllegalArgumentException("a mission has a name");
        }
    }

    /** Of what belongs to no one mission. */
    public Attribution(Instant happenedAt, String by, String via, String source) {
        this(happenedAt, by, via, source, Optional.empty());
    }
}
