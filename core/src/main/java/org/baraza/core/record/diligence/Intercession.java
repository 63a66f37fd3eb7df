package org.baraza.core.record.diligence;

/** With whom it was taken up. */
public enum Intercession {
    COMMANDER,
    AUTHORITIES,
    MISSION_LEADERSHIP,
    HEADQUARTERS
}
