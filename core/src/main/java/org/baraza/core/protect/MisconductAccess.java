package org.baraza.core.protect;

import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Who may read a complaint about the mission's or a partner's own people. The accused's chain is the highest unit, the
 * whole branch below it in which the accused serves, and nobody whose unit is not known is taken to be outside it.
 */
public enum MisconductAccess {
    OUTSIDE_THE_CHAIN,
    /** The reader serves in the accused's branch or above it. */
    IN_THE_CHAIN,
    /** Where the reader or the accused serves is not known, or the list of units goes in a circle. */
    NOT_KNOWN;

    public boolean allowed() {
        return this == OUTSIDE_THE_CHAIN;
    }

    /**
     * @param reader unit of whoever wants to read; empty when not known
     * @param accused unit of the accused; empty when not known
     */
    public static MisconductAccess of(Units units, Optional<String> reader, Optional<String> accused) {
        Optional<SequencedSet<String>> of = reader.flatMap(units::line);
        Optional<SequencedSet<String>> against = accused.flatMap(units::line);
        if (of.isEmpty() || against.isEmpty()) {
            return NOT_KNOWN;
        }
        List<String> above = List.copyOf(of.get());
        List<String> chain = List.copyOf(against.get());
        if (!above.getLast().equals(chain.getLast())) {
            return OUTSIDE_THE_CHAIN;
        }
        boolean eitherIsHighest = above.size() == 1 || chain.size() == 1;
        return eitherIsHighest || branch(above).equals(branch(chain)) ? IN_THE_CHAIN : OUTSIDE_THE_CHAIN;
    }

    /** The unit next below the highest. */
    private static String branch(List<String> line) {
        return line.get(line.size() - 2);
    }
}
