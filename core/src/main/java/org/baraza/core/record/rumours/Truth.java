package org.baraza.core.record.rumours;

import org.baraza.core.protect.Decision;

/** What a person concluded from the lines looked into. */
public enum Truth {
    TRUE,
    FALSE,
    /** Some of it is so, and some is not. */
    MIXED,
    /** It could not be found out. */
    UNKNOWN;

    /** What a person decides who comes to it. */
    public Decision.What decision() {
        return this == TRUE || this == MIXED ? Decision.What.VERIFY : Decision.What.REFUSE;
    }

    /** Whether there may be danger in it of which people have to be warned. */
    public boolean mayWarn() {
        return this == TRUE || this == MIXED;
    }
}
