package org.baraza.core.ground;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * A calendar month, the grain of time of every panel.
 *
 * @param index months since January of year 0: {@code year * 12 + monthOfYear - 1}
 */
public record Month(int index) implements Comparable<Month> {

    /**
     * @param year calendar year
     * @param monthOfYear 1 to 12
     */
    public static Month of(int year, int monthOfYear) {
        if (monthOfYear < 1 || monthOfYear > 12) {
            throw new IllegalArgumentException("month of year must be 1 to 12, was " + monthOfYear);
        }
        return new Month(year * 12 + monthOfYear - 1);
    }

    public static Month of(LocalDate day) {
        return of(day.getYear(), day.getMonthValue());
    }

    /** @param epochDay days since 1970-01-01, as {@link LocalDate#toEpochDay()} */
    public static Month ofEpochDay(int epochDay) {
        return new Month(indexOfEpochDay(epochDay));
    }

    /** The {@link #index} of the month a day lies in, without making any object: for loops over millions of days. */
    public static int indexOfEpochDay(int epochDay) {
        // The civil calendar with the year starting in March, so that the leap day comes last.
        int z = epochDay + 719_468;
        int era = Math.floorDiv(z, 146_097);
        int dayOfEra = z - era * 146_097;
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * dayOfYear + 2) / 153;
        return (yearOfEra + era * 400) * 12 + marchMonth + 2;
    }

    /** Reads {@code 2017-06}; empty when the text is not a month of the years 0 to 9999. */
    public static Optional<Month> read(String text) {
        try {
            YearMonth parsed = YearMonth.parse(text.strip());
            boolean written = parsed.getYear() >= 0 && parsed.getYear() <= 9999;
            return written ? Optional.of(of(parsed.getYear(), parsed.getMonthValue())) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public int year() {
        return Math.floorDiv(index, 12);
    }

    /** 1 to 12. */
    public int monthOfYear() {
        return Math.floorMod(index, 12) + 1;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year(), monthOfYear(), 1);
    }

    public LocalDate lastDay() {
        return plus(1).firstDay().minusDays(1);
    }

    public Month plus(int months) {
        return new Month(index + months);
    }

    /** How many months {@code later} lies after this one; negative when before. */
    public int monthsUntil(Month later) {
        return later.index - index;
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(index, other.index);
    }

    /** {@code 2017-06}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%02d", year(), monthOfYear());
    }
}
