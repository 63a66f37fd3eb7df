package org.baraza.app.forms;

import java.util.Map;
import java.util.regex.Pattern;

/** Blanks and quotation marks, as word processors and spreadsheets leave them behind. */
final class Blanks {

    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Map<Character, Character> QUOTES = Map.of('‘', '\'', '’', '\'', '“', '"', '”', '"');

    private Blanks() {}

    /** Without blanks of any kind at either end, the unbreakable ones included. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u0085';
    }

    /** With one space where there were several. */
    static String collapse(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    /** With straight quotation marks, as formulas need them. */
    static String straighten(String text) {
        StringBuilder straight = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            straight.append(QUOTES.getOrDefault(text.charAt(i), text.charAt(i)).charValue());
        }
        return straight.toString();
    }
}
