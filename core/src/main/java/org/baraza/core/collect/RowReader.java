package org.baraza.core.collect;

import java.util.List;
import java.util.Optional;

/** Turns rows into claims, bound to one file's columns. Which kind it is decides what the file can hold. */
public sealed interface RowReader {

    /** Reads event rows straight into columns, because there may be millions. */
    non-sealed interface OfEvents extends RowReader {

        /**
         * Writes one row at index {@code claims.columns().size()} of every column; the caller keeps it or not.
         *
         * @return empty when all is well, which is the usual case; else the problems, of which any that sets aside
         *     means the row must not be kept
         */
        List<Problem> read(Row row, EventClaims claims);
    }

    /** Reads rows of which there are thousands, each into a record. */
    non-sealed interface OfRecords<T extends Claim> extends RowReader {
        Read<T> read(Row row);
    }

    /** The publisher's version, as far as the layout tells. */
    default Optional<String> version() {
        return Optional.empty();
    }
}
