package org.baraza.app.practice;

/**
 * A village or town.
 *
 * @param name invented
 * @param longitude degrees east, six decimals
 * @param latitude degrees north, six decimals
 */
record Place(String name, double longitude, double latitude) {

    Place called(String wanted) {
        return new Place(wanted, longitude, latitude);
    }
}
