package org.baraza.core.measure.own;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.training.CapacityChange;
import org.baraza.core.record.training.CapacityLook;
import org.baraza.core.record.training.Looker;

/** How what partners can do changed within a year, as one kind of looker saw it. */
final class Capacity {

    private static final double TAIL = 0.025;
    private static final int MONTHS = 12;

    private Capacity() {}

    static Reading read(OwnCell cell, Looker looker, IndicatorCard card) {
        Map<Handle, List<CapacityLook>> looks = cell.facts().engaged().worked().looks().stream()
                .filter(l -> l.looker() == looker && cell.isHere(l.area()) && !l.at().isAfter(cell.cut()))
                .filter(l -> !Days.of(l).isAfter(Partnered.lastDay(cell)))
                .collect(Collectors.groupingBy(CapacityLook::partner, LinkedHashMap::new, Collectors.toList()));
        double[] changes = looks.values().stream()
                .filter(l -> cell.contains(Days.of(l.getLast())))
                .map(Capacity::change)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (changes.length == 0) {
            return new Reading.NotSeen("NO_CASES", "No partner was looked at twice within a year.");
        }
        if (changes.length < Shares.FEWEST) {
            return new Reading.NotSeen("SMALL_CELL", "Fewer than five partners were looked at twice within a year.");
        }
        double mean = Arrays.stream(changes).average().orElseThrow();
        double variance =
                Arrays.stream(changes).map(c -> (c - mean) * (c - mean)).sum() / (changes.length - 1);
        if (variance == 0) {
            return new Reading.NotSeen("NO_VARIATION", "All changed by the same, which is too little for a range.");
        }
        double half =
                Distributions.student(changes.length - 1).quantileAbove(TAIL) * Math.sqrt(variance / changes.length);
        return new Reading.Seen(
                mean,
                new Interval(mean - half, mean + half, Interval.Kind.CONFIDENCE_95),
                changes.length,
                card.unit(),
                "");
    }

    /** Of one partner: the mean over the fields that were looked at both times; the first look is at most a year older. */
    private static OptionalDouble change(List<CapacityLook> looks) {
        LocalDate newest = Days.of(looks.getLast());
        List<CapacityLook> within = looks.stream()
                .filter(l -> !Days.of(l).isBefore(newest.minusMonths(MONTHS)))
                .toList();
        return CapacityChange.list(within).stream()
                .flatMap(c -> c.change().stream())
                .mapToInt(c -> c)
                .average();
    }
}
