package org.baraza.core.compare.regression;

import java.util.Arrays;

/**
 * Variances of coefficients, and what to read them with.
 *
 * @param variance of the coefficients, a row and a column for each
 * @param degrees of freedom for each coefficient; infinite for the normal
 * @param name exactly which estimator, with its corrections
 */
public record Errors(double[][] variance, double[] degrees, String name) {

    static Errors of(double[][] variance, double degrees, String name) {
        double[] all = new double[variance.length];
        Arrays.fill(all, degrees);
        return new Errors(variance, all, name);
    }
}
