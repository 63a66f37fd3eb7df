package org.baraza.core.record.mediation;

/** What is never mediated away: it goes to those whose work it is. */
public enum Crime {
    KILLING,
    SEXUAL_VIOLENCE,
    TORTURE,
    ENSLAVEMENT,
    DISAPPEARANCE,
    CHILD_RECRUITMENT,
    MASS_ATTACK
}
