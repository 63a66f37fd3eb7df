package org.baraza.core.collect;

/**
 * How many people are said to live in an area in a year.
 *
 * @param pcode the area's place code
 * @param year calendar year
 * @param persons at least 0
 */
public record PopulationClaim(String pcode, int year, long persons) implements Claim {}
