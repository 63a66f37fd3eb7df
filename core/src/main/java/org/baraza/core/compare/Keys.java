package org.baraza.core.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What tells rows apart: a set of labels in order, and for each row which of them it has.
 *
 * @param labels in order, each once
 * @param codes for each row an index into {@code labels}; -1 where missing
 */
public record Keys(List<String> labels, int[] codes) {

    public Keys {
        labels = List.copyOf(labels);
    }

    public int size() {
        return labels.size();
    }

    static Keys ofNumbers(double[] values) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i] + 0.0;
            }
        }
        sorted = Arrays.copyOf(sorted, distinct);
        int[] codes = new int[values.length];
        int last = -1;
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                codes[row] = -1;
            } else {
                // Neighbouring rows are often of one unit.
                last = last >= 0 && sorted[last] == values[row] ? last : Arrays.binarySearch(sorted, values[row] + 0.0);
                codes[row] = last;
            }
        }
        List<String> labels = new ArrayList<>();
        for (double value : sorted) {
            labels.add(Cells.text(value));
        }
        return new Keys(labels, codes);
    }

    static Keys ofTexts(List<String> labels, int[] codes) {
        boolean[] seen = new boolean[labels.size()];
        for (int code : codes) {
            if (code >= 0) {
                seen[code] = true;
            }
        }
        List<String> sorted = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i]) {
                sorted.add(labels.get(i));
            }
        }
        sorted.sort(null);
        int[] to = new int[labels.size()];
        for (int i = 0; i < to.length; i++) {
            to[i] = java.util.Collections.binarySearch(sorted, labels.get(i));
        }
        int[] coded = new int[codes.length];
        for (int row = 0; row < coded.length; row++) {
            coded[row] = codes[row] < 0 ? -1 : to[codes[row]];
        }
        return new Keys(sorted, coded);
    }

    /** Pairs of two keys, in order of the first and then the second; only pairs that occur. */
    public Keys and(Keys other) {
        long[] pairs = new long[codes.length];
        for (int row = 0; row < pairs.length; row++) {
            pairs[row] = (long) codes[row] * other.size() + other.codes[row];
        }
        long[] sorted = Arrays.stream(pairs).sorted().distinct().toArray();
        int[] coded = new int[pairs.length];
        for (int row = 0; row < coded.length; row++) {
            coded[row] = Arrays.binarySearch(sorted, pairs[row]);
        }
        List<String> names = new ArrayList<>();
        for (long pair : sorted) {
            names.add(labels.get((int) (pair / other.size())) + " " + other.labels.get((int) (pair % other.size())));
        }
        return new Keys(names, coded);
    }
}
