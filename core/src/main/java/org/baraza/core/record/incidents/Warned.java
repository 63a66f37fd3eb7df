package org.baraza.core.record.incidents;

/** Whether somebody had warned, as far as alerts are linked. */
public enum Warned {
    /** A linked alert came in before the first day. */
    BEFORE,
    /** One came in on the days themselves, so that nobody can tell which was first. */
    PERHAPS,
    /** None came in before it was over. */
    NOT
}
