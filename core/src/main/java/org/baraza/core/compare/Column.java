package org.baraza.core.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of a table: numbers where every cell is one, texts otherwise. */
public sealed interface Column {

    String name();

    /** Number of rows. */
    int size();

    boolean isMissing(int row);

    /** The rows named, in that order. */
    Column only(int[] rows);

    /** What tells the cells apart, in order: of numbers by size, of texts by letter. */
    Keys keys();

    /** The cells as numbers; NaN where missing. */
    double[] numbers();

    /**
     * Numbers.
     *
     * @param name the header
     * @param values NaN where missing
     */
    record Numbers(String name, double[] values) implements Column {

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public Column only(int[] rows) {
            double[] kept = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                kept[i] = values[rows[i]];
            }
            return new Numbers(name, kept);
        }

        @Override
        public Keys keys() {
            return Keys.ofNumbers(values);
        }

        @Override
        public double[] numbers() {
            return values;
        }
    }

    /**
     * Texts.
     *
     * @param name the header
     * @param labels every text that stands in the column, once
     * @param codes for each row the index of its text; -1 where missing
     */
    record Texts(String name, List<String> labels, int[] codes) implements Column {

        public Texts {
            labels = List.copyOf(labels);
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] < 0;
        }

        @Override
        public Column only(int[] rows) {
            int[] kept = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                kept[i] = codes[rows[i]];
            }
            return new Texts(name, labels, kept);
        }

        @Override
        public Keys keys() {
            return Keys.ofTexts(labels, codes);
        }

        @Override
        public double[] numbers() {
            double[] of = new double[labels.size()];
            for (int i = 0; i < of.length; i++) {
                of[i] = Cells.number(labels.get(i));
                if (Double.isNaN(of[i])) {
                    throw new Misuse("Column \"" + name + "\" should hold numbers, and a cell of it holds none (row "
                            + (firstRow(i) + 1) + " of the data).");
                }
            }
            double[] values = new double[codes.length];
            for (int row = 0; row < values.length; row++) {
                values[row] = codes[row] < 0 ? Double.NaN : of[codes[row]];
            }
            return values;
        }

        private int firstRow(int code) {
            int row = 0;
            while (codes[row] != code) {
                row++;
            }
            return row;
        }
    }

    static Maker named(String name) {
        return new Maker(name);
    }

    /** Takes cell after cell and finds out what the column is. */
    final class Maker {

        private final String name;
        private double[] values = new double[64];
        private int[] codes = new int[0];
        private int size;
        private final Map<String, Integer> code = new HashMap<>();
        private final List<String> labels = new ArrayList<>();
        private boolean texts;

        private Maker(String name) {
            this.name = name;
        }

        public Maker add(String cell) {
            if (Cells.isMissing(cell)) {
                return put(Double.NaN, -1);
            }
            double value = texts || !Cells.looksLikeNumber(cell) ? Double.NaN : Cells.number(cell);
            if (!texts && Double.isNaN(value)) {
                turnIntoTexts();
            }
            return put(value, texts ? codeOf(cell) : -1);
        }

        private Maker put(double value, int textCode) {
            if (texts) {
                codes = size == codes.length ? Arrays.copyOf(codes, 64 + size * 2) : codes;
                codes[size++] = textCode;
            } else {
                values = size == values.length ? Arrays.copyOf(values, size * 2) : values;
                values[size++] = value;
            }
            return this;
        }

        private int codeOf(String cell) {
            return code.computeIfAbsent(cell, c -> {
                labels.add(c);
                return labels.size() - 1;
            });
        }

        private void turnIntoTexts() {
            texts = true;
            codes = new int[Math.max(64, size * 2)];
            for (int i = 0; i < size; i++) {
                codes[i] = Double.isNaN(values[i]) ? -1 : codeOf(Cells.text(values[i]));
            }
            values = new double[0];
        }

        public Column done() {
            return texts
                    ? new Texts(name, labels, Arrays.copyOf(codes, size))
                    : new Numbers(name, Arrays.copyOf(values, size));
        }
    }
}
