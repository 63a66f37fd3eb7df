package org.baraza.core.protect;

/** What people come to report, as far as it decides what may be written down. */
public enum Topic {
    /** Somebody may be attacked, or was. */
    DANGER(true),
    /** Something is lacking: water, shelter, a road. */
    NEED(true),
    /** A wrong that should be put right by talking. */
    GRIEVANCE(true),
    /** Counted and referred to people trained for it; what happened is not written down here. */
    SEXUAL_VIOLENCE(false),
    /** A wrong done by the mission's or a partner's own people: counted and referred, see {@link MisconductAccess}. */
    STAFF_MISCONDUCT(false);

    private final boolean keepsWords;

    Topic(boolean keepsWords) {
        this.keepsWords = keepsWords;
    }

    /** Whether what a person says may be kept; where not, there is no field to write it into. */
    public boolean keepsWords() {
        return keepsWords;
    }
}
