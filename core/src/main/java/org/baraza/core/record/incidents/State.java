package org.baraza.core.record.incidents;

/** How well an incident stands. Whether work on it is closed is another question. */
public enum State {
    /** Somebody says so, and nobody has concluded anything. It is no fact yet. */
    REPORTED,
    PARTLY_CORROBORATED,
    VERIFIED,
    REFUTED,
    /** Only counted; it went to people trained for it. */
    REFERRED,
    /** It is the same as another, in which things go on. */
    DUPLICATE,
    /** It should not have been entered. */
    WITHDRAWN
}
