package org.baraza.core.measure;

import org.baraza.core.ground.Interval;

/** What an indicator says of a cell: seen, not seen, or not applicable. Missing is not zero. */
public sealed interface Reading {

    /**
     * The cell was observed.
     *
     * @param value the number, in {@code unit}
     * @param interval its range, in the same unit; a number without one cannot be made
     * @param n what the number rests on: events, deaths, months or bases, as the indicator's card says
     * @param unit unit of value and interval; the card's usual unit, or its count unit where the denominator is unknown
     * @param caution code of a limit the reader must be told, for example {@code DENOMINATOR_UNKNOWN}; empty when none
     */
    record Seen(double value, Interval interval, long n, String unit, String caution) implements Reading {}

    /**
     * The cell exists but nobody looked, or what was seen cannot carry a number.
     *
     * @param code stable upper-case code, for example {@code NOT_COVERED}
     * @param why one sentence
     */
    record NotSeen(String code, String why) implements Reading {}

    /**
     * The question makes no sense for this cell.
     *
     * @param code stable upper-case code
     * @param why one sentence
     */
    record NotApplicable(String code, String why) implements Reading {}

    /** {@code seen}, {@code not-seen} or {@code not-applicable}, as exports write it. */
    default String state() {
        return switch (this) {
            case Seen _ -> "seen";
            case NotSeen _ -> "not-seen";
            case NotApplicable _ -> "not-applicable";
        };
    }
}
