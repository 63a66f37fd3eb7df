package org.baraza.core.compare;

/**
 * What a method reads a column as.
 *
 * @param name lower-case words joined by underscores, for example {@code first_treated}
 * @param kind what its cells must be
 * @param required whether the method cannot run without it
 * @param many whether several columns may be named
 * @param blankAllowed whether an empty cell says something here, such as "never", instead of being missing
 * @param meaning one sentence
 */
public record Role(String name, Kind kind, boolean required, boolean many, boolean blankAllowed, String meaning) {

    /** What the cells of a column must be. */
    public enum Kind {
        /** Any number. */
        NUMBER,
        /** A whole number, 0 or more. */
        COUNT,
        /** 0 or 1. */
        FLAG,
        /** Anything that tells one thing from another. */
        KEY,
        /** A whole number that grows with time: a year, or a month counted from somewhere. */
        TIME,
        /**
         * A column or an expression over columns: {@code a}, {@code a:b}, {@code a*b}, {@code log(a)}, {@code a^2}. Text
         * columns become categories.
         */
        TERM
    }

    public static Role of(String name, Kind kind, String meaning) {
        return new Role(name, kind, true, false, false, meaning);
    }

    public static Role optional(String name, Kind kind, String meaning) {
        return new Role(name, kind, false, false, false, meaning);
    }

    public static Role several(String name, Kind kind, String meaning) {
        return new Role(name, kind, true, true, false, meaning);
    }

    public static Role optionalSeveral(String name, Kind kind, String meaning) {
        return new Role(name, kind, false, true, false, meaning);
    }

    /** The same, where an empty cell says something. */
    public Role blankAllowedToo() {
        return new Role(name, kind, required, many, true, meaning);
    }
}
