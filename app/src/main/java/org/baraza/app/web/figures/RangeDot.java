package org.baraza.app.web.figures;

import org.baraza.core.measure.Reading;

/**
 * A value as a dot on its interval, as wide as a table cell.
 *
 * @param x the dot
 * @param low left end of the interval
 * @param high right end of the interval
 */
public record RangeDot(long x, long low, long high) {

    /** Width of the drawing. */
    public static final int WIDTH = 160;

    private static final int MARGIN = 5;

    public static Scale scale(double largest) {
        return Scale.upTo(largest, WIDTH - 2.0 * MARGIN);
    }

    public static RangeDot of(Reading.Seen seen, Scale scale) {
        return new RangeDot(
                Math.round(MARGIN + scale.at(seen.value())),
                Math.round(MARGIN + scale.at(seen.interval().low())),
                Math.round(MARGIN + scale.at(seen.interval().high())));
    }
}
