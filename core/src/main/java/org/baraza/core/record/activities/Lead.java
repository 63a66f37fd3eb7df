package org.baraza.core.record.activities;

/** Who had the idea, called people together, or had the chair. */
public enum Lead {
    COMMUNITY(true),
    PARTNER(true),
    AUTHORITY(true),
    MISSION(false),
    AID_ORGANISATION(false);

    private final boolean local;

    Lead(boolean local) {
        this.local = local;
    }

    /** Whether people of the place lead it. */
    public boolean local() {
        return local;
    }
}
