package org.baraza.core.record.networks;

/** What happens when a holder says no, chosen by the holder beforehand. Saying no needs no reason and always works. */
public enum IfNo {
    /** Nobody asks, writes or calls again. */
    NOTHING_MORE,
    /** The holder may be asked once again, face to face. */
    ASK_ONCE_MORE,
    /** The community may choose somebody else. */
    COMMUNITY_CHOOSES
}
