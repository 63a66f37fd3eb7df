package org.baraza.core.record.access;

/** How much one kind of hindrance weighs in an area: 0 to 3, or that nobody can tell. */
public enum Mark {
    NONE,
    LOW,
    MODERATE,
    HIGH,
    /** Nobody can tell, which is not none. */
    GAP;

    /** 0 to 3. @throws IllegalStateException for a gap, which has no weight */
    public int weight() {
        if (this == GAP) {
            throw new IllegalStateException("a gap has no weight");
        }
        return ordinal();
    }
}
