package org.baraza.core.record.mediation;

/** To whom a dispute is given. */
public enum Body {
    POLICE(true),
    COURT(true),
    HUMAN_RIGHTS(true),
    PROTECTION(true),
    CHILD_PROTECTION(true),
    SURVIVOR_SERVICES(true),
    LOCAL_MECHANISM(false),
    LAND_OFFICE(false);

    private final boolean competent;

    Body(boolean competent) {
        this.competent = competent;
    }

    /** Whether serious crimes are their work. */
    public boolean competent() {
        return competent;
    }
}
