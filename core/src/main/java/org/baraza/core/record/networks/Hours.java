package org.baraza.core.record.networks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When whoever keeps a channel may be reached without anybody wondering, by the clock of the place.
 *
 * @param from first minute
 * @param to first minute after it, later than {@code from}
 * @param days at least one
 */
public record Hours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {

    /** Where nobody said otherwise. */
    public static final Hours USUAL =
            new Hours(LocalTime.of(8, 0), LocalTime.of(17, 0), EnumSet.allOf(DayOfWeek.class));

    public Hours {
        days = Set.copyOf(days);
        if (days.isEmpty() || !from.isBefore(to)) {
            throw new IllegalArgumentException("hours begin before they end, on at least one day");
        }
    }

    public boolean hold(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime time = there.toLocalTime();
        return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    }
}
