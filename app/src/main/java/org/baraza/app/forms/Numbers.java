package org.baraza.app.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/** Numbers, days and times of a spreadsheet, written out. */
final class Numbers {

    /** A day that 1900 had in one famous program only; serial numbers up to it mean a day earlier than they say. */
    private static final int LEAP_DAY_THAT_WAS_NOT = 60;

    private static final LocalDateTime FROM_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime FROM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final double MOST_DAYS = 2_958_466;

    private Numbers() {}

    /** Whole numbers without a point; others with as few digits as tell them from their neighbours. */
    static String plain(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return String.valueOf(number);
        }
        if (number == Math.rint(number)) {
            return new BigDecimal(number).toBigInteger().toString();
        }
        BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return digits.toPlainString();
        }
        BigInteger unscaled = digits.unscaledValue();
        String all = unscaled.abs().toString();
        String mantissa = all.length() == 1 ? all : all.charAt(0) + "." + all.substring(1);
        return (unscaled.signum() < 0 ? "-" : "")
                + mantissa
                + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** A number as it is written in XML: whole ones keep all their digits. Empty when it is none. */
    static Optional<String> read(String raw) {
        String text = Blanks.strip(raw);
        if (text.matches("[+-]?[0-9]{1,400}")) {
            return Optional.of(new BigInteger(text).toString());
        }
        try {
            return Optional.of(plain(Double.parseDouble(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Day and time, or time alone for numbers below one; empty when the number is no day. */
    static Optional<String> day(double serial, boolean since1904) {
        if (!(serial >= 0 && serial < MOST_DAYS)) {
            return Optional.empty();
        }
        double whole = Math.floor(serial);
        long millis = (long) Math.rint((serial - whole) * MILLIS_A_DAY);
        if (whole == 0 && millis < MILLIS_A_DAY) {
            return Optional.of(time(LocalTime.ofNanoOfDay(millis * 1_000_000L)));
        }
        long days = (long) whole + (!since1904 && serial < LEAP_DAY_THAT_WAS_NOT ? 1 : 0);
        try {
            LocalDateTime day =
                    (since1904 ? FROM_1904 : FROM_1900).plusDays(days).plusNanos(millis * 1_000_000L);
            return Optional.of(day.toLocalDate() + " " + time(day.toLocalTime()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String time(LocalTime time) {
        String seconds =
                String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        return time.getNano() == 0 ? seconds : seconds + String.format(Locale.ROOT, ".%06d", time.getNano() / 1_000);
    }

    /** A length of time, as in {@code 1 day, 2:30:00}. */
    static String duration(double days) {
        long seconds = Math.round(days * MILLIS_A_DAY / 1_000);
        long whole = Math.floorDiv(seconds, 86_400L);
        long rest = Math.floorMod(seconds, 86_400L);
        String time = String.format(Locale.ROOT, "%d:%02d:%02d", rest / 3_600, rest / 60 % 60, rest % 60);
        return whole == 0 ? time : whole + (Math.abs(whole) == 1 ? " day, " : " days, ") + time;
    }
}
