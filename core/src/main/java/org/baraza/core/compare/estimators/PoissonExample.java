package org.baraza.core.compare.estimators;

import org.baraza.core.compare.Chance;

/** A made-up panel of counts: sixteen areas, five of them with a start. */
final class PoissonExample {

    private static final int AREAS = 16;
    private static final int MONTHS = 40;
    private static final int TREATED = 5;

    private PoissonExample() {}

    static String csv() {
        StringBuilder csv = new StringBuilder("area,month,start,incidents\n");
        Chance chance = Chance.of(4, "example", 0);
        for (int area = 0; area < AREAS; area++) {
            double rate = 2 + 0.3 * area;
            int start = area < TREATED ? 25 + area : 0;
            for (int month = 1; month <= MONTHS; month++) {
                boolean under = start > 0 && month >= start;
                double mean = rate * (1 + 0.2 * Math.sin(month)) * (under ? 0.5 : 1);
                csv.append((char) ('A' + area))
                        .append(',')
                        .append(month)
                        .append(',')
                        .append(start == 0 ? "" : String.valueOf(start))
                        .append(',')
                        .append(count(mean, chance))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    private static int count(double mean, Chance chance) {
        double limit = StrictMath.exp(-mean);
        double product = chance.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= chance.nextDouble();
            count++;
        }
        return count;
    }
}
