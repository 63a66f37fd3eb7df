package org.baraza.core.record.incidents;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many people, as one source tells it.
 *
 * @param all in all
 * @param women grown women among them, where that is told; empty is not known, and not none
 * @param men grown men among them, likewise
 * @param children girls and boys among them, likewise
 */
public record Count(Span all, Optional<Integer> women, Optional<Integer> men, Optional<Integer> children) {

    /** @throws IllegalArgumentException when the parts are more than there can be in all */
    public Count {
        long parts = 0;
        for (int part :
                Stream.of(women, men, children).flatMap(Optional::stream).toList()) {
            if (part < 0) {
                throw new IllegalArgumentException("nobody is fewer than none");
            }
            parts += part;
        }
        if (parts > all.high()) {
            throw new IllegalArgumentException("women, men and children are more than there are in all");
        }
    }

    public static Count of(Span all) {
        return new Count(all, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
