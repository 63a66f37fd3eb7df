package org.baraza.core.record.consents;

/** Why a person's answer cannot be taken down as it is. */
public enum PersonNot {
    ALREADY_THERE,
    /** Nothing can be given on that may not be written down. */
    COLLECT_FIRST,
    OVER,
    /** No consent holds for more than two years. */
    TOO_LONG
}
