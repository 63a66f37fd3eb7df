package org.baraza.core.compare.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.algebra.Cholesky;
import org.baraza.core.compare.algebra.Matrix;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.Family;
import org.baraza.core.compare.regression.GlmFit;

/**
 * A difference in differences between two times and two groups, and what each unit adds to it. Outcome regression,
 * weighting by the odds of treatment, or both at once (right when either model is). Sant'Anna and Zhao 2020.
 */
final class DidCell {

    private static final double MOST_PROPENSITY = 1 - 1e-6;
    private static final double NO_OVERLAP = 0.999;

    /**
     * What was found.
     *
     * @param effect difference of the differences
     * @param influence of each unit of the cell; their mean is zero
     */
    record Found(double effect, double[] influence) {}

    private final double[] change;
    private final boolean[] treated;
    private final double[][] x;
    private final double[] weights;
    private final int n;

    /**
     * A cell.
     *
     * @param change outcome after less outcome before
     * @param x covariates column by column, a column of ones first
     */
    DidCell(double[] change, boolean[] treated, double[][] x, double[] weights) {
        this.change = change;
        this.treated = treated;
        this.x = x;
        this.n = change.length;
        double mean = Matrix.mean(weights);
        this.weights = Arrays.stream(weights).map(w -> w / mean).toArray();
    }

    Found find(String method) {
        if (x.length == 1) {
            return means();
        }
        return switch (method) {
            case "reg" -> regression();
            case "ipw" -> weighting();
            default -> doublyRobust();
        };
    }

    /** Without covariates all methods are the difference of mean changes. */
    private Found means() {
        double[] mass = new double[2];
        double[] sums = new double[2];
        for (int i = 0; i < n; i++) {
            int of = treated[i] ? 1 : 0;
            mass[of] += weights[i];
            sums[of] += weights[i] * change[i];
        }
        double after = sums[1] / mass[1];
        double elsewhere = sums[0] / mass[0];
        double[] influence = new double[n];
        for (int i = 0; i < n; i++) {
            influence[i] = treated[i]
                    ? n * weights[i] * (change[i] - after) / mass[1]
                    : -n * weights[i] * (change[i] - elsewhere) / mass[0];
        }
        return new Found(after - elsewhere, influence);
    }

    private Found regression() {
        Outcome model = outcome();
        double[] w = byGroup();
        double mass = Matrix.mean(w);
        double own = weighted(w, change) / mass;
        double other = weighted(w, model.fitted) / mass;
        double[] first = means(w, i -> 1);
        double[] through = through(model.influence, first);
        double[] influence = new double[n];
        for (int i = 0; i < n; i++) {
            double treat = w[i] * (change[i] - own) / mass;
            double control = (w[i] * (model.fitted[i] - other) + through[i]) / mass;
            influence[i] = treat - control;
        }
        return new Found(own - other, influence);
    }

    private Found weighting() {
        Propensity model = propensity();
        double[] w = byGroup();
        double mass = Matrix.mean(w);
        double massOther = Matrix.mean(model.odds);
        double own = weighted(w, change) / mass;
        double other = weighted(model.odds, change) / massOther;
        double[] second = means(model.odds, i -> change[i] - other);
        double[] through = through(model.influence, second);
        double[] influence = new double[n];
        for (int i = 0; i < n; i++) {
            double treat = w[i] * (change[i] - own) / mass;
            double control = (model.odds[i] * (change[i] - other) + through[i]) / massOther;
            influence[i] = treat - control;
        }
        return new Found(own - other, influence);
    }

    private Found doublyRobust() {
        Propensity odds = propensity();
        Outcome model = outcome();
        double[] w = byGroup();
        double mass = Matrix.mean(w);
        double massOther = Matrix.mean(odds.odds);
        double[] left = new double[n];
        for (int i = 0; i < n; i++) {
            left[i] = change[i] - model.fitted[i];
        }
        double own = weighted(w, left) / mass;
        double other = weighted(odds.odds, left) / massOther;
        double[] one = through(model.influence, means(w, i -> 1));
        double[] two = through(odds.influence, means(odds.odds, i -> left[i] - other));
        double[] three = through(model.influence, means(odds.odds, i -> 1));
        double[] influence = new double[n];
        for (int i = 0; i < n; i++) {
            double treat = (w[i] * (left[i] - own) - one[i]) / mass;
            double control = (odds.odds[i] * (left[i] - other) + two[i] - three[i]) / massOther;
            influence[i] = treat - control;
        }
        return new Found(own - other, influence);
    }

    private double[] byGroup() {
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = treated[i] ? weights[i] : 0;
        }
        return w;
    }

    private double weighted(double[] w, double[] of) {
        return Matrix.dot(w, of) / n;
    }

    private interface At {
        double of(int row);
    }

    /** Means over rows of weight times something times each covariate. */
    private double[] means(double[] w, At factor) {
        double[] means = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < n; i++) {
                means[j] += w[i] * factor.of(i) * x[j][i];
            }
            means[j] /= n;
        }
        return means;
    }

    private double[] through(double[][] influence, double[] direction) {
        double[] along = new double[n];
        for (int i = 0; i < n; i++) {
            along[i] = Matrix.dot(influence[i], direction);
        }
        return along;
    }

    /** The change expected from the covariates, learnt where nothing began. */
    private record Outcome(double[] fitted, double[][] influence) {}

    private Outcome outcome() {
        int p = x.length;
        double[][] cross = new double[p][p];
        double[] right = new double[p];
        for (int i = 0; i < n; i++) {
            double w = treated[i] ? 0 : weights[i];
            for (int a = 0; a < p; a++) {
                right[a] += w * x[a][i] * change[i];
                for (int b = 0; b < p; b++) {
                    cross[a][b] += w * x[a][i] * x[b][i];
                }
            }
        }
        Cholesky solver = Cholesky.of(cross)
                .orElseThrow(() -> new Refused(
                        Code.SINGULAR, "Among the units compared with, covariates repeat each other or are too many."));
        double[] b = solver.solve(right);
        double[][] inverse = Matrix.scaled(solver.inverse(), n);
        double[] fitted = new double[n];
        double[][] influence = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = row(i);
            fitted[i] = Matrix.dot(row, b);
            double w = treated[i] ? 0 : weights[i];
            double left = w * (change[i] - fitted[i]);
            influence[i] = Matrix.product(
                    inverse, Arrays.stream(row).map(v -> v * left).toArray());
        }
        return new Outcome(fitted, influence);
    }

    private double[] row(int i) {
        double[] row = new double[x.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = x[j][i];
        }
        return row;
    }

    /** The odds of treatment by which units compared with are weighted. */
    private record Propensity(double[] odds, double[][] influence) {}

    private Propensity propensity() {
        double[] flags = new double[n];
        for (int i = 0; i < n; i++) {
            flags[i] = treated[i] ? 1 : 0;
        }
        List<String> names = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            names.add("covariate " + j);
        }
        GlmFit fit;
        try {
            fit = GlmFit.of(Family.LOGIT, new Design(names, x), flags, new double[n], List.of(), weights);
        } catch (Refused why) {
            throw new Refused(Code.NO_OVERLAP, "Covariates alone tell a cohort from the units compared with.");
        }
        double[][] inverse = Matrix.scaled(fit.inverse(), n);
        double[] odds = new double[n];
        double[][] influence = new double[n][];
        for (int i = 0; i < n; i++) {
            double p = Math.min(fit.means()[i], MOST_PROPENSITY);
            if (!treated[i] && p >= NO_OVERLAP) {
                throw new Refused(
                        Code.NO_OVERLAP,
                        "A unit compared with was all but certain to begin, so its weight has no bound.");
            }
            odds[i] = treated[i] ? 0 : weights[i] * p / (1 - p);
            double score = weights[i] * (flags[i] - p);
            influence[i] = Matrix.product(
                    inverse, Arrays.stream(row(i)).map(v -> v * score).toArray());
        }
        return new Propensity(odds, influence);
    }
}
