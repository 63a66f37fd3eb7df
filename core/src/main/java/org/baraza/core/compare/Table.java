package org.baraza.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a method reads.
 *
 * @param columns all of one length
 */
public record Table(List<Column> columns) {

    /** No columns and no rows. */
    public static final Table NONE = new Table(List.of());

    public Table {
        columns = List.copyOf(columns);
        if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
            throw new Misuse("Two columns of the data have the same name.");
        }
        if (columns.stream().map(Column::size).distinct().count() > 1) {
            throw new Misuse("The columns of the data are of different length.");
        }
    }

    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().size();
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public Optional<Column> find(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The column of exactly that name. */
    public Column get(String name) {
        return find(name).orElseThrow(() -> new Misuse("The data have no column \"" + name + "\".", name, names()));
    }

    public Table only(int[] rows) {
        List<Column> kept = new ArrayList<>();
        columns.forEach(c -> kept.add(c.only(rows)));
        return new Table(kept);
    }
}
