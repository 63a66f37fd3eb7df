package org.baraza.app.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A row whose columns are named as the rules name them, with groups of columns together. It changes while the rules go
 * over it.
 */
final class Line {

    private final int row;
    private final SequencedMap<String, Value> cells;

    Line(int row, Map<String, Value> cells) {
        this.row = row;
        this.cells = new LinkedHashMap<>(cells);
    }

    /** As a spreadsheet shows it. */
    int row() {
        return row;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    Optional<Value> find(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The text in the column; empty when there is none, or a group of columns. */
    String text(String column) {
        return find(column).flatMap(Value::asText).orElse("");
    }

    /** The text in a column of a group, such as {@code bind, relevant}. */
    String text(String group, String column) {
        return Optional.ofNullable(group(group).get(column))
                .flatMap(Value::asText)
                .orElse("");
    }

    SequencedMap<String, Value> group(String column) {
        return find(column).map(Value::parts).orElseGet(LinkedHashMap::new);
    }

    SequencedMap<String, Value> cells() {
        return cells;
    }

    void put(String column, String text) {
        cells.put(column, new Value.Text(text));
    }

    void put(String column, Value value) {
        cells.put(column, value);
    }

    void put(String group, String column, String text) {
        SequencedMap<String, Value> parts = new LinkedHashMap<>(group(group));
        parts.put(column, new Value.Text(text));
        cells.put(group, new Value.Branch(parts));
    }

    Optional<Value> remove(String column) {
        return Optional.ofNullable(cells.remove(column));
    }

    Line copy() {
        return new Line(row, cells);
    }
}
