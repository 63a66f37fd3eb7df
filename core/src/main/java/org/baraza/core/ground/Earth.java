package org.baraza.core.ground;

/** Where places can lie at all. */
public final class Earth {

    private Earth() {}

    /** Whether longitude is −180 to 180 and latitude −90 to 90, in degrees; false when either is not a number. */
    public static boolean holds(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }

    /** A place as a person would write it. */
    public static String show(double longitude, double latitude) {
        return "longitude " + longitude + ", latitude " + latitude;
    }
}
