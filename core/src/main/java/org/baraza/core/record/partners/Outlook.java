package org.baraza.core.record.partners;

/** What the yearly review came to. */
public enum Outlook {
    GO_ON,
    CHANGE,
    STOP
}
