package org.baraza.core.record.alerts;

import org.baraza.core.protect.Decision;

/** What a person concluded from the lines. */
public enum Verdict {
    VERIFIED,
    /** Looked into, and it was not so, or no longer. Nobody is blamed for having warned. */
    NOT_CONFIRMED,
    /** It could not be found out. */
    UNVERIFIABLE;

    /** What a person decides who comes to it. */
    public Decision.What decision() {
        return this == VERIFIED ? Decision.What.VERIFY : Decision.What.REFUSE;
    }
}
