package org.baraza.core.measure.indicators;

import java.util.Optional;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.Reading;

/** What indicators of events ask of a cell before they divide. */
final class Observed {

    private static final double PER_PERSONS = 100_000;

    private Observed() {}

    /** Why a cell that nobody looked at has no number; empty when at least one area-month was observed. */
    static Optional<Reading> missing(Cell cell) {
        if (cell.observedAreaMonths() > 0) {
            return Optional.empty();
        }
        return Optional.of(
                cell.unobserved().orElse(new Reading.NotSeen("NOT_COVERED", "No event data cover these months.")));
    }

    /** Why a rate cannot be read of a cell whose panel shows rates; empty when it can. */
    static Optional<Reading> uncountable(Cell cell) {
        Optional<Reading> missing = missing(cell);
        if (missing.isPresent() || !cell.peopleKnown()) {
            return missing;
        }
        if (cell.personMonths().isEmpty()) {
            return Optional.of(new Reading.NotSeen(
                    "DENOMINATOR_UNKNOWN", "No population figure lies within five years of some of these months."));
        }
        if (cell.personMonths().getAsDouble() <= 0) {
            return Optional.of(new Reading.NotApplicable("NOBODY_LIVES_THERE", "The population figure is zero."));
        }
        return Optional.empty();
    }

    /** What counts are divided by: 100,000 person-months, or 1 where the panel shows counts. */
    static double exposure(Cell cell) {
        return cell.peopleKnown() ? cell.personMonths().orElseThrow() / PER_PERSONS : 1;
    }

    /** The limit the reader must be told, the graver one first. */
    static String caution(Cell cell) {
        if (cell.unobserved().isPresent()) {
            return "PARTLY_OBSERVED";
        }
        return cell.peopleKnown() ? "" : "DENOMINATOR_UNKNOWN";
    }
}
