package org.baraza.core.protect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A role given to somebody, within a scope and for a time.
 *
 * @param role what they may do
 * @param scope how far it reaches
 * @param from first moment it holds
 * @param until first moment it no longer holds; every grant ends
 */
public record Grant(Role role, Scope scope, Instant from, Instant until) {

    public Grant {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a grant ends after it begins");
        }
    }

    /** From a moment to the end of a day, in universal time. @throws IllegalArgumentException when the day is over */
    public static Grant untilEndOf(LocalDate lastDay, Role role, Scope scope, Instant from) {
        return new Grant(role, scope, from, lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    public boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
