package org.baraza.core.record.force;

/** Whether anybody was harmed, as far as it was looked into. */
public enum HarmKnown {
    FOUND,
    NONE_FOUND,
    /** Nobody could tell, which is not none. */
    NOT_KNOWN
}
