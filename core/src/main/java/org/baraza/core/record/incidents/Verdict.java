package org.baraza.core.record.incidents;

import org.baraza.core.protect.Decision;

/** What a person concluded from the accounts. */
public enum Verdict {
    /** There are reasonable grounds to believe it: two sources at least that are independent of each other. */
    VERIFIED,
    /** One account at least bears it out, and more is needed. */
    PARTLY_CORROBORATED,
    /** Looked into, and it was not so. Nobody is blamed for having reported it. */
    REFUTED;

    /** What a person decides who comes to it. */
    public Decision.What decision() {
        return this == REFUTED ? Decision.What.REFUSE : Decision.What.VERIFY;
    }
}
