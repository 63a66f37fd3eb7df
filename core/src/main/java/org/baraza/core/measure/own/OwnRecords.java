package org.baraza.core.measure.own;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Deadlines;

/**
 * Everything a mission wrote down itself, from which {@linkplain OwnCell cells} are cut.
 *
 * @param cut when the records were read
 * @param areas place codes of the areas asked about, all of one level
 * @param alerts all of the mission's
 * @param deadlines of the mission
 * @param heard area-months in which a channel is known to have worked
 * @param attacks on civilians in these areas, from outside the mission
 * @param within area, of those asked about, in which the place of a place code lies; empty when that is not known
 */
public record OwnRecords(
        Instant cut,
        List<String> areas,
        List<Alert> alerts,
        Deadlines deadlines,
        Set<AreaMonth> heard,
        List<Attack> attacks,
        Function<String, Optional<String>> within) {

    public OwnRecords {
        areas = List.copyOf(areas);
        alerts = alerts.stream().filter(a -> a.mergedInto().isEmpty()).toList();
        heard = Set.copyOf(heard);
        attacks = List.copyOf(attacks);
    }

    /**
     * One area over some months.
     *
     * @param personMonths people living there, summed over the months; empty when not known
     * @param attacksUnobserved why attacks are not known for some of these months
     */
    public OwnCell area(
            String pcode, Months months, OptionalDouble personMonths, Optional<Reading.NotSeen> attacksUnobserved) {
        return cell(
                Set.of(pcode),
                alerts.stream()
                        .filter(a ->
                                a.area().flatMap(within).filter(pcode::equals).isPresent())
                        .toList(),
                months,
                personMonths,
                attacksUnobserved);
    }

    /** The whole mission, alerts of which nobody knows where included. */
    public OwnCell whole(Months months, OptionalDouble personMonths, Optional<Reading.NotSeen> attacksUnobserved) {
        return cell(Set.copyOf(areas), alerts, months, personMonths, attacksUnobserved);
    }

    /** How many alerts of these months are in none of the areas, because nobody knows where or not so closely. */
    public long nowhere(Months months) {
        return alerts.stream()
                .filter(a -> months.contains(Month.of(OwnCell.day(a.received().at()))))
                .filter(a -> a.area().flatMap(within).isEmpty())
                .count();
    }

    private OwnCell cell(
            Set<String> of,
            List<Alert> alerts,
            Months months,
            OptionalDouble personMonths,
            Optional<Reading.NotSeen> attacksUnobserved) {
        return new OwnCell(
                months,
                cut,
                of.size() * months.size(),
                alerts,
                deadlines,
                personMonths,
                heard.stream()
                        .filter(h -> of.contains(h.pcode()) && months.contains(h.month()))
                        .collect(Collectors.toUnmodifiableSet()),
                attacks.stream()
                        .filter(a -> of.contains(a.pcode()) && months.contains(Month.of(a.first())))
                        .toList(),
                attacksUnobserved,
                within);
    }
}
