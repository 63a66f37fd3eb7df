package org.baraza.core.measure.own;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.activities.Minutes;

/** Who raised what at activities of which somebody took notes. */
final class Raised {

    private Raised() {}

    /**
     * A share over the activities where both numbers were noted.
     *
     * @param part empty where nobody noted it
     * @param of empty where nobody noted it
     */
    static Reading share(
            OwnCell cell,
            Function<Minutes, Optional<Integer>> part,
            Function<Minutes, Optional<Integer>> of,
            IndicatorCard card) {
        int held = Happenings.held(cell).size();
        List<Minutes> noted = Happenings.held(cell).stream()
                .flatMap(a -> Happenings.of(a).minutes().stream())
                .filter(m -> part.apply(m).isPresent() && of.apply(m).isPresent())
                .toList();
        if (noted.isEmpty()) {
            return held == 0
                    ? new Reading.NotSeen("NO_CASES", "Nothing was held in this time.")
                    : new Reading.NotSeen("NOT_COUNTED", "Nobody noted who raised what.");
        }
        return Shares.of(
                noted.stream().mapToLong(m -> part.apply(m).orElse(0)).sum(),
                noted.stream().mapToLong(m -> of.apply(m).orElse(0)).sum(),
                card,
                "Nothing was proposed where somebody took notes.",
                noted.size() < held ? "SOME_LEFT_OUT" : "");
    }
}
