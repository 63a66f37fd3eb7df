package org.baraza.core.measure.surveys;

import java.util.Arrays;
import org.baraza.core.measure.numbers.Linear;
import org.baraza.core.measure.numbers.Regression;
import org.baraza.core.measure.surveys.Estimates.Estimated;

/** A generalised linear model of the population, with the design's variance: Binder 1983. */
public final class SurveyRegression {

    private SurveyRegression() {}

    /**
     * Fits.
     *
     * @param rows columns of each case, a constant among them
     * @return one estimate a column; degrees of freedom are the design's, less the columns beyond the first
     */
    public static Estimated[] fit(Design design, Regression.Family family, double[][] rows, double[] y) {
        double[] w = design.weights();
        double mean = Arrays.stream(w).average().orElseThrow();
        double[] scaled = Arrays.stream(w).map(v -> v / mean).toArray();
        Regression.Fit fit = Regression.fit(family, rows, y, scaled, new double[y.length], Regression.USUAL_STOP);
        if (!fit.converged()) {
            throw new IllegalArgumentException("the model does not settle");
        }
        int p = rows[0].length;
        double[][] values = new double[p][y.length];
        for (int i = 0; i < y.length; i++) {
            // Working weight times working residual: weight times residual, at the weights of the last step.
            double residual = (y[i] - fit.mean()[i]) / Regression.slope(family, fit.mean()[i]);
            double[] influence = Linear.times(fit.unscaled(), rows[i]);
            for (int j = 0; j < p; j++) {
                values[j][i] = fit.working()[i] * residual * influence[j];
            }
        }
        double[][] covariance = design.covariance(values);
        double df = design.degreesOfFreedom() + 1 - p;
        Estimated[] found = new Estimated[p];
        for (int j = 0; j < p; j++) {
            found[j] = new Estimated(fit.coefficients()[j], Math.sqrt(covariance[j][j]), df);
        }
        return found;
    }
}
