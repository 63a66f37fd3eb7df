package org.baraza.core.record.safety;

/** How a partner's protection stands. */
public enum State {
    /** Nobody has looked into the danger. */
    NONE,
    ASSESSED,
    PLAN_ACTIVE,
    ELEVATED,
    EMERGENCY,
    RELOCATED,
    CLOSED
}
