package org.baraza.core.verify;

import org.jspecify.annotations.Nullable;

/** The fingerprint each identifier was first met with: pages for small identifiers, an open hash table for the others. */
final class Fingerprints {

    static final int NOT_MET = 0;

    private static final int PAGE_BITS = 16;
    private static final int PAGES = 1 << 11;

    private final int[] @Nullable [] pages = new int[PAGES][];
    private long[] ids = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    /** The fingerprint the identifier was first met with; {@link #NOT_MET} when it is new, and then it is remembered. */
    int put(long id, int fingerprint) {
        return id >= 0 && id < (long) PAGES << PAGE_BITS
                ? putOnPage((int) id, fingerprint)
                : putInTable(id, fingerprint);
    }

    private int putOnPage(int id, int fingerprint) {
        int[] page = pages[id >>> PAGE_BITS];
        if (page == null) {
            page = new int[1 << PAGE_BITS];
            pages[id >>> PAGE_BITS] = page;
        }
        int at = id & ((1 << PAGE_BITS) - 1);
        int before = page[at];
        if (before == NOT_MET) {
            page[at] = fingerprint;
        }
        return before;
    }

    private int putInTable(long id, int fingerprint) {
        int slot = slot(id);
        if (values[slot] != NOT_MET) {
            return values[slot];
        }
        ids[slot] = id;
        values[slot] = fingerprint;
        size++;
        if (size * 2 > ids.length) {
            grow();
        }
        return NOT_MET;
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldValues = values;
        ids = new long[oldIds.length * 2];
        values = new int[oldIds.length * 2];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldValues[i] != NOT_MET) {
                int slot = slot(oldIds[i]);
                ids[slot] = oldIds[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** Where the identifier lies, or the free slot where it would. */
    private int slot(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (ids.length - 1);
        while (values[slot] != NOT_MET && ids[slot] != id) {
            slot = (slot + 1) & (ids.length - 1);
        }
        return slot;
    }
}
