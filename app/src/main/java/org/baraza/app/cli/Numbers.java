package org.baraza.app.cli;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as text, the same on every machine. */
public final class Numbers {

    private static final double KM_STEPS = 1e6;

    private Numbers() {}

    /** The shortest decimal that reads back as the same number, without exponent or trailing zero; empty for NaN. */
    public static String exact(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        String text = Double.toString(value);
        if (text.indexOf('E') >= 0) {
            text = new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A distance in km to the millimetre, without trailing zeros; empty for NaN. */
    public static String km(double value) {
        return Double.isNaN(value) ? "" : exact(Math.round(value * KM_STEPS) / KM_STEPS);
    }

    /** For people: {@code 1,204}. */
    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** For people: at most four significant digits. */
    public static String rounded(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return Double.isNaN(value) ? "-" : "no limit";
        }
        return exact(new BigDecimal(value).round(new java.math.MathContext(4)).doubleValue());
    }
}
