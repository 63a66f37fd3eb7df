package org.baraza.core.ground;

import java.util.Arrays;
import java.util.Optional;

/** Organised violence by who fights whom, as the Uppsala Conflict Data Program parts it. */
public enum ViolenceType {
    STATE_BASED(1, "State-based violence"),
    NON_STATE(2, "Non-state violence"),
    ONE_SIDED(3, "One-sided violence"),
    /** Outside the three, for sources that also list protests, accidents or movements. */
    OTHER(9, "Other event");

    private final int code;
    private final String title;

    ViolenceType(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The published code: 1, 2, 3, or 9 for other. */
    public int code() {
        return code;
    }

    /** The name in the published data. */
    public String title() {
        return title;
    }

    public static Optional<ViolenceType> find(int code) {
        return Arrays.stream(values()).filter(t -> t.code == code).findFirst();
    }

    /** Accepts the published code or the published name, in any case. */
    public static Optional<ViolenceType> find(String text) {
        String wanted = text.strip();
        return Arrays.stream(values())
                .filter(t -> t.title.equalsIgnoreCase(wanted)
                        || String.valueOf(t.code).equals(wanted))
                .findFirst();
    }
}
