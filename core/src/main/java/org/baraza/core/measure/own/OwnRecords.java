package org.baraza.core.measure.own;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/**
 * Everything a mission wrote down itself, from which {@linkplain OwnCell cells} are cut.
 *
 * @param cut when the records were read
 * @param areas place codes of the areas asked about, all of one level
 * @param facts what was written down
 * @param within area, of those asked about, in which the place of a place code lies; empty when that is not known
 */
public record OwnRecords(Instant cut, List<String> areas, OwnFacts facts, Function<String, Optional<String>> within) {

    public OwnRecords {
        areas = List.copyOf(areas);
    }

    /** One area over some months. */
    public OwnCell area(String pcode, Months months, OwnCell.Outside outside) {
        return new OwnCell(months, cut, Set.of(pcode), false, facts, outside, within);
    }

    /** The whole mission, what lies in no known area included. */
    public OwnCell whole(Months months, OwnCell.Outside outside) {
        return new OwnCell(months, cut, Set.copyOf(areas), true, facts, outside, within);
    }

    /** How many alerts of these months are in none of the areas, because nobody knows where or not so closely. */
    public long nowhere(Months months) {
        return facts.alerts().stream()
                .filter(a -> months.contains(Month.of(OwnCell.day(a.received().at()))))
                .filter(a -> a.area().flatMap(within).isEmpty())
                .count();
    }
}
