package org.baraza.core.record.assessments;

/** What people said when what they had told was read back to them. */
public enum Agreement {
    AGREED,
    CORRECTED,
    /** They do not recognise it: that stays in sight. */
    DISPUTED
}
