package org.baraza.core.measure.own;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.alerts.Urgency;
import org.baraza.core.record.effort.EffortKind;
import org.baraza.core.record.networks.Coverage;

/**
 * What a mission wrote down itself of one or more areas over some months, and what is needed to judge it. Months are those
 * of universal time.
 *
 * @param months asked about
 * @param cut when the records were read: what had not happened by then may still happen
 * @param areas place codes of the areas of the cell, all of one level
 * @param whole whether the cell is the whole mission: then what lies in no known area belongs to it too
 * @param facts everything the mission wrote down
 * @param outside what is known from elsewhere
 * @param within area, of those the mission is cut into, in which the place of a place code lies; empty when not known
 */
public record OwnCell(
        Months months,
        Instant cut,
        Set<String> areas,
        boolean whole,
        OwnFacts facts,
        Outside outside,
        Function<String, Optional<String>> within) {

    public OwnCell {
        areas = Set.copyOf(areas);
    }

    /**
     * What others know of the same areas and months.
     *
     * @param personMonths people living there, summed over the months; empty when not known
     * @param attacks on civilians, of whatever area and month
     * @param attacksUnobserved why attacks are not known for some of these months; empty when they are for all
     * @param based area-months in which the mission had a base; empty where nobody knows
     */
    public record Outside(
            OptionalDouble personMonths,
            List<Attack> attacks,
            Optional<Reading.NotSeen> attacksUnobserved,
            Optional<Set<AreaMonth>> based) {

        public Outside {
            attacks = List.copyOf(attacks);
        }
    }

    /** The same with the alerts of one urgency alone, as their newest triage set it. */
    public OwnCell ofUrgency(Urgency urgency) {
        List<Alert> those = facts.alerts().stream()
                .filter(a -> a.triaged().filter(t -> t.urgency() == urgency).isPresent())
                .toList();
        return new OwnCell(months, cut, areas, whole, facts.withAlerts(those, facts.deadlines()), outside, within);
    }

    /** How many area-months the cell has. */
    int areaMonths() {
        return areas.size() * months.size();
    }

    OptionalDouble personMonths() {
        return outside.personMonths();
    }

    Optional<Reading.NotSeen> attacksUnobserved() {
        return outside.attacksUnobserved();
    }

    Deadlines deadlines() {
        return facts.deadlines();
    }

    /** Alerts of the cell, of whatever month. */
    public List<Alert> alerts() {
        return facts.alerts().stream().filter(a -> isHere(a.area())).toList();
    }

    /** Alerts of the cell that came in during the months asked about. */
    List<Alert> received() {
        return alerts().stream().filter(a -> contains(a.received().at())).toList();
    }

    /** The area an alert is about, at the level of the cell. */
    Optional<String> areaOf(Alert alert) {
        return alert.area().flatMap(within);
    }

    /** Whether a place is in the cell. */
    boolean isHere(Optional<String> pcode) {
        return whole || pcode.flatMap(within).filter(areas::contains).isPresent();
    }

    /** Whether something happened in the months asked about, and not after the records were read. */
    boolean contains(Instant at) {
        return !at.isAfter(cut) && contains(day(at));
    }

    boolean contains(LocalDate day) {
        return months.contains(Month.of(day));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Coverage of the cell's communities, one a month and area they lie in. */
    List<Coverage> coverage() {
        return facts.coverage().stream()
                .filter(c -> months.contains(c.at().month()) && isHere(Optional.of(c.at().pcode())))
                .toList();
    }

    /** Area-months of the cell in which a channel is known to have worked. */
    Set<AreaMonth> heard() {
        return coverage().stream()
                .filter(c -> c.working() > 0)
                .flatMap(c -> within.apply(c.at().pcode()).stream().map(area -> new AreaMonth(area, c.at().month())))
                .filter(a -> areas.contains(a.pcode()))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Attack> attacks() {
        return outside.attacks().stream()
                .filter(a -> areas.contains(a.pcode()) && contains(a.first()))
                .toList();
    }

    /** Effort known of the cell, by the area-month it was counted in, as the mission cuts its areas. */
    Map<AreaMonth, Integer> effort(EffortKind kind) {
        return facts.effort().of(facts.mission(), kind).entrySet().stream()
                .filter(e -> months.contains(e.getKey().month()))
                .filter(e -> isHere(Optional.of(e.getKey().pcode())))
                .collect(Collectors.toUnmodifiableMap(
                        e -> new AreaMonth(
                                within.apply(e.getKey().pcode())
                                        .orElse(e.getKey().pcode()),
                                e.getKey().month()),
                        Map.Entry::getValue,
                        Integer::sum));
    }

    /** The same in all; empty when nobody said anything of it. */
    OptionalLong effortInAll(EffortKind kind) {
        Map<AreaMonth, Integer> known = effort(kind);
        return known.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(known.values().stream().mapToLong(n -> n).sum());
    }
}
