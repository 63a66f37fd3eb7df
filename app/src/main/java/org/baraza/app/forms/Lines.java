package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sheet with its columns named as the rules name them.
 *
 * @param columns the parts of each column's name, by the name the sheet gives it, in order
 * @param lines one for each row, empty rows included
 */
record Lines(Map<String, List<String>> columns, List<Line> lines) {

    /**
     * @param language to which texts belong that stand beside columns with a language
     * @param collapse whether several spaces become one
     */
    static Lines of(Sheet sheet, ColumnNames names, String language, boolean collapse, Problems problems) {
        boolean doubleColons = sheet.headers().stream().anyMatch(h -> h.contains("::"));
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<List<String>, String> taken = new HashMap<>();
        for (String header : sheet.headers()) {
            List<String> parts = names.parts(header, doubleColons);
            Optional<String> other = Optional.ofNullable(taken.get(parts));
            if (other.isPresent() && !names.isPlain(header) && names.recognises(parts)) {
                problems.add(FormFindings.HEADER_SAME, sheet.name(), 1, header, other.get() + ", " + header);
            }
            columns.put(header, parts);
            taken.put(parts, header);
        }
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet.rows()) {
            Line line = new Line(row.number(), Map.of());
            row.cells().forEach((header, text) -> {
                List<String> parts = columns.getOrDefault(header, List.of(header));
                place(line, parts, new Value.Text(clean(text, collapse)), language);
            });
            lines.add(line);
        }
        return new Lines(columns, lines);
    }

    private static void place(Line line, List<String> parts, Value text, String language) {
        String first = parts.getFirst();
        if (parts.size() == 1) {
            line.put(first, text);
            return;
        }
        Value value = text;
        for (String part : parts.subList(1, parts.size()).reversed()) {
            value = Value.Branch.of(part, value);
        }
        Value grouped = value;
        line.put(
                first,
                line.find(first)
                        .map(before -> Value.merge(before, grouped, language))
                        .orElse(grouped));
    }

    private static String clean(String text, boolean collapse) {
        return Blanks.straighten(collapse ? Blanks.collapse(Blanks.strip(text)) : text);
    }

    /** Says which of these columns are missing. */
    void require(Set<String> needed, String sheet, Problems problems) {
        needed.stream()
                .filter(name -> columns.values().stream()
                        .noneMatch(parts -> parts.getFirst().equals(name)))
                .forEach(name -> problems.add(FormFindings.HEADER_MISSING, sheet, 1, name, ""));
    }
}
