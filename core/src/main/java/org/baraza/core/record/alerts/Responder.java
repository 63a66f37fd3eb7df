package org.baraza.core.record.alerts;

/** Who does something about an alert. */
public enum Responder {
    COMMUNITY,
    LOCAL_AUTHORITY,
    /** Police or army of the state. They are told the least that serves. */
    NATIONAL_FORCES,
    MISSION_POLICE,
    MISSION_FORCE,
    MISSION_CIVILIANS,
    HUMANITARIANS
}
