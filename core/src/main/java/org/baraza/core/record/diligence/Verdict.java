package org.baraza.core.record.diligence;

import org.baraza.core.protect.Decision;

/** What was decided on a request. */
public enum Verdict {
    APPROVED,
    APPROVED_WITH_MITIGATION,
    REFUSED;

    /** What a person decides who comes to it. */
    public Decision.What decision() {
        return this == REFUSED ? Decision.What.REFUSE : Decision.What.VERIFY;
    }
}
