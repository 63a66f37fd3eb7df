package org.baraza.core.compare;

/**
 * Something that must hold before a verdict is given.
 *
 * @param code what is refused when it does not hold
 * @param value what was found; NaN when it could not be looked at
 * @param threshold what it is held against
 * @param rule how the two must stand, in words, for example {@code areas under it, at least}
 * @param state whether it holds
 */
public record Guard(Code code, double value, double threshold, String rule, State state) {

    /** Whether a guard holds. */
    public enum State {
        PASSED,
        /** Holds, but not by much; shown, and no reason to refuse. */
        AMBER,
        FAILED,
        /** Could not be looked at with what was given; shown, and no reason to refuse. */
        NOT_CHECKED
    }

    public static Guard atLeast(Code code, double value, double threshold, String what) {
        return new Guard(code, value, threshold, what + ", at least", value >= threshold ? State.PASSED : State.FAILED);
    }

    public static Guard atMost(Code code, double value, double threshold, String what) {
        return new Guard(code, value, threshold, what + ", at most", value <= threshold ? State.PASSED : State.FAILED);
    }

    public static Guard notChecked(Code code, String why) {
        return new Guard(code, Double.NaN, Double.NaN, why, State.NOT_CHECKED);
    }

    public boolean failed() {
        return state == State.FAILED;
    }
}
