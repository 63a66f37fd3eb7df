package org.baraza.core.compare.watching;

import java.util.Arrays;
import java.util.Optional;
import org.baraza.core.measure.numbers.SingularException;
import org.baraza.core.measure.watch.Alarm;
import org.baraza.core.measure.watch.Farrington;

/** A second opinion about the last month that decides nothing: Farrington and others 1996, with their own settings. */
final class CrossCheck {

    private static final Farrington RULE = new Farrington(
            12, 5, 3, 0.05, true, true, 0.05, true, 1, 5, 4, 2.0 / 3, 1, 3, Farrington.Threshold.TRANSFORMED);

    private CrossCheck() {}

    /** Empty where months are missing, where there are too few, or where nothing can be fitted. */
    static Optional<Boolean> of(double[] counts) {
        if (counts.length <= RULE.first() || Arrays.stream(counts).anyMatch(Double::isNaN)) {
            return Optional.empty();
        }
        try {
            Alarm last = RULE.watch(counts, counts.length - 1).getLast();
            return Double.isNaN(last.expected()) ? Optional.empty() : Optional.of(last.alarm());
        } catch (SingularException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
