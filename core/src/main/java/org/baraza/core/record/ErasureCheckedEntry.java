package org.baraza.core.record;

import java.time.Instant;
import org.baraza.core.ground.Handle;

/**
 * After an identity was erased it was looked for again.
 *
 * @param handle whose identity
 * @param checkedAt when
 * @param rowsLeft rows of this person that were still found; 0 when all are gone
 * @param opens whether it could still be opened
 */
public record ErasureCheckedEntry(Handle handle, Instant checkedAt, long rowsLeft, boolean opens)
        implements VaultEntry {

    public ErasureCheckedEntry {
        if (rowsLeft < 0) {
            throw new IllegalArgumentException("rows left are 0 or more");
        }
    }

    /** Whether nothing is left of it and nothing opens. */
    public boolean verified() {
        return rowsLeft == 0 && !opens;
    }

    @Override
    public String kind() {
        return "erasure-checked";
    }
}
