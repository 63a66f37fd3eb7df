package org.baraza.core.ground;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Local partners in practitioners' words. Armed groups are guarded: nothing may support one by default. */
public enum PartnerType {
    LOCAL_AUTHORITY,
    TRADITIONAL_AUTHORITY,
    RELIGIOUS_LEADER,
    NGO,
    WOMENS_GROUP,
    YOUTH_GROUP,
    DISPLACED_COMMITTEE,
    DISABILITY_ORGANISATION,
    TRADERS,
    MEDIA,
    UNIVERSITY,
    NATIONAL_SECURITY_FORCE,
    ARMED_COMMUNITY_GROUP;

    /** Accepts {@code womens-group}, {@code WOMENS_GROUP} or {@code womens group}. */
    public static Optional<PartnerType> find(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(values()).filter(t -> t.name().equals(wanted)).findFirst();
    }
}
