package org.baraza.core.record.activities;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When somebody last spoke with a community. Those with whom nobody ever did are never taken for recent ones: they stand
 * first.
 *
 * @param community its id
 * @param area place code
 * @param day the last; empty when never
 */
public record LastSpoken(String community, String area, Optional<LocalDate> day) {

    /** After so many days a community is silent, unless somebody asks otherwise. Our proposal. */
    public static final int USUAL_DAYS = 30;

    /** Days since; empty when never. */
    public OptionalLong days(LocalDate today) {
        return day.map(d -> OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(d, today))))
                .orElse(OptionalLong.empty());
    }

    public boolean silent(LocalDate today, int limitDays) {
        OptionalLong days = days(today);
        return days.isEmpty() || days.getAsLong() > limitDays;
    }

    /**
     * Every community, those never spoken with first, then the longest silent.
     *
     * @param communities place codes by id
     * @param spoken of any mission's communities
     * @param held what was held with them
     */
    public static List<LastSpoken> list(
            Map<String, String> communities, Collection<Contact> spoken, Collection<Activity> held) {
        Map<String, LocalDate> last = last(spoken, held);
        return communities.entrySet().stream()
                .map(c -> new LastSpoken(c.getKey(), c.getValue(), Optional.ofNullable(last.get(c.getKey()))))
                .sorted(Comparator.comparing((LastSpoken s) -> s.day().orElse(LocalDate.MIN))
                        .thenComparing(LastSpoken::community))
                .toList();
    }

    /** The last day by community, in one pass: there are many communities, and more meetings. */
    private static Map<String, LocalDate> last(Collection<Contact> spoken, Collection<Activity> held) {
        Map<String, LocalDate> last = new HashMap<>();
        spoken.forEach(c -> last.merge(c.id(), c.on(), LastSpoken::later));
        held.forEach(a -> a.planned()
                .community()
                // Where nobody came, nobody was spoken with.
                .ifPresent(community -> a.held()
                        .filter(h -> h.total() > 0)
                        .ifPresent(h -> last.merge(community, h.on(), LastSpoken::later))));
        return last;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
