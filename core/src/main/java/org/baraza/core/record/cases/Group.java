package org.baraza.core.record.cases;

/** Who spoke, or is spoken to, within a community: a part of it, and never a person. */
public enum Group {
    WHOLE_COMMUNITY,
    WOMEN,
    MEN,
    YOUTH,
    ELDERS,
    DISABILITY,
    DISPLACED,
    MINORITY,
    FARMERS,
    HERDERS,
    TRADERS,
    LOCAL_AUTHORITY
}
