package org.baraza.core.record.promises;

/** Who said that it was done: somebody else than those who gave their word. */
public enum Witness {
    COMMUNITY_MEETING,
    WOMENS_GROUP,
    YOUTH_GROUP,
    ELDERS,
    LOCAL_AUTHORITY,
    PARTNER,
    /** Our own people went and looked. */
    SITE_VISIT;

    /** Whether that would be the side itself. */
    boolean is(Side side) {
        return switch (this) {
            case LOCAL_AUTHORITY -> side == Side.AUTHORITY;
            case PARTNER -> side == Side.PARTNER;
            case SITE_VISIT -> side == Side.MISSION;
            default -> false;
        };
    }
}
