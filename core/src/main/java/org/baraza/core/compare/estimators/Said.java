package org.baraza.core.compare.estimators;

/** Numbers as sentences say them. */
final class Said {

    private Said() {}

    /** {@code 31% fewer} for 0.31, {@code 12% more} for -0.12. */
    static String change(double shareFewer) {
        if (Double.isNaN(shareFewer)) {
            return "unknown";
        }
        long percent = Math.round(Math.abs(shareFewer) * 100);
        return percent + "% " + (shareFewer >= 0 ? "fewer" : "more");
    }

    static String tenths(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }
}
