package org.baraza.core.record.networks;

/**
 * About how many people live in a community, as somebody says.
 *
 * @param about 1 or more
 * @param source who says so
 * @param year of which it is said
 */
public record People(long about, Source source, int year) {

    private static final long MOST = 10_000_000;

    /** Who says so; what is counted and what is guessed is not the same. */
    public enum Source {
        COMMUNITY,
        LOCAL_AUTHORITY,
        CENSUS,
        HUMANITARIAN,
        OWN_GUESS
    }

    public People {
        if (about < 1 || about > MOST || year < 1900 || year > 2200) {
            throw new IllegalArgumentException("people are 1 to " + MOST + ", of a year");
        }
    }
}
