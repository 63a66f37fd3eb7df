package org.baraza.planted.core.record;

import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;

/** Facts that pass by the guards. */
public final class Careless {

    private Careless() {}

    /** Keeps whatever was said. */
    public record AlertEntry(String words) {}

    /** Draws who knows whom. */
    public record RelationEntry(Handle one, Handle other) {}

    /** Takes a tick for a yes. */
    public record Signed(Handle who, boolean consented) {}

    /** Promises without owner and day. */
    public record PromiseEntry(String what) {}

    /** Supports anybody. */
    public record SupportEntry(PartnerType type, Progress progress) {}

    /** Names partners by a tick. */
    public record PartnerPage(Handle who, boolean visible) {}

    /** Asks again and again. */
    public record AssessmentEntry(String pcode) {}

    enum Progress {
        PROPOSED,
        ACTIVE
    }
}
