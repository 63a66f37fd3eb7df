package org.baraza.core.record.incidents;

import java.util.Optional;

/**
 * Where it happened, as well as it is known: an area, never a point.
 *
 * @param area place code; empty where nobody knows more than the country
 * @param precision how well the place is known
 */
public record Spot(Optional<String> area, Precision precision) {

    /** How well a place is known. */
    public enum Precision {
        /** The place itself is known, and lies in the area. */
        EXACT,
        /** Within 25 km of the area's known place. */
        NEAR,
        /** The district. */
        ADM2,
        /** The region. */
        ADM1,
        COUNTRY
    }

    public static final Spot SOMEWHERE = new Spot(Optional.empty(), Precision.COUNTRY);

    /** @throws IllegalArgumentException when a place is called known and is not stated */
    public Spot {
        if (area.isEmpty() && precision != Precision.COUNTRY) {
            throw new IllegalArgumentException("where no area is known, the country is all that is known");
        }
    }

    /** The same, known no better than the district. */
    Spot noFinerThanDistrict() {
        return precision.compareTo(Precision.ADM2) < 0 ? new Spot(area, Precision.ADM2) : this;
    }
}
