package org.baraza.core.compare.impact;

import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.Verdict;

/** The word that may be said of an effect, from its interval, what was declared too small to matter, and the guards. */
public final class Verdicts {

    private static final double SURE = 0.95;
    private static final double SURE_OF_NONE = 0.90;

    private Verdicts() {}

    /**
     * An effect.
     *
     * @param value below 0 for a reduction
     * @param error its standard error
     * @param degrees of freedom; infinite for the normal
     * @param leastThatMatters lower bound of what is too small to matter; NaN when none was declared
     * @param mostThatMatters upper bound of it
     */
    public record Effect(double value, double error, double degrees, double leastThatMatters, double mostThatMatters) {

        public static Effect of(double value, double error, double degrees, double margin) {
            return new Effect(value, error, degrees, -margin, margin);
        }

        double low(double level) {
            return value - Tails.quantile(degrees, level) * error;
        }

        double high(double level) {
            return value + Tails.quantile(degrees, level) * error;
        }
    }

    /** Refused when a guard failed; otherwise what the interval shows. */
    public static Verdict of(Effect effect, List<Guard> guards) {
        List<Code> failed = guards.stream()
                .filter(Guard::failed)
                .map(Guard::code)
                .distinct()
                .toList();
        return failed.isEmpty() ? Verdict.of(kind(effect)) : Verdict.refused(failed);
    }

    private static Verdict.Kind kind(Effect effect) {
        if (!(effect.error > 0)) {
            return Verdict.Kind.CANNOT_TELL;
        }
        if (effect.low(SURE_OF_NONE) >= effect.leastThatMatters
                && effect.high(SURE_OF_NONE) <= effect.mostThatMatters) {
            return Verdict.Kind.NO_MEANINGFUL_CHANGE;
        }
        if (effect.high(SURE) < 0) {
            return Verdict.Kind.REDUCED;
        }
        return effect.low(SURE) > 0 ? Verdict.Kind.INCREASED : Verdict.Kind.CANNOT_TELL;
    }
}
