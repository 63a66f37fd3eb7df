package org.baraza.core.record.diligence;

/** Of what kind an allegation is; what happened is told to those trained for it, and never here. */
public enum Violation {
    SUMMARY_EXECUTION,
    TORTURE,
    DISAPPEARANCE,
    ENSLAVEMENT,
    SEXUAL_VIOLENCE,
    CHILD_RECRUITMENT,
    FORCED_RETURN,
    WAR_CRIME,
    /** Wrong, and not grave as the policy means it. */
    LESSER;

    /** Whether the policy calls it grave, so that support stops until it is looked into. */
    public boolean grave() {
        return this != LESSER;
    }
}
