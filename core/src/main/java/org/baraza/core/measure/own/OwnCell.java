package org.baraza.core.measure.own;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.alerts.Urgency;

/**
 * What a mission wrote down itself of one or more areas over some months, and what is needed to judge it. Months are those
 * of universal time.
 *
 * @param months asked about
 * @param cut when the records were read: what had not happened by then may still happen
 * @param areaMonths how many area-months the cell has
 * @param alerts of these areas, of whatever month, those merged into another left out
 * @param deadlines of the mission
 * @param personMonths people living there, summed over the months; empty when not known
 * @param heard area-months in which a channel is known to have worked
 * @param attacks on civilians in these areas and months, from outside the mission
 * @param attacksUnobserved why attacks are not known for some of these months; empty when they are for all
 * @param within area, at the level of the cell, in which the place of a place code lies; empty when that is not known
 */
public record OwnCell(
        Months months,
        Instant cut,
        int areaMonths,
        List<Alert> alerts,
        Deadlines deadlines,
        OptionalDouble personMonths,
        Set<AreaMonth> heard,
        List<Attack> attacks,
        Optional<Reading.NotSeen> attacksUnobserved,
        Function<String, Optional<String>> within) {

    public OwnCell {
        alerts = List.copyOf(alerts);
        heard = Set.copyOf(heard);
        attacks = List.copyOf(attacks);
    }

    /** The same with the alerts of one urgency alone, as their newest triage set it. */
    public OwnCell ofUrgency(Urgency urgency) {
        return with(a -> a.triaged().filter(t -> t.urgency() == urgency).isPresent());
    }

    private OwnCell with(Predicate<Alert> wanted) {
        return new OwnCell(
                months,
                cut,
                areaMonths,
                alerts.stream().filter(wanted).toList(),
                deadlines,
                personMonths,
                heard,
                attacks,
                attacksUnobserved,
                within);
    }

    /** The area an alert is about, at the level of the cell. */
    Optional<String> areaOf(Alert alert) {
        return alert.area().flatMap(within);
    }

    /** Whether something happened in the months asked about, and not after the records were read. */
    boolean contains(Instant at) {
        return !at.isAfter(cut) && months.contains(Month.of(day(at)));
    }

    /** Alerts that came in during the months asked about. */
    List<Alert> received() {
        return alerts.stream().filter(a -> contains(a.received().at())).toList();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
