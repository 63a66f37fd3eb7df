package org.baraza.core.measure.own;

import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;

/** How shares of a mission's own cases are read: never of none, and never of so few that somebody could be told apart. */
final class Shares {

    /** Fewer cases than this are a small cell. */
    static final int FEWEST = 5;

    private Shares() {}

    /** @param none what is said where there is no case at all */
    static Reading of(long hits, long cases, IndicatorCard card, String none) {
        return of(hits, cases, card, none, "");
    }

    static Reading of(long hits, long cases, IndicatorCard card, String none, String caution) {
        if (cases == 0) {
            return new Reading.NotSeen("NO_CASES", none);
        }
        if (cases < FEWEST) {
            return new Reading.NotSeen(
                    "SMALL_CELL",
                    "Fewer than " + FEWEST + " cases: a share of so few says little, and may tell who they were.");
        }
        return new Reading.Seen((double) hits / cases, Intervals.wilson(hits, cases), cases, card.unit(), caution);
    }
}
