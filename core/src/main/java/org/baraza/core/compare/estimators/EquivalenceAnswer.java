package org.baraza.core.compare.estimators;

import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.Verdict;

/** Two one-sided tests of one number with its error. */
final class EquivalenceAnswer {

    private EquivalenceAnswer() {}

    static Result tell(Result.Maker result, Study study, double value, double error, double df) {
        double lower = study.number("lower");
        double upper = study.number("upper");
        double alpha = study.number("alpha");
        if (!(lower < upper)) {
            throw new Misuse("\"lower\" lies below \"upper\".");
        }
        if (!(error > 0)) {
            throw new Refused(Code.NO_VARIATION, "Nothing varies; there is no error to hold the difference against.");
        }
        double above = Tails.upper((value - lower) / error, df);
        double below = Tails.upper((upper - value) / error, df);
        double both = Math.max(above, below);
        Estimate estimate = Estimate.of("difference", value, error, df, study.level());
        double reach = Tails.quantile(df, 1 - 2 * alpha) * error;
        result.estimate(estimate)
                .estimate(Estimate.between("difference_within", value, value - reach, value + reach))
                .interval("Student t interval; difference_within is the one that must lie within the bounds")
                .number("lower", lower)
                .number("upper", upper)
                .number("p_lower", above)
                .number("p_upper", below)
                .number("p_equivalence", both);
        Verdict.Kind kind = both < alpha
                ? Verdict.Kind.NO_MEANINGFUL_CHANGE
                : estimate.high() < 0
                        ? Verdict.Kind.REDUCED
                        : estimate.low() > 0 ? Verdict.Kind.INCREASED : Verdict.Kind.CANNOT_TELL;
        return result.verdict(Verdict.of(kind)).done();
    }
}
