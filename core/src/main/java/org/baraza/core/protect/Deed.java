package org.baraza.core.protect;

import java.util.Locale;

/** What somebody wants to do with a {@link Matter}. */
public enum Deed {
    /** See it on a screen. */
    READ,
    /** Bring in, write or change it. */
    WRITE,
    /** Take it away as a file or through an interface for programs. */
    EXPORT,
    /** Decide on what somebody else asked for. */
    APPROVE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
