package org.baraza.core.compare.regression;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.algebra.Matrix;

/** The standard errors of least squares, each under its own name. */
public final class LinearErrors {

    private LinearErrors() {}

    /** From the residual variance: right only when rows are alike and independent. */
    public static Errors classical(Fit fit) {
        return Errors.of(
                Matrix.scaled(fit.inverse(), fit.variance()),
                fit.residualDegrees(),
                "classical (residual variance, n-K degrees of freedom)");
    }

    /**
     * Each row by itself. White 1980; HC2 and HC3 of MacKinnon and White 1985.
     *
     * @param kind {@code HC0} to {@code HC3}
     */
    public static Errors rowByRow(Fit fit, String kind) {
        double[] residuals = fit.residuals().clone();
        if (kind.equals("HC2") || kind.equals("HC3")) {
            double[] leverages = Leverage.of(fit);
            for (int i = 0; i < residuals.length; i++) {
                double left = 1 - leverages[i];
                // A row that decides an unknown alone has no residual to speak of.
                residuals[i] = left < 1e-10 ? 0 : residuals[i] / (kind.equals("HC2") ? Math.sqrt(left) : left);
            }
        }
        double factor = kind.equals("HC1") ? fit.rows() / (double) fit.residualDegrees() : 1;
        double[][] meat = Sandwich.meat(
                Sandwich.scores(fit.columns(), residuals), fit.names().size());
        return Errors.of(
                Matrix.scaled(Matrix.sandwich(fit.inverse(), meat), factor),
                fit.residualDegrees(),
                kind + " heteroskedasticity-robust" + (kind.equals("HC1") ? " (n/(n-K))" : ""));
    }

    /** Sums of scores over clusters, one or two ways. Liang and Zeger 1986; Cameron, Gelbach and Miller 2011. */
    public static Errors clustered(Fit fit, ErrorChoice choice) {
        int unknowns = choice.unknowns(fit.names().size(), fit.effects(), fit.absorber());
        return choice.clustered(fit.inverse(), Sandwich.scores(fit.columns(), fit.residuals()), fit.rows(), unknowns);
    }

    /** Leave one cluster out at a time. MacKinnon, Nielsen and Webb 2023. */
    public static Errors jackknife(Fit fit, Design design, double[] outcome, Keys clusters) {
        int p = fit.names().size();
        double[][] variance = new double[p][p];
        int kept = 0;
        for (int[] left : Sandwich.rowsOf(clusters)) {
            double[] without = Jackknife.without(fit, design, outcome, left);
            double[] difference = new double[p];
            for (int j = 0; j < p; j++) {
                difference[j] = without[j] - fit.coefficients()[j];
            }
            Matrix.addOuter(variance, difference);
            kept++;
        }
        return Errors.of(
                Matrix.scaled(variance, (kept - 1.0) / kept),
                kept - 1,
                "CV3 cluster jackknife ((G-1)/G, " + kept + " clusters)");
    }

    /**
     * Sums over units of each time, neighbours in time counted. Driscoll and Kraay 1998.
     *
     * @param lag how many times back; Bartlett's weights
     */
    public static Errors driscollKraay(Fit fit, Keys time, int lag, ErrorChoice choice) {
        int p = fit.names().size();
        double[][] sums = Sandwich.sums(Sandwich.scores(fit.columns(), fit.residuals()), time);
        int unknowns = choice.unknowns(p, fit.effects(), fit.absorber());
        double[][] meat =
                Matrix.scaled(Sandwich.withLags(sums, p, lag), choice.correction(time.size(), fit.rows(), unknowns));
        return Errors.of(
                Matrix.sandwich(fit.inverse(), meat),
                time.size() - 1,
                "Driscoll-Kraay (" + time.size() + " times, Bartlett lag " + lag + ", " + choice.correctionName()
                        + ")");
    }

    /** Newey and West 1987 on rows in order of time. */
    public static Errors neweyWest(Fit fit, int[] inOrder, int lag, boolean corrected) {
        int p = fit.names().size();
        double[][] scores = Sandwich.scores(fit.columns(), fit.residuals());
        double[][] ordered = new double[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            ordered[i] = scores[inOrder[i]];
        }
        double factor = corrected ? fit.rows() / (double) fit.residualDegrees() : 1;
        return Errors.of(
                Matrix.scaled(Matrix.sandwich(fit.inverse(), Sandwich.withLags(ordered, p, lag)), factor),
                fit.residualDegrees(),
                "Newey-West (Bartlett lag " + lag + (corrected ? ", n/(n-K))" : ")"));
    }

    /** Units that move together at each time, alike at all times. Beck and Katz 1995; needs every unit at every time. */
    public static Errors panelCorrected(Fit fit, Keys units, Keys times) {
        int p = fit.names().size();
        int n = units.size();
        int t = times.size();
        if (units.and(times).size() != fit.rows() || (long) n * t != fit.rows()) {
            throw new Refused(
                    Code.UNBALANCED_PANEL,
                    "Panel-corrected errors need each unit once at each time; some are missing.");
        }
        double[][] residuals = new double[t][n];
        double[][][] x = new double[t][p][n];
        for (int i = 0; i < fit.rows(); i++) {
            int at = times.codes()[i];
            residuals[at][units.codes()[i]] = fit.residuals()[i];
            for (int j = 0; j < p; j++) {
                x[at][j][units.codes()[i]] = fit.columns()[j][i];
            }
        }
        double[][] meat = new double[p][p];
        for (int at = 0; at < t; at++) {
            for (int s = 0; s < t; s++) {
                double[] together = Matrix.product(x[at], residuals[s]);
                for (int a = 0; a < p; a++) {
                    for (int b = 0; b < p; b++) {
                        meat[a][b] += together[a] * together[b] / t;
                    }
                }
            }
        }
        return Errors.of(
                Matrix.sandwich(fit.inverse(), meat),
                fit.residualDegrees(),
                "PCSE panel-corrected (Beck-Katz, " + n + " units, " + t + " times)");
    }

    /** The rows of a fit in order of a key. */
    public static int[] inOrder(Keys times) {
        List<Integer> order = new ArrayList<>();
        for (int row : Absorber.byGroup(times)) {
            order.add(row);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
