package org.baraza.core.record.partners;

/** How a partner can be met without putting it in danger. */
public enum ContactMode {
    VISIBLE,
    DISCREET,
    /** Somebody else carries the word. */
    THROUGH_OTHERS,
    /** No contact is safe now. */
    NONE_NOW
}
