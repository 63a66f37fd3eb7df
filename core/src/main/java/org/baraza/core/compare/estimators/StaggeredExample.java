package org.baraza.core.compare.estimators;

import java.util.List;

/** A made-up panel of eight areas, three of them with a start, that the methods of staggered starts show. */
final class StaggeredExample {

    static final List<String> COLUMNS = List.of("outcome=incidents", "unit=area", "time=month", "first_treated=start");

    static final String CSV = csv();

    private StaggeredExample() {}

    private static String csv() {
        StringBuilder csv = new StringBuilder("area,month,start,incidents\n");
        int[] starts = {4, 4, 5, 0, 0, 0, 0, 0};
        int[][] counts = {
            {9, 8, 9, 5, 4, 5},
            {6, 7, 7, 4, 4, 3},
            {8, 9, 8, 8, 5, 4},
            {7, 7, 8, 7, 7, 6},
            {4, 5, 4, 5, 4, 4},
            {9, 8, 9, 9, 8, 9},
            {5, 5, 6, 5, 5, 4},
            {6, 7, 6, 6, 7, 6}
        };
        for (int area = 0; area < starts.length; area++) {
            for (int month = 0; month < counts[area].length; month++) {
                csv.append((char) ('A' + area))
                        .append(',')
                        .append(month + 1)
                        .append(',')
                        .append(starts[area] == 0 ? "" : String.valueOf(starts[area]))
                        .append(',')
                        .append(counts[area][month])
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
