package org.baraza.core.record.promises;

/** What became different because people were heard. */
public enum Change {
    CHANGED,
    PARTLY,
    NOT_CHANGED,
    /** Nobody was heard before it was decided. */
    NOBODY_HEARD
}
