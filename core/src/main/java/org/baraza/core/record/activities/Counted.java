package org.baraza.core.record.activities;

/** Parts of those who came that are counted; one person may be in several. */
public enum Counted {
    WOMEN,
    MEN,
    YOUTH,
    DISABILITY,
    DISPLACED,
    /** Only where it was agreed with the community that counting is safe. */
    MINORITY
}
