package org.baraza.app.web.brief;

/** Under what a line stands, in the order in which it is read. */
public enum Heading {
    /** How people live with one another. */
    CONTEXT,
    WHO,
    AVOID,
    PROMISED,
    OWED,
    LACKS,
    SIGNS,
    AHEAD,
    /** What nobody knows: as large as what is known. */
    UNKNOWN
}
