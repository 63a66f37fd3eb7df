package org.baraza.core.record.incidents;

/** Whether it was meant to hit civilians. That nobody knows is an answer of its own. */
public enum Targeted {
    YES,
    NO,
    NOT_KNOWN
}
