package org.baraza.core.protect.disclosure;

import java.util.regex.Pattern;

/**
 * A field of comma-separated values that no spreadsheet runs. Numbers stay numbers; text that would begin a formula, here
 * or in a cell that another separator would make of it, gets an apostrophe in front.
 */
public final class CsvCell {

    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|Inf)");

    /** What begins a formula, in either width, with whatever blanks, quotes or unseen signs before it. */
    private static final String FORMULA = "[\\s\"\\p{Cf}\\u00a0\\u3000]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212]";

    private static final Pattern BEGINS = Pattern.compile("^(?:" + FORMULA + "|[\\t\\r\\n])", Pattern.DOTALL);
    private static final Pattern WITHIN = Pattern.compile("([;\\t\\r\\n|]\"*)(?=" + FORMULA + ")");

    private CsvCell() {}

    /** The field as the file has it: safe, and in quotes where it needs them. */
    public static String show(String text) {
        String safe = safe(text);
        boolean plain = true;
        for (int i = 0; i < safe.length() && plain; i++) {
            char c = safe.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r' && c != '\t' && c != ';';
        }
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** The text with an apostrophe wherever a formula would begin. */
    static String safe(String text) {
        if (harmless(text) || NUMBER.matcher(text).matches()) {
            return text;
        }
        String within = WITHIN.matcher(text).replaceAll("$1'");
        return BEGINS.matcher(within).find() ? "'" + within : within;
    }

    /** Quick for the many fields that hold neither a sign that begins a formula nor a blank that could hide one. */
    private static boolean harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 126 || c < 32 || c == '=' || c == '+' || c == '-' || c == '@') {
                return false;
            }
        }
        return true;
    }
}
