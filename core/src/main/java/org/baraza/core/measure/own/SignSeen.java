package org.baraza.core.measure.own;

import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.signs.SignStep;

/**
 * Share of those asked in one round who see a sign of peace their community named. Wilson's interval, as if those asked had
 * been drawn by chance; where they were not, the share is of those asked alone. Used in the community it came from and never
 * set against another (Everyday Peace Indicators).
 */
public final class SignSeen {

    /** Of fewer than this a share says nothing (methods reference, Q2). */
    public static final int FEWEST_ASKED = 20;

    private SignSeen() {}

    public static Reading read(SignStep.Asked round) {
        if (round.asked() < FEWEST_ASKED) {
            return new Reading.NotSeen(
                    "SMALL_CELL", "Fewer than " + FEWEST_ASKED + " people answered: a share of so few says little.");
        }
        return new Reading.Seen(
                (double) round.see() / round.asked(),
                Intervals.wilson(round.see(), round.asked()),
                round.asked(),
                "share of those asked",
                "");
    }
}
