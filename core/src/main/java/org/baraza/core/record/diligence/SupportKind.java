package org.baraza.core.record.diligence;

/** What kind of support is asked for. */
public enum SupportKind {
    TRAINING,
    ADVICE,
    MONEY,
    EQUIPMENT,
    TRANSPORT_AND_SUPPLY,
    OPERATIONS,
    JOINT_OPERATIONS,
    /** Training in human rights and the law of war, to which the due diligence policy does not apply. */
    RIGHTS_TRAINING;

    /** Whether the due diligence policy applies to it. */
    public boolean covered() {
        return this != RIGHTS_TRAINING;
    }
}
