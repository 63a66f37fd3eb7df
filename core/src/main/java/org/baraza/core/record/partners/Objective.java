package org.baraza.core.record.partners;

/** What mission and partner want to reach together. */
public enum Objective {
    WARN_EARLY,
    TALK,
    MEDIATE,
    PROTECT,
    INCLUDE,
    RECONCILE,
    INFORM,
    SERVE,
    GOVERN
}
