package org.baraza.core.record.lessons;

/** What kind of area it is. */
public enum PlaceKind {
    CITY,
    TOWN,
    VILLAGES,
    GRAZING_LAND,
    CAMP,
    BORDER
}
