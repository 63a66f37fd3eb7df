package org.baraza.core.record.feedback;

/** Why something is sensitive. This is all that is kept of it. */
public enum Concern {
    SEXUAL_VIOLENCE,
    /** A wrong done by the mission's or a partner's own people, sexual exploitation and abuse among them. */
    STAFF_MISCONDUCT,
    FRAUD,
    /** Somebody needs protection by people trained for it. */
    PROTECTION
}
