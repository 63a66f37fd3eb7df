package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which numbers are days: spreadsheets keep days as numbers and say so by how they are shown. */
final class XlsxStyles {

    /** What a number is shown as. */
    enum Shown {
        NUMBER,
        DAY,
        DURATION
    }

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[(?!hh?\\]|mm?\\]|ss?\\])[^\\]]*\\]");
    private static final Pattern DAY = Pattern.compile("(?<![_\\\\])[dmhysDMHYS]");
    private static final Pattern DURATION = Pattern.compile("\\[(hh?|mm?|ss?)\\]", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> formats = new HashMap<>();
    private final List<String> styles = new ArrayList<>();

    void format(String id, String code) {
        formats.put(id, code);
    }

    /** The next style of a cell, by the format it uses. */
    void style(String format) {
        styles.add(format);
    }

    Shown shown(String style) {
        int number = style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : 0;
        if (number >= styles.size()) {
            return Shown.NUMBER;
        }
        String format = styles.get(number);
        String code = formats.get(format);
        return code == null ? builtIn(format) : custom(code);
    }

    private static Shown builtIn(String format) {
        if (format.equals("46")) {
            return Shown.DURATION;
        }
        return format.matches("1[4-9]|2[0-2]|45|47") ? Shown.DAY : Shown.NUMBER;
    }

    private static Shown custom(String code) {
        String first = code.split(";", -1)[0];
        if (DURATION.matcher(first).find()) {
            return Shown.DURATION;
        }
        return DAY.matcher(QUOTED.matcher(first).replaceAll("")).find() ? Shown.DAY : Shown.NUMBER;
    }
}
