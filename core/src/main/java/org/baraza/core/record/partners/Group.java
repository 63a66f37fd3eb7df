package org.baraza.core.record.partners;

/** People of a community who have something in common, as counted and asked; never said of one person. */
public enum Group {
    WOMEN,
    MEN,
    YOUNG_WOMEN,
    YOUNG_MEN,
    ELDERS,
    FARMERS,
    HERDERS,
    TRADERS,
    DISPLACED,
    RETURNED,
    PEOPLE_WITH_DISABILITIES,
    MINORITY
}
