package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sheets written as tables of text: {@code | survey |} begins a sheet, rows below it leave the first cell empty. Empty rows
 * are not counted.
 */
final class MarkdownTables {

    private MarkdownTables() {}

    static Workbook read(String text, Problems problems) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            List<String> cells = cells(line);
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return sheets(rows, problems);
    }

    /** Sheets from rows whose first cell, where it is not empty, names a sheet. */
    static Workbook sheets(List<List<String>> rows, Problems problems) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        List<List<String>> table = new ArrayList<>();
        for (List<String> row : rows) {
            String name = row.getFirst();
            if (!name.isEmpty()) {
                table = tables.computeIfAbsent(name, n -> new ArrayList<>());
            }
            List<String> cells = row.subList(1, row.size());
            if (cells.stream().anyMatch(c -> !c.isEmpty())) {
                table.add(cells);
            }
        }
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        tables.forEach((name, lines) -> Workbook.meaningOf(name, tables.size()).ifPresent(meaning -> {
            SheetBuilder sheet = new SheetBuilder(meaning, problems);
            int number = 1;
            for (List<String> line : lines) {
                TreeMap<Integer, Cell> cells = new TreeMap<>();
                for (int i = 0; i < line.size(); i++) {
                    cells.put(i, Cell.written(line.get(i)));
                }
                if (!sheet.row(number++, cells)) {
                    break;
                }
            }
            sheets.put(meaning, sheet.build());
        }));
        return new Workbook(List.copyOf(tables.keySet()), sheets);
    }

    private static List<String> cells(String raw) {
        String line = withoutComment(raw);
        int first = line.indexOf('|');
        int last = line.lastIndexOf('|');
        boolean table = first >= 0 && last > first && line.substring(0, first).isBlank();
        if (!table) {
            return List.of();
        }
        String inside = line.substring(first + 1, last);
        if (!inside.isEmpty() && inside.chars().allMatch(c -> c == '|' || c == '-')) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            char sign = inside.charAt(i);
            if (sign == '|' && (i == 0 || inside.charAt(i - 1) != '\\')) {
                cells.add(finish(cell));
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(finish(cell));
        return cells;
    }

    private static String finish(StringBuilder cell) {
        return Blanks.strip(cell.toString()).replace("\\|", "|");
    }

    /** A line that begins with # says nothing; nor does what follows the last cell after a #. */
    private static String withoutComment(String line) {
        String stripped = Blanks.strip(line);
        if (stripped.startsWith("#")) {
            return "";
        }
        int hash = line.lastIndexOf('#');
        boolean behind = hash >= 0 && hash + 1 < line.length() && line.indexOf('|', hash) < 0;
        return behind ? Blanks.strip(line.substring(0, hash)) : stripped;
    }
}
