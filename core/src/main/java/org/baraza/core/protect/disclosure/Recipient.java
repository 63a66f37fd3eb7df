package org.baraza.core.protect.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who data are given to. */
public enum Recipient {
    /** Anybody: a publication. */
    PUBLIC,
    UNITED_NATIONS,
    HUMANITARIAN,
    /** The government of the host state. */
    HOST_STATE,
    /** Armed forces, police or other security forces that are not the mission's. */
    SECURITY_FORCE,
    RESEARCHER,
    PARTNER;

    /** Whether a human-rights due-diligence assessment must come first. */
    public boolean isState() {
        return this == HOST_STATE || this == SECURITY_FORCE;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Recipient> find(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key.strip())).findFirst();
    }
}
