package org.baraza.core.record.lessons;

/** How an area is reached. */
public enum Reach {
    ROAD_ALL_YEAR,
    ROAD_IN_THE_DRY_SEASON,
    RIVER,
    AIR,
    WITH_ESCORT_ONLY
}
