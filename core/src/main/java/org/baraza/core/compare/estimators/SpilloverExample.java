package org.baraza.core.compare.estimators;

import org.baraza.core.compare.Chance;

/** A made-up grid of sixteen areas half a degree apart, two of them with a start. */
final class SpilloverExample {

    private SpilloverExample() {}

    static String csv() {
        StringBuilder csv = new StringBuilder("area,month,start,lat,lon,incidents\n");
        Chance chance = Chance.of(8, "example", 0);
        for (int area = 0; area < 16; area++) {
            int start = area == 5 ? 7 : area == 0 ? 8 : 0;
            for (int month = 1; month <= 12; month++) {
                double mean = 6 + area % 4 - (start > 0 && month >= start ? 3 : 0);
                csv.append((char) ('A' + area))
                        .append(',')
                        .append(month)
                        .append(',')
                        .append(start > 0 ? String.valueOf(start) : "")
                        .append(',')
                        .append(5 + 0.5 * (area / 4))
                        .append(',')
                        .append(20 + 0.5 * (area % 4))
                        .append(',')
                        .append(Math.max(0, Math.round(mean + 1.5 * chance.nextGaussian())))
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
