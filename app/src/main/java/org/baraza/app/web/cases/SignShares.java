package org.baraza.app.web.cases;

import org.baraza.core.measure.Reading;
import org.baraza.core.measure.own.SignSeen;
import org.baraza.core.record.signs.SignStep;

/** Puts how many see a sign into words: a share with its range, or why there is none. */
record SignShares(Words words) {

    String show(SignStep.Asked round) {
        return switch (SignSeen.read(round)) {
            case Reading.Seen seen ->
                words.show(
                        "share",
                        words.t().amount(seen.value(), seen.unit()),
                        words.t().amount(seen.interval().low(), seen.unit()),
                        words.t().amount(seen.interval().high(), seen.unit()),
                        words.t().count(round.asked()));
            case Reading.NotSeen _, Reading.NotApplicable _ -> words.show("share.few", SignSeen.FEWEST_ASKED);
        };
    }
}
