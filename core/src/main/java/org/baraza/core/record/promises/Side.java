package org.baraza.core.record.promises;

/** Who gave their word. */
public enum Side {
    MISSION,
    PARTNER,
    AUTHORITY,
    AID_ORGANISATION
}
