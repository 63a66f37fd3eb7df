package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Makes a sheet out of rows of cells as they come. The first row names the columns; a long run of empty columns or rows
 * ends the sheet, because spreadsheets are often thousands of empty rows long.
 */
final class SheetBuilder {

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 1_000;
    static final int MOST_SIGNS = 32_767;

    private static final int EMPTY_COLUMNS = 20;
    private static final int EMPTY_ROWS = 60;

    private final String name;
    private final Problems problems;
    private final SequencedMap<Integer, String> headers = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int lastWithCells;
    private boolean ended;

    SheetBuilder(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /**
     * Takes the next row.
     *
     * @param number from 1, growing; rows left out are empty
     * @param cells by position, from 0
     * @return whether more rows are wanted
     */
    boolean row(int number, TreeMap<Integer, Cell> cells) {
        if (ended) {
            return false;
        }
        if (number == 1) {
            header(cells);
            lastWithCells = 1;
            return true;
        }
        if (headers.isEmpty() || number - lastWithCells > EMPTY_ROWS + 1) {
            ended = true;
            return false;
        }
        SequencedMap<String, String> taken = take(number, cells);
        if (!taken.isEmpty()) {
            if (number > MOST_ROWS) {
                problems.add(FormFindings.TOO_LARGE, name, number, "", "");
                ended = true;
                return false;
            }
            for (int blank = lastWithCells + 1; blank < number; blank++) {
                rows.add(new Row(blank, new LinkedHashMap<>()));
            }
            rows.add(new Row(number, taken));
            lastWithCells = number;
        }
        return true;
    }

    private SequencedMap<String, String> take(int number, Map<Integer, Cell> cells) {
        SequencedMap<String, String> taken = new LinkedHashMap<>();
        headers.forEach((column, header) -> {
            Cell cell = cells.get(column);
            if (cell == null || cell.isEmpty()) {
                return;
            }
            if (cell.text().length() > MOST_SIGNS) {
                problems.add(FormFindings.TOO_LARGE, name, number, header, cell.text());
                return;
            }
            taken.put(header, Signs.allowed(cell.taken()));
        });
        return taken;
    }

    private void header(TreeMap<Integer, Cell> cells) {
        int last = -1;
        for (Map.Entry<Integer, Cell> entry : cells.entrySet()) {
            int column = entry.getKey();
            Cell cell = entry.getValue();
            if (cell.isEmpty()) {
                continue;
            }
            if (column - last > EMPTY_COLUMNS + 1) {
                return;
            }
            if (column >= MOST_COLUMNS || cell.text().length() > MOST_SIGNS) {
                problems.add(FormFindings.TOO_LARGE, name, 1, "", cell.text());
                return;
            }
            if (!cell.written()) {
                problems.add(FormFindings.HEADER_NOT_TEXT, name, 1, "", cell.text());
            }
            if (headers.containsValue(cell.text())) {
                problems.add(FormFindings.HEADER_TWICE, name, 1, cell.text(), cell.text());
            }
            headers.put(column, Signs.allowed(Blanks.collapse(Blanks.strip(cell.text()))));
            last = column;
        }
    }

    Sheet build() {
        return new Sheet(
                name,
                headers.values().stream().distinct().toList(),
                Collections.unmodifiableList(new ArrayList<>(rows)));
    }
}
