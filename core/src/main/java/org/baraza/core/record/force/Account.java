package org.baraza.core.record.force;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a unit says of how it used force.
 *
 * @param attempts each level at most once, the lowest first
 * @param highest the highest level used
 * @param ground on what footing
 * @param rounds how many were fired; empty when not known, which is not none
 * @param effect what came of it
 */
public record Account(List<Attempt> attempts, Level highest, Ground ground, Optional<Integer> rounds, Effect effect) {

    /** @throws IllegalArgumentException when levels repeat or stand above the highest, or rounds are negative */
    public Account {
        attempts =
                attempts.stream().sorted(Comparator.comparing(Attempt::level)).toList();
        long levels = attempts.stream().map(Attempt::level).distinct().count();
        if (levels < attempts.size()) {
            throw new IllegalArgumentException("a level is said once");
        }
        if (attempts.stream().anyMatch(a -> a.wasTried() && a.level().compareTo(highest) > 0)) {
            throw new IllegalArgumentException("what was tried does not stand above the highest level used");
        }
        if (attempts.stream().anyMatch(a -> a.level() == highest && !a.wasTried())) {
            throw new IllegalArgumentException("the highest level used was used");
        }
        if (rounds.filter(r -> r < 0).isPresent()) {
            throw new IllegalArgumentException("rounds are counted from 0");
        }
    }

    /** Whether every level below the highest was tried or has its reason. */
    public boolean isFull() {
        return Arrays.stream(Level.values())
                .filter(l -> l.compareTo(highest) < 0)
                .allMatch(l -> attempts.stream().anyMatch(a -> a.level() == l));
    }

    /** Whether one lower level at least was tried, or it is said why it was not. */
    public boolean lowerTriedOrReasoned() {
        return attempts.stream().anyMatch(a -> a.level().compareTo(highest) < 0);
    }
}
