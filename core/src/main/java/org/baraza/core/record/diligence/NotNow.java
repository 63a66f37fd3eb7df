package org.baraza.core.record.diligence;

/** Why something cannot happen to support as it stands. */
public enum NotNow {
    ALREADY_REQUESTED,
    OVER,
    /** Only people under arms need this. */
    NOT_UNDER_ARMS,
    /** Nobody has told them the policy. */
    POLICY_FIRST,
    /** There is no assessment that holds. */
    ASSESSMENT_FIRST,
    /** An assessment holds half a year at most. */
    ASSESSMENT_TOO_LONG,
    /** The risk asks for something to be done about it, and nothing is. */
    MITIGATION_FIRST,
    /** What was to be done first is not done. */
    MITIGATION_OPEN,
    /** Nothing would make it safe enough. */
    RISK_TOO_HIGH,
    /** Nobody has decided, or somebody said no. */
    DECISION_FIRST,
    /** No legal check holds. */
    LEGAL_FIRST,
    /** No check on the recruitment of children holds. */
    CHILDREN_FIRST,
    /** Something grave is alleged and not looked into. */
    ALLEGATION_OPEN,
    NO_ALLEGATION,
    ALREADY_ACTIVE,
    NOT_ACTIVE,
    ALREADY_SUSPENDED,
    NOT_SUSPENDED,
    /** Whoever asked for it or assessed it does not decide. */
    NOT_BY_THE_SAME,
    /** There is no such thing to be done. */
    NOT_THERE,
    ALREADY_DONE,
    /** This check is not made here. */
    ELSEWHERE,
    LIES_AHEAD
}
