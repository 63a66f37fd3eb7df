package org.baraza.app.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which entries of the journal somebody wants to see. An empty part does not restrict.
 *
 * @param kind kind of entry
 * @param by handle of whoever recorded it
 * @param via the way it came in
 * @param mission acronym
 * @param from first day it was recorded, in universal time
 * @param to last day it was recorded
 * @param before only entries at lower positions, for the next page
 */
public record EntryQuestion(
        Optional<String> kind,
        Optional<String> by,
        Optional<String> via,
        Optional<String> mission,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        OptionalLong before) {}
