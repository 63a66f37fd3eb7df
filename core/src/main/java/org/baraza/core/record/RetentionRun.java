package org.baraza.core.record;

import java.time.Instant;

/**
 * One class of record was brought in line with the retention schedule.
 *
 * @param kept name of the class
 * @param ranAt when, microseconds
 * @param cutoff what is older was due
 * @param due things due
 * @param gone things looked for afterwards and not found
 * @param digest SHA-256 over the sorted names of the things due, lower-case hex: says which without naming them
 */
public record RetentionRun(String kept, Instant ranAt, Instant cutoff, long due, long gone, String digest) {

    public RetentionRun {
        if (gone < 0 || gone > due) {
            throw new IllegalArgumentException(gone + " gone of " + due + " due");
        }
    }

    /** Whether everything due was looked for and not found. */
    public boolean verified() {
        return gone == due;
    }
}
