package org.baraza.app.desk;

import java.util.OptionalLong;
import org.baraza.core.ground.Month;

/**
 * A mission's presence in an area in a month.
 *
 * @param pcode place code, empty for bases that lie in no known area
 * @param month the month
 * @param bases places where it was present
 * @param troops sum of known troop numbers; empty when none of them is known
 * @param basesOfUnknownStrength places among them whose number is unknown
 */
public record BaseMonth(String pcode, Month month, int bases, OptionalLong troops, int basesOfUnknownStrength) {}
