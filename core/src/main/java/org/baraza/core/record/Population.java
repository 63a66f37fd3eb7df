package org.baraza.core.record;

/**
 * People living in an area in a year.
 *
 * @param pcode the area's place code
 * @param year calendar year
 * @param persons at least 0
 */
public record Population(String pcode, int year, long persons) {}
