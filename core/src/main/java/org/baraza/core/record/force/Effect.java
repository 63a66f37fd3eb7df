package org.baraza.core.record.force;

/** What came of it. */
public enum Effect {
    THREAT_ENDED,
    THREAT_WITHDREW,
    THREAT_WENT_ON,
    GREW_WORSE,
    NOT_KNOWN
}
