package org.baraza.core.protect;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.baraza.core.ground.Handle;

/**
 * A person decided. Whatever verifies, refuses or puts first what people reported carries one; a program's figure may
 * stand beside it and never in its place.
 *
 * @param what what was decided
 * @param by the person's account
 * @param at when
 * @param why their reason
 */
public record Decision(What what, Handle by, Instant at, String why) {

    /** Handles under which the program itself, and whoever sits at the machine, writes on the journal. */
    private static final Set<String> NOBODY = Set.of("program", "operator", "site", "system", "baraza");

    /** What is for people to decide. */
    public enum What {
        VERIFY,
        REFUSE,
        PRIORITISE
    }

    /** @throws IllegalArgumentException when no person decided, or gave no reason */
    public Decision {
        if (NOBODY.contains(by.code().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a person decides, not the program");
        }
        if (why.isBlank()) {
            throw new IllegalArgumentException("a decision says why");
        }
    }
}
