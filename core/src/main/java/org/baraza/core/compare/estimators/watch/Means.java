package org.baraza.core.compare.estimators.watch;

import java.util.Arrays;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Linear;
import org.baraza.core.measure.numbers.NegativeBinomialRegression;
import org.baraza.core.measure.numbers.Regression;

/**
 * What charts compare with: the mean of the moments before, or a regression on season and trend fitted to them.
 *
 * @param expected count of each judged moment
 * @param alpha overdispersion the regression found: variance mean + alpha mean²; 0 for Poisson
 */
record Means(double[] expected, double alpha) {

    private enum Kind {
        MEAN,
        POISSON,
        NEGATIVE_BINOMIAL
    }

    static final Setting[] SETTINGS = {
        Setting.number("mean", "", "The expected count, where it is known.", 1e-12, 1e12),
        Given.choice("baseline", "The mean before, or a regression on season fitted to it.", Kind.values()),
        Setting.whole("period", "12", "Moments in a year, for the regression.", 2, 366),
        Setting.whole("harmonics", "1", "Waves in a year, for the regression.", 0, 6),
        Setting.yesNo("trend", false, "Whether the regression has a trend.")
    };

    static Means of(Study study, double[] counts, int from) {
        double[] expected = new double[counts.length - from];
        Kind kind = Given.value(Kind.class, study.text("baseline"));
        if (study.given("mean") || kind == Kind.MEAN) {
            double mean = study.given("mean") ? study.number("mean") : Series.mean(counts, from);
            if (!(mean > 0)) {
                throw new Refused(Code.FEW_EVENTS, "Nothing happened before: there is no mean to compare with.");
            }
            Arrays.fill(expected, mean);
            return new Means(expected, 0);
        }
        double[][] rows = new double[from][];
        Arrays.setAll(rows, i -> row(study, i + 1));
        double[] before = Arrays.copyOf(counts, from);
        double[] beta;
        double alpha = 0;
        if (kind == Kind.POISSON) {
            double[] ones = new double[from];
            Arrays.fill(ones, 1);
            Regression.Fit fit = Given.tried(() -> Regression.fit(
                    Regression.Family.POISSON, rows, before, ones, new double[from], Regression.USUAL_STOP));
            beta = fit.coefficients();
        } else {
            NegativeBinomialRegression fit =
                    Given.tried(() -> NegativeBinomialRegression.fit(rows, before, new double[from]));
            beta = fit.coefficients();
            alpha = 1 / fit.size();
        }
        Arrays.setAll(expected, i -> StrictMath.exp(Linear.dot(row(study, from + i + 1), beta)));
        return new Means(expected, alpha);
    }

    private static double[] row(Study study, int moment) {
        int waves = study.whole("harmonics");
        int trend = study.yes("trend") ? 1 : 0;
        double[] row = new double[1 + trend + 2 * waves];
        row[0] = 1;
        if (trend == 1) {
            row[1] = moment;
        }
        for (int h = 1; h <= waves; h++) {
            double angle = 2 * Math.PI * h * moment / study.whole("period");
            row[trend + 2 * h - 1] = StrictMath.cos(angle);
            row[trend + 2 * h] = StrictMath.sin(angle);
        }
        return row;
    }
}
