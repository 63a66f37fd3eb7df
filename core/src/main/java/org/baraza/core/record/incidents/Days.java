package org.baraza.core.record.incidents;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.baraza.core.ground.Month;

/**
 * When it happened, as well as it is known.
 *
 * @param from first day on which it may have been going on
 * @param to last such day, both included
 * @param precision what the two days mean
 */
public record Days(LocalDate from, LocalDate to, Precision precision) {

    /** How well the days are known. */
    public enum Precision {
        /** It went on from the first of the days to the last. */
        DAY,
        /** It happened some time within these days, seven at most. */
        WEEK,
        /** It happened some time within these days, all of one month. */
        MONTH
    }

    private static final int WEEK_DAYS = 7;

    /** @throws IllegalArgumentException when the days do not fit together, or not the precision */
    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day lies before the first");
        }
        boolean fits = switch (precision) {
            case DAY -> true;
            case WEEK -> ChronoUnit.DAYS.between(from, to) < WEEK_DAYS;
            case MONTH -> Month.of(from).equals(Month.of(to));
        };
        if (!fits) {
            throw new IllegalArgumentException("the days reach further than their precision");
        }
    }

    /** The whole month a day lies in. */
    public static Days monthOf(LocalDate day) {
        Month month = Month.of(day);
        return new Days(month.firstDay(), month.lastDay(), Precision.MONTH);
    }

    /** The day, the week from Monday on, or the month a day lies in. */
    public static Days around(LocalDate day, Precision precision) {
        return switch (precision) {
            case DAY -> new Days(day, day, precision);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Days(monday, monday.plusDays(WEEK_DAYS - 1), precision);
            }
            case MONTH -> monthOf(day);
        };
    }

    /** The month it is counted in: the one it began in, or may have begun in at the earliest. */
    public Month month() {
        return Month.of(from);
    }

    /** Whether both may have been going on on the same day. */
    public boolean overlaps(Days other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Days between the end of one and the beginning of the other; 0 where they overlap. */
    public long daysApart(Days other) {
        if (overlaps(other)) {
            return 0;
        }
        return from.isAfter(other.to)
                ? ChronoUnit.DAYS.between(other.to, from)
                : ChronoUnit.DAYS.between(to, other.from);
    }
}
