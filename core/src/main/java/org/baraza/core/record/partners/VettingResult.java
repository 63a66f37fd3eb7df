package org.baraza.core.record.partners;

/** What came out of one line of vetting. */
public enum VettingResult {
    PASSED,
    /** Good enough with something done about it, which is said. */
    PASSED_WITH_MITIGATION,
    FAILED,
    /** It was looked into and cannot be told. */
    NOT_KNOWN;

    /** Whether something may be agreed on it. */
    public boolean good() {
        return this == PASSED || this == PASSED_WITH_MITIGATION;
    }
}
