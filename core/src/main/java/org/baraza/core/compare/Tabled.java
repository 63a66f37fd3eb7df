package org.baraza.core.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A named table of an answer, column by column: effects by time, weights, a matrix.
 *
 * @param name lower-case words joined by underscores
 * @param columns by name, all of one length; cells are texts, whole numbers ({@code Long}) or numbers ({@code Double}; NaN
 *     where there is none)
 */
public record Tabled(String name, Map<String, List<?>> columns) {

    public Tabled {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        if (columns.values().stream().map(List::size).distinct().count() > 1) {
            throw new IllegalArgumentException("columns of different length in " + name);
        }
    }

    public static Maker named(String name) {
        return new Maker(name);
    }

    /** Puts a table together column by column. */
    public static final class Maker {

        private final String name;
        private final Map<String, List<?>> columns = new LinkedHashMap<>();

        private Maker(String name) {
            this.name = name;
        }

        public Maker numbers(String column, double... values) {
            List<Double> list = new ArrayList<>(values.length);
            for (double value : values) {
                list.add(value);
            }
            columns.put(column, list);
            return this;
        }

        public Maker wholes(String column, long... values) {
            List<Long> list = new ArrayList<>(values.length);
            for (long value : values) {
                list.add(value);
            }
            columns.put(column, list);
            return this;
        }

        public Maker texts(String column, List<String> values) {
            columns.put(column, List.copyOf(values));
            return this;
        }

        /** A square or oblong matrix, a column for each of its columns. */
        public Maker matrix(List<String> columnNames, double[][] rows) {
            for (int j = 0; j < columnNames.size(); j++) {
                double[] column = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    column[i] = rows[i][j];
                }
                numbers(columnNames.get(j), column);
            }
            return this;
        }

        public Tabled done() {
            return new Tabled(name, columns);
        }
    }
}
