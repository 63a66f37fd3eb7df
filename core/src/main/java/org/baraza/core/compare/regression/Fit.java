package org.baraza.core.compare.regression;

import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.algebra.LeastSquares;
import org.baraza.core.compare.algebra.Matrix;

/**
 * A fitted linear model.
 *
 * @param names of the coefficients
 * @param coefficients one for each name
 * @param columns the design after weights and absorbed effects, column by column
 * @param outcome what is explained, after weights and absorbed effects
 * @param residuals after weights
 * @param inverse of the design's product with itself
 * @param effects fixed effects that were absorbed
 * @param absorber takes them out of further columns
 * @param weights each above 0; all 1 when there are none
 */
public record Fit(
        List<String> names,
        double[] coefficients,
        double[][] columns,
        double[] outcome,
        double[] residuals,
        double[][] inverse,
        List<Keys> effects,
        Absorber absorber,
        double[] weights) {

    public Fit {
        names = List.copyOf(names);
        effects = List.copyOf(effects);
    }

    /** Least squares of the outcome on a design, with effects absorbed. */
    public static Fit of(Design design, double[] outcome, List<Keys> effects, double[] weights) {
        Absorber absorber = Absorber.weighted(effects, weights);
        double[][] x = scaled(absorber.within(design.columns()), weights);
        double[] y = scaled(absorber.within(outcome), weights);
        LeastSquares solved = solve(design.names(), design.columns(), x, y);
        double[] residuals = LeastSquares.residuals(x, y, solved.coefficients());
        return new Fit(
                design.names(), solved.coefficients(), x, y, residuals, solved.inverse(), effects, absorber, weights);
    }

    /** Solves, or names the column that says nothing of its own. */
    static LeastSquares solve(List<String> names, double[][] whole, double[][] columns, double[] outcome) {
        if (columns.length == 0) {
            throw new Refused(Code.NO_VARIATION, "There is nothing to estimate: name at least one term.");
        }
        for (int j = 0; j < columns.length; j++) {
            double left = Matrix.dot(columns[j], columns[j]);
            if (left <= 1e-18 * Matrix.dot(whole[j], whole[j]) || left == 0) {
                throw new Refused(
                        Code.NO_VARIATION, "\"" + names.get(j) + "\" does not vary, or only as the fixed effects do.");
            }
        }
        if (outcome.length <= columns.length) {
            throw new Refused(
                    Code.TOO_FEW_ROWS,
                    outcome.length + " rows cannot decide " + columns.length + " coefficients with their errors.");
        }
        LeastSquares solved = LeastSquares.of(columns, outcome);
        if (!solved.full()) {
            throw new Refused(
                    Code.SINGULAR,
                    "\"" + names.get(solved.decided())
                            + "\" repeats what the terms before it and the fixed effects say.");
        }
        return solved;
    }

    private static double[][] scaled(double[][] columns, double[] weights) {
        for (double[] column : columns) {
            scaled(column, weights);
        }
        return columns;
    }

    private static double[] scaled(double[] column, double[] weights) {
        for (int i = 0; i < column.length; i++) {
            column[i] *= weights[i] == 1 ? 1 : Math.sqrt(weights[i]);
        }
        return column;
    }

    public int rows() {
        return outcome.length;
    }

    /** Coefficients shown and effects absorbed together. */
    public int unknowns() {
        return names.size() + absorber.unknowns();
    }

    public int residualDegrees() {
        return rows() - unknowns();
    }

    /** Mean squared residual with the degrees of freedom left. */
    public double variance() {
        return Matrix.dot(residuals, residuals) / residualDegrees();
    }
}
