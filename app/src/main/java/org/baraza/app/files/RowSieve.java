package org.baraza.app.files;

import org.baraza.core.collect.Row;
import org.baraza.core.ground.Sifted;

/**
 * Reads rows and parts them into kept and set aside: what verify puts behind the front door. Used by one thread at a
 * time.
 *
 * @param <T> what kept rows become
 */
public interface RowSieve<T> {

    /** Takes one row. Findings about it carry {@link Row#number()}. */
    void sift(Row row);

    /** Whether {@link #drain} must be called before the next row. */
    default boolean isFull() {
        return false;
    }

    /** Everything sifted since the last call. What it gives belongs to the caller. */
    Sifted<T> drain();
}
