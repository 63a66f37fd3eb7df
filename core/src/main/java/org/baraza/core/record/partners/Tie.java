package org.baraza.core.record.partners;

/** How one body stands to another. */
public enum Tie {
    SUPPORTS,
    OPPOSES,
    PART_OF
}
