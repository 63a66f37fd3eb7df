package org.baraza.core.record.consents;

/** Who did not keep an agreement. */
public enum Breaker {
    MISSION,
    COMMUNITY,
    OTHERS
}
