package org.baraza.core.compare;

import java.util.List;

/**
 * What may be said in a word. There is no other, and none of them is a bare p-value.
 *
 * @param kind which
 * @param codes why, when refused; empty otherwise, or a caution such as {@code LOW_POWER}
 */
public record Verdict(Kind kind, List<Code> codes) {

    /** The five verdicts. */
    public enum Kind {
        REDUCED,
        INCREASED,
        /** Shown to be within what was declared too small to matter. */
        NO_MEANINGFUL_CHANGE,
        /** The usual answer at the size of a mission. */
        CANNOT_TELL,
        REFUSED
    }

    public Verdict {
        codes = List.copyOf(codes);
    }

    public static Verdict of(Kind kind) {
        return new Verdict(kind, List.of());
    }

    public static Verdict refused(List<Code> codes) {
        return new Verdict(Kind.REFUSED, codes);
    }
}
