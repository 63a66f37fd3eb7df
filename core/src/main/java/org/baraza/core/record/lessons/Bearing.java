package org.baraza.core.record.lessons;

/** Which way evidence points. */
public enum Bearing {
    FOR,
    AGAINST
}
