package org.baraza.core.record;

import java.util.OptionalInt;
import org.baraza.core.ground.Months;

/**
 * A mission shown at a place on a deployment map.
 *
 * @param mission the mission's acronym
 * @param seen the month of the map, or all months of the year when the source gives years only
 * @param location the place's name
 * @param country ISO 3166 alpha-3 code, or the source's own name when it could not be matched
 * @param longitude degrees east
 * @param latitude degrees north
 * @param troops stated number of troops; empty when unknown, which is not zero
 * @param headquarters whether a headquarters of any level is shown there
 * @param unarmedOnly whether observers or police, but no troops, are shown there
 */
public record Deployment(
        String mission,
        Months seen,
        String location,
        String country,
        double longitude,
        double latitude,
        OptionalInt troops,
        boolean headquarters,
        boolean unarmedOnly) {}
