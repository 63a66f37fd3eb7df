package org.baraza.core.protect.disclosure;

import org.baraza.core.protect.Sensitivity;

/**
 * One column of what may leave: what it holds, and how much harm it can do in wrong hands.
 *
 * @param name as the header writes it
 * @param kind what it holds
 * @param sensitivity how much harm it can do
 */
public record Column(String name, Kind kind, Sensitivity sensitivity) {

    /** What a column holds, which decides what must be done to it. */
    public enum Kind {
        /** Number or name of a record. */
        ID,
        /** Pseudonym of a person or an organisation. */
        HANDLE,
        PLACE_CODE,
        LONGITUDE,
        LATITUDE,
        /** {@code 2021-03-04}. */
        DAY,
        /** {@code 2021-03}. */
        MONTH,
        /** How many people, reports or events. */
        COUNT,
        /** One of a few words. */
        CATEGORY,
        /** A number that is no count, such as a rate or a distance. */
        MEASURE,
        /** Whatever somebody wrote. */
        FREE_TEXT
    }

    public Column {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a column has a name");
        }
    }

    /** A column that was already published by somebody, or harms nobody. */
    public static Column open(String name, Kind kind) {
        return new Column(name, kind, Sensitivity.PUBLIC);
    }

    public boolean isPublic() {
        return sensitivity == Sensitivity.PUBLIC;
    }

    /** Whether it could help to tell which person a record is about. */
    public boolean pointsAtSomebody() {
        return switch (kind) {
            case PLACE_CODE, LONGITUDE, LATITUDE, DAY, MONTH, COUNT, MEASURE -> true;
            case CATEGORY -> !isSecret();
            case ID, HANDLE, FREE_TEXT -> false;
        };
    }

    /** Whether it is what must not be learnt about somebody. */
    public boolean isSecret() {
        return kind == Kind.CATEGORY && sensitivity.compareTo(Sensitivity.CONFIDENTIAL) >= 0;
    }
}
