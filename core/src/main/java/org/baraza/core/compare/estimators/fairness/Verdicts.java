package org.baraza.core.compare.estimators.fairness;

import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Verdict;
import org.baraza.core.measure.fairness.Equivalence;

/** The verdict of a test of equivalence in the words every method has. */
final class Verdicts {

    private Verdicts() {}

    /**
     * @param held whether the guards held
     * @param areas whether it was the number of areas that did not
     */
    static Verdict of(Equivalence.Says says, boolean held, boolean areas) {
        if (!held) {
            return Verdict.refused(List.of(areas ? Code.FEW_CLUSTERS : Code.FEW_EVENTS));
        }
        return switch (says) {
            case EQUIVALENT -> Verdict.of(Verdict.Kind.NO_MEANINGFUL_CHANGE);
            // A difference between groups is neither a rise nor a fall; the sentence and the ratio say which way.
            case DIFFERENT, CANNOT_TELL -> Verdict.of(Verdict.Kind.CANNOT_TELL);
        };
    }
}
