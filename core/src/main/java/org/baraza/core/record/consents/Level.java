package org.baraza.core.record.consents;

/** At which level consent of the host state is weighed. */
public enum Level {
    /** What its leaders say and sign. */
    STRATEGIC,
    /** What ministries and commands do. */
    OPERATIONAL,
    /** What happens at road blocks. */
    TACTICAL
}
