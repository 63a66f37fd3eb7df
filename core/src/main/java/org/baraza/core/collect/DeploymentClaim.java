package org.baraza.core.collect;

import java.util.OptionalInt;
import org.baraza.core.ground.Months;

/**
 * A deployment map's claim that a mission had people at a place.
 *
 * @param mission the mission's acronym as the map spells it
 * @param seen the month of the map, or all months of the year when the source gives years only
 * @param location the place's name
 * @param country the country's name as the source spells it
 * @param longitude degrees east
 * @param latitude degrees north
 * @param troops stated number of troops; empty when the source says unknown, which is not zero
 * @param headquarters whether a headquarters of any level is shown there
 * @param unarmedOnly whether observers or police, but no troops, are shown there
 */
public record DeploymentClaim(
        String mission,
        Months seen,
        String location,
        String country,
        double longitude,
        double latitude,
        OptionalInt troops,
        boolean headquarters,
        boolean unarmedOnly)
        implements Claim {}
