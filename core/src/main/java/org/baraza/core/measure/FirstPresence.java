package org.baraza.core.measure;

import java.util.Optional;
import org.baraza.core.ground.Month;

/**
 * When a mission first appeared in an area, as far as deployment maps tell.
 *
 * @param pcode the area
 * @param lastMapWithout month of the last map before that does not show it there; empty when there is none
 * @param firstMapWith month of the first map that shows it there; empty when no map does
 * @param lastMap month of the mission's last map
 */
public record FirstPresence(
        String pcode, Optional<Month> lastMapWithout, Optional<Month> firstMapWith, Month lastMap) {}
