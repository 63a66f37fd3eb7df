package org.baraza.core.compare.estimators;

import org.baraza.core.compare.Chance;

/** Twelve made-up areas over sixteen months, the last of them with a start in month eleven. */
final class SyntheticExample {

    private static final int AREAS = 12;
    private static final int MONTHS = 16;
    private static final int START = 11;

    private SyntheticExample() {}

    static String csv() {
        StringBuilder csv = new StringBuilder("area,month,start,incidents\n");
        Chance chance = Chance.of(9, "example", 0);
        for (int area = 0; area < AREAS; area++) {
            boolean under = area == AREAS - 1;
            double level = under ? 10 : 6 + 0.8 * area;
            for (int month = 1; month <= MONTHS; month++) {
                double value =
                        level + Math.sin(month) + 0.6 * chance.nextGaussian() - (under && month >= START ? 4 : 0);
                csv.append((char) ('A' + area))
                        .append(',')
                        .append(month)
                        .append(',')
                        .append(under ? String.valueOf(START) : "")
                        .append(',')
                        .append(Math.round(value * 10) / 10.0)
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
