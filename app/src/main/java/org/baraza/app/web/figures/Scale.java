package org.baraza.app.web.figures;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A straight scale from 0 to a round number.
 *
 * @param top the round number, above 0
 * @param step distance between ticks
 * @param length length on paper
 */
public record Scale(double top, double step, double length) {

    private static final int TICKS = 4;

    /** The scale whose top is the least round number not below {@code largest}. */
    public static Scale upTo(double largest, double length) {
        double wanted = largest > 0 && Double.isFinite(largest) ? largest : 1;
        double rough = wanted / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * 10;
        for (double round : new double[] {1, 2, 2.5, 5}) {
            if (round * power >= rough * (1 - 1e-9)) {
                step = round * power;
                break;
            }
        }
        return new Scale(Math.ceil(wanted / step - 1e-9) * step, step, length);
    }

    /** Position of a value from the scale's start; values beyond the top lie on it. */
    public double at(double value) {
        return Math.min(value, top) / top * length;
    }

    public List<Double> ticks() {
        return IntStream.rangeClosed(0, (int) Math.round(top / step))
                .mapToObj(i -> i * step)
                .toList();
    }
}
