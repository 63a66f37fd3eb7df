package org.baraza.core.protect.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.core.protect.Sensitivity;

/**
 * Something that may leave as a file: its columns and what a row of it is.
 *
 * @param name stable kebab-case name, as protocols write it
 * @param rowIs what one row is about
 * @param fromSources whether its rows come from partners or people who report; published data of others do not
 * @param columns in the order of the header
 */
public record Sheet(String name, RowIs rowIs, boolean fromSources, List<Column> columns) {

    /** What one row is about. */
    public enum RowIs {
        /** A person, a report, a partner: it may point at somebody, so it leaves only among others like it. */
        A_RECORD,
        /** A number of people or reports: small numbers point at somebody. */
        A_COUNT,
        /** Neither: a published event, a reading, a setting. */
        A_THING
    }

    public Sheet {
        columns = List.copyOf(columns);
        if (!name.matches("[a-z0-9-]{1,40}") || columns.isEmpty()) {
            throw new IllegalArgumentException("a sheet has a kebab-case name and at least one column");
        }
        if (!columns.stream().map(Column::name).allMatch(new HashSet<>()::add)) {
            throw new IllegalArgumentException("two columns of " + name + " have the same name");
        }
        if (rowIs == RowIs.A_COUNT && columns.stream().noneMatch(c -> c.kind() == Column.Kind.COUNT)) {
            throw new IllegalArgumentException("a sheet of counts has a count");
        }
    }

    /** A sheet anybody may have: every column public. */
    public static Sheet open(String name, Column... columns) {
        return new Sheet(name, RowIs.A_THING, false, List.of(columns));
    }

    /** Whether anybody may have it. */
    public boolean isPublic() {
        return columns.stream().allMatch(Column::isPublic);
    }

    /** The most harmful of its columns. */
    public Sensitivity sensitivity() {
        return columns.stream().map(Column::sensitivity).max(Sensitivity::compareTo).orElseThrow();
    }

    /** The same with some of its columns. */
    public Sheet with(List<Column> some) {
        return new Sheet(name, rowIs, fromSources, some);
    }

    public Stream<String> header() {
        return columns.stream().map(Column::name);
    }
}
