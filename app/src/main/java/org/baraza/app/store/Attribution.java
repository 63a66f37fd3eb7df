package org.baraza.app.store;

import java.time.Instant;

/**
 * When an entry's fact happened and who answers for it.
 *
 * @param happenedAt when it happened, kept to the microsecond
 * @param by pseudonym of the person or name of the program that recorded it
 * @param via the way it came in, for example {@code command-line}
 * @param source where the fact comes from, for example {@code UCDP GED 21.1}
 */
public record Attribution(Instant happenedAt, String by, String via, String source) {}
