package org.baraza.core.record.force;

import java.util.Optional;

/**
 * One level of force: tried, or why it was not.
 *
 * @param level which
 * @param not why it was not tried; empty when it was
 * @param why in a few words, without names; empty when it was tried
 */
public record Attempt(Level level, Optional<NotFeasible> not, String why) {

    /** @throws IllegalArgumentException when it is not said in words why it was not tried, or said though it was */
    public Attempt {
        if (not.isPresent() == why.isBlank()) {
            throw new IllegalArgumentException("what was not tried has a reason in words, and what was tried has none");
        }
    }

    public static Attempt tried(Level level) {
        return new Attempt(level, Optional.empty(), "");
    }

    public boolean wasTried() {
        return not.isEmpty();
    }
}
