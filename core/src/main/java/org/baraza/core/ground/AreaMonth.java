package org.baraza.core.ground;

/**
 * The grain of every number: one area in one month.
 *
 * @param pcode the area's place code
 * @param month the month
 */
public record AreaMonth(String pcode, Month month) {}
