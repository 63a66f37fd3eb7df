package org.baraza.core.compare.regression;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.algebra.LeastSquares;

/**
 * A fitted generalised linear model, by iterated weighted least squares with effects absorbed.
 *
 * @param family with the size of a negative binomial
 * @param names of the coefficients
 * @param coefficients one for each name
 * @param inverse of the information
 * @param columns the design without the absorbed effects, column by column, unweighted
 * @param outcome what is explained
 * @param means fitted
 * @param weights prior weights
 * @param effects absorbed
 * @param absorber at the last weights
 * @param working what rows weighed in the last round
 * @param left working residuals of the last round
 * @param rounds it took
 */
public record GlmFit(
        Family family,
        List<String> names,
        double[] coefficients,
        double[][] inverse,
        double[][] columns,
        double[] outcome,
        double[] means,
        double[] weights,
        List<Keys> effects,
        Absorber absorber,
        double[] working,
        double[] left,
        int rounds) {

    private static final int MOST_ROUNDS = 200;

    /** As in the packages that published tables come from; errors carry the weights of the last round, as theirs do. */
    private static final double SETTLED = 1e-8;

    private static final double BOUNDLESS = 30;
    private static final int MORE_ROUNDS = 2;

    public GlmFit {
        names = List.copyOf(names);
        effects = List.copyOf(effects);
    }

    /** Fits. Refuses where a group without events would drive a coefficient to infinity. */
    public static GlmFit of(
            Family family, Design design, double[] y, double[] offset, List<Keys> effects, double[] weights) {
        int n = y.length;
        double[] means = new double[n];
        double[] eta = new double[n];
        for (int i = 0; i < n; i++) {
            means[i] = family.start(y[i], weights[i]);
            eta[i] = family.link(means[i]);
        }
        double last = Double.POSITIVE_INFINITY;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Step step = Step.of(family, design, y, offset, effects, weights, means, eta);
            for (int i = 0; i < n; i++) {
                eta[i] = step.eta[i];
                means[i] = family.mean(eta[i]);
            }
            double deviance = deviance(family, y, means, weights);
            if (Math.abs(deviance - last) < SETTLED * (Math.abs(deviance) + 0.1)) {
                checkBounded(family, design, y, eta, means, step.b);
                return step.finished(family, design, y, offset, effects, weights, means, eta, round);
            }
            last = deviance;
        }
        throw new Refused(
                Code.NOT_CONVERGED,
                "The fit did not settle in " + MOST_ROUNDS + " rounds; often a group has no events at all.");
    }

    private static void checkBounded(
            Family family, Design design, double[] y, double[] eta, double[] means, double[] b) {
        for (int i = 0; i < y.length; i++) {
            boolean vanished =
                    family.kind() == Family.Kind.LOGIT ? Math.abs(eta[i]) > BOUNDLESS : means[i] < 1e-9 && y[i] == 0;
            if (vanished) {
                String widest = design.names().getFirst();
                double size = 0;
                for (int j = 0; j < b.length; j++) {
                    double moved = Math.abs(b[j] * design.columns()[j][i]);
                    if (moved > size) {
                        size = moved;
                        widest = design.names().get(j);
                    }
                }
                throw new Refused(
                        Code.SEPARATION,
                        "A group of rows has no event, or nothing else, so that \"" + widest
                                + "\" or a fixed effect has no finite estimate.");
            }
        }
    }

    /** One round. */
    private record Step(
            double[] b, double[] eta, double[] w, double[][] x, double[] left, double[][] inverse, Absorber absorber) {

        static Step of(
                Family family,
                Design design,
                double[] y,
                double[] offset,
                List<Keys> effects,
                double[] weights,
                double[] means,
                double[] eta) {
            int n = y.length;
            double[] w = new double[n];
            double[] z = new double[n];
            for (int i = 0; i < n; i++) {
                double slope = family.slope(means[i]);
                w[i] = weights[i] * slope * slope / family.variance(means[i]);
                z[i] = eta[i] - offset[i] + (y[i] - means[i]) / slope;
            }
            Absorber absorber = Absorber.weighted(effects, w);
            double[][] x = absorber.within(design.columns());
            double[] target = absorber.within(z);
            double[][] xs = new double[x.length][n];
            double[] zs = new double[n];
            for (int i = 0; i < n; i++) {
                double root = Math.sqrt(w[i]);
                zs[i] = target[i] * root;
                for (int j = 0; j < x.length; j++) {
                    xs[j][i] = x[j][i] * root;
                }
            }
            LeastSquares solved = Fit.solve(design.names(), design.columns(), xs, zs);
            double[] b = solved.coefficients();
            double[] next = new double[n];
            double[] residuals = LeastSquares.residuals(x, target, b);
            for (int i = 0; i < n; i++) {
                next[i] = z[i] - residuals[i] + offset[i];
            }
            return new Step(b, next, w, x, residuals, solved.inverse(), absorber);
        }

        GlmFit finished(
                Family family,
                Design design,
                double[] y,
                double[] offset,
                List<Keys> effects,
                double[] weights,
                double[] means,
                double[] eta,
                int round) {
            double[] residuals = left.clone();
            if (effects.isEmpty()) {
                for (int i = 0; i < y.length; i++) {
                    residuals[i] = (y[i] - means[i]) / family.slope(means[i]);
                }
            }
            double[] exact = exact(family, design, y, offset, effects, weights, means, eta);
            return new GlmFit(
                    family,
                    design.names(),
                    exact,
                    inverse,
                    x,
                    y,
                    means,
                    weights,
                    effects,
                    absorber,
                    w,
                    residuals,
                    round);
        }

        /** Coefficients and means of a few rounds more, to the last digit. */
        private static double[] exact(
                Family family,
                Design design,
                double[] y,
                double[] offset,
                List<Keys> effects,
                double[] weights,
                double[] means,
                double[] eta) {
            double[] coefficients = new double[0];
            for (int round = 0; round < MORE_ROUNDS; round++) {
                Step step = of(family, design, y, offset, effects, weights, means, eta);
                for (int i = 0; i < y.length; i++) {
                    eta[i] = step.eta[i];
                    means[i] = family.mean(eta[i]);
                }
                coefficients = step.b;
            }
            return coefficients;
        }
    }

    private static double deviance(Family family, double[] y, double[] means, double[] weights) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weights[i] * family.deviance(y[i], means[i]);
        }
        return sum;
    }

    public double deviance() {
        return deviance(family, outcome, means, weights);
    }

    public double logLikelihood() {
        double sum = 0;
        for (int i = 0; i < outcome.length; i++) {
            sum += weights[i] * family.logLikelihood(outcome[i], means[i]);
        }
        return sum;
    }

    /** Squared residuals over variances, as the last round weighed them. */
    public double pearson() {
        double sum = 0;
        for (int i = 0; i < outcome.length; i++) {
            sum += working[i] * left[i] * left[i];
        }
        return sum;
    }

    public int rows() {
        return outcome.length;
    }

    public int unknowns() {
        return names.size() + absorber.unknowns();
    }

    public int residualDegrees() {
        return rows() - unknowns();
    }

    /** Derivatives of the logarithm of the likelihood, row by row. */
    public double[][] scores() {
        double[] residuals = new double[rows()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = working[i] * left[i];
        }
        return Sandwich.scores(columns, residuals);
    }

    /** How much each row decides its own fitted value, without absorbed effects. */
    double[] leverages() {
        double[] leverage = new double[rows()];
        for (int a = 0; a < names.size(); a++) {
            for (int b = 0; b < names.size(); b++) {
                for (int i = 0; i < leverage.length; i++) {
                    leverage[i] += inverse[a][b] * columns[a][i] * columns[b][i];
                }
            }
        }
        for (int i = 0; i < leverage.length; i++) {
            leverage[i] *= working[i];
        }
        return leverage;
    }

    /** Without some rows, groups that are gone gone. */
    static List<Keys> only(List<Keys> effects, int[] rows) {
        List<Keys> kept = new ArrayList<>();
        effects.forEach(e -> kept.add(Jackknife.only(e, rows)));
        return kept;
    }
}
