package org.baraza.core.record.training;

/** Who is trained. */
public enum Audience {
    PARTNERS,
    MISSION_STAFF
}
