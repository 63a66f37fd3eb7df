package org.baraza.core.record.partners;

/** Who takes over what is handed over. */
public enum Successor {
    COMMUNITY,
    LOCAL_AUTHORITY,
    OTHER_PARTNER,
    OTHER_ORGANISATION,
    NOBODY
}
