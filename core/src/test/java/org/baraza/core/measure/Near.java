package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;

/** How near a number must come to the one of a reference tool. */
public final class Near {

    private Near() {}

    /** Relative to the expected number, and the same number absolutely where that is below one thousandth. */
    public static void relative(String what, double actual, double expected, double tolerance) {
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            assertThat(Double.compare(actual, expected))
                    .as(what + ": " + actual + " for " + expected)
                    .isZero();
        } else {
            assertThat(actual)
                    .as(what)
                    .isCloseTo(expected, Offset.offset(tolerance * Math.max(1e-3, Math.abs(expected))));
        }
    }

    public static void relative(String what, double[] actual, double[] expected, double tolerance) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            relative(what + " " + i, actual[i], expected[i], tolerance);
        }
    }
}
