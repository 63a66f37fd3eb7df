package org.baraza.core.record.rumours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a rumour spreads, as far as people report it: a rumour nobody reports may spread all the same.
 *
 * @param weeks from the week of the first report to that of the last, with none left out
 */
public record Spread(List<Week> weeks) {

    /**
     * One week of a rumour, in universal time.
     *
     * @param monday its first day
     * @param came how often it was reported, 0 or more
     * @param areas from which it was reported until the end of the week, 0 or more; what has no area is in no area
     */
    public record Week(LocalDate monday, int came, int areas) {}

    public Spread {
        weeks = List.copyOf(weeks);
    }

    /** @param reports all reports of one rumour */
    public static Spread of(Collection<Rumour> reports) {
        Optional<LocalDate> first = reports.stream().map(Spread::monday).min(LocalDate::compareTo);
        Optional<LocalDate> last = reports.stream().map(Spread::monday).max(LocalDate::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return new Spread(List.of());
        }
        List<Week> weeks = new ArrayList<>();
        Set<String> areas = new HashSet<>();
        for (LocalDate monday = first.get(); !monday.isAfter(last.get()); monday = monday.plusWeeks(1)) {
            int count = 0;
            for (Rumour report : reports) {
                if (monday(report).equals(monday)) {
                    count++;
                    report.area().ifPresent(areas::add);
                }
            }
            weeks.add(new Week(monday, count, areas.size()));
        }
        return new Spread(weeks);
    }

    private static LocalDate monday(Rumour report) {
        return LocalDate.ofInstant(report.cameAt(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public int came() {
        return weeks.stream().mapToInt(Week::came).sum();
    }

    /** Areas from which it was reported in all. */
    public int areas() {
        return weeks.isEmpty() ? 0 : weeks.getLast().areas();
    }
}
