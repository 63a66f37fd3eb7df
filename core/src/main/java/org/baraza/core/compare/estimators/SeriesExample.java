package org.baraza.core.compare.estimators;

import org.baraza.core.compare.Chance;

/** Forty-eight made-up months of one area. */
final class SeriesExample {

    private SeriesExample() {}

    static String csv() {
        StringBuilder csv = new StringBuilder("month,incidents\n");
        Chance chance = Chance.of(6, "example", 0);
        for (int month = 1; month <= 48; month++) {
            double mean = 12 + 2 * StrictMath.sin(month / 2.0) - (month > 30 ? 4 : 0);
            csv.append(month)
                    .append(',')
                    .append(Math.max(0, Math.round(mean + 2 * chance.nextGaussian())))
                    .append('\n');
        }
        return csv.toString();
    }
}
