package org.baraza.app.web.figures;

import java.util.Arrays;
import java.util.List;

/**
 * Shades for a map: zero has its own, the positive values are parted into at most five classes of equal membership.
 *
 * @param bounds upper bounds of the classes, ascending, the last the largest value; empty when nothing is above zero
 */
public record Classes(List<Double> bounds) {

    private static final int MOST = 5;

    public Classes {
        bounds = List.copyOf(bounds);
    }

    public static Classes of(double[] values) {
        double[] positive = Arrays.stream(values).filter(v -> v > 0).sorted().toArray();
        return new Classes(java.util.stream.IntStream.rangeClosed(1, MOST)
                .filter(i -> positive.length > 0)
                .mapToObj(i -> positive[Math.max(0, (int) Math.ceil(i * positive.length / (double) MOST) - 1)])
                .distinct()
                .toList());
    }

    /** 0 for zero, else 1 to 5: the style class is {@code c} and this number. The darkest is always 5. */
    public int of(double value) {
        if (value <= 0) {
            return 0;
        }
        int at = 0;
        while (at < bounds.size() - 1 && value > bounds.get(at)) {
            at++;
        }
        return shade(at);
    }

    /** Shade of the class at an index of {@link #bounds}. */
    public int shade(int index) {
        return MOST - bounds.size() + index + 1;
    }
}
