package org.baraza.core.record.force;

/** Whether somebody had warned before. */
public enum Warned {
    YES,
    NO,
    NOT_KNOWN
}
