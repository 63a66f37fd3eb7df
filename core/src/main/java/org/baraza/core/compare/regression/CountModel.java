package org.baraza.core.compare.regression;

import java.util.List;
import java.util.function.Function;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.algebra.Matrix;

/** A generalised linear model from study to answer. */
public final class CountModel {

    /** Which interval: of the normal, of Student's distribution, or from the profile of the likelihood. */
    public static final Setting INTERVAL = Setting.choice(
            "interval",
            "auto",
            "auto: normal, and Student's for quasi families; student: with n-K or G-1 degrees of freedom; profile: from"
                    + " the likelihood ratio.",
            "auto",
            "normal",
            "student",
            "profile");

    private final Study study;
    private final Design design;
    private final double[] outcome;
    private final double[] offset;
    private final double[] weights;
    private final List<Keys> effects;
    private final String family;

    private CountModel(
            Study study,
            Design design,
            double[] outcome,
            double[] offset,
            double[] weights,
            List<Keys> effects,
            String family) {
        this.study = study;
        this.design = design;
        this.outcome = outcome;
        this.offset = offset;
        this.weights = weights;
        this.effects = effects;
        this.family = family;
    }

    /**
     * From the roles {@code outcome}, {@code terms}, {@code exposure}, {@code offset} and {@code weights}.
     *
     * @param family {@code poisson}, {@code quasi-poisson}, {@code negative-binomial} or {@code logit}
     */
    public static CountModel of(Study study, String family, boolean intercept, List<Keys> effects) {
        double[] outcome = study.numbers("outcome");
        boolean share = family.equals("logit");
        for (double y : outcome) {
            if (y < 0 || share && y > 1) {
                throw new Refused(
                        Code.BAD_VALUES,
                        share ? "The outcome of a logit lies between 0 and 1." : "A count is never below 0.");
            }
        }
        if (Matrix.sum(outcome) == 0) {
            throw new Refused(Code.NO_VARIATION, "The outcome is 0 in every row.");
        }
        double[] weights = study.has("weights") ? study.numbers("weights") : NegativeBinomial.ones(outcome.length);
        return new CountModel(
                study, Design.of(study, "terms", intercept), outcome, offset(study), weights, effects, family);
    }

    private static double[] offset(Study study) {
        double[] offset = study.has("offset") ? study.numbers("offset").clone() : new double[study.rows()];
        if (study.has("exposure")) {
            double[] exposure = study.numbers("exposure");
            for (int i = 0; i < offset.length; i++) {
                if (!(exposure[i] > 0)) {
                    throw new Refused(
                            Code.DENOMINATOR_UNKNOWN, "Exposure must be above 0; row " + (i + 1) + " has none.");
                }
                offset[i] += StrictMath.log(exposure[i]);
            }
        }
        return offset;
    }

    private GlmFit fit(Design columns, double[] y, double[] off, List<Keys> absorbed, double[] w) {
        return switch (family) {
            case "negative-binomial" ->
                NegativeBinomial.of(columns, y, off, absorbed, w).fit();
            case "logit" -> GlmFit.of(Family.LOGIT, columns, y, off, absorbed, w);
            default -> GlmFit.of(Family.POISSON, columns, y, off, absorbed, w);
        };
    }

    /** Coefficients with the standard error chosen, and their ratios. */
    public Result.Maker answer(MethodCard card, ErrorChoice choice) {
        GlmFit fit = fit(design, outcome, offset, effects, weights);
        double phi = fit.pearson() / fit.residualDegrees();
        boolean quasi = family.startsWith("quasi");
        Errors errors = GlmErrors.of(
                fit,
                choice,
                quasi ? phi : 1,
                rows -> fit(
                                GlmErrors.only(design, rows),
                                Jackknife.only(outcome, rows),
                                Jackknife.only(offset, rows),
                                GlmFit.only(effects, rows),
                                Jackknife.only(weights, rows))
                        .coefficients());
        Result.Maker result = Result.of(card, study);
        coefficients(result, fit, errors, choice);
        result.standardError(errors.name());
        describe(result, fit, choice, phi);
        return result;
    }

    private void coefficients(Result.Maker result, GlmFit fit, Errors errors, ErrorChoice choice) {
        double[] roots = Matrix.roots(errors.variance());
        double[][] ratios = new double[3][roots.length];
        boolean profile = study.text(INTERVAL.name()).equals("profile");
        for (int j = 0; j < roots.length; j++) {
            double df = degrees(errors.degrees()[j], fit, choice);
            Estimate estimate = Estimate.of(fit.names().get(j), fit.coefficients()[j], roots[j], df, study.level());
            if (profile) {
                estimate = profiled(estimate, fit, j);
            }
            result.estimate(estimate);
            ratios[0][j] = StrictMath.exp(estimate.value());
            ratios[1][j] = StrictMath.exp(estimate.low());
            ratios[2][j] = StrictMath.exp(estimate.high());
        }
        result.interval(
                profile
                        ? "profile likelihood"
                        : Double.isInfinite(degrees(errors.degrees()[0], fit, choice))
                                ? "normal interval"
                                : "Student t interval");
        result.table(Tabled.named("ratios")
                .texts("coefficient", fit.names())
                .numbers("ratio", ratios[0])
                .numbers("low", ratios[1])
                .numbers("high", ratios[2])
                .done());
        if (study.yes("covariance")) {
            result.table(Tabled.named("covariance")
                    .texts("coefficient", fit.names())
                    .matrix(fit.names(), errors.variance())
                    .done());
        }
    }

    private double degrees(double usual, GlmFit fit, ErrorChoice choice) {
        return switch (study.text(INTERVAL.name())) {
            case "student" ->
                choice.clusters().isEmpty()
                        ? fit.residualDegrees()
                        : choice.clusters().stream().mapToInt(Keys::size).min().orElseThrow() - 1;
            case "auto" -> family.startsWith("quasi") ? usual : Double.POSITIVE_INFINITY;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private Estimate profiled(Estimate wald, GlmFit fit, int j) {
        double z = Tails.quantile(Double.POSITIVE_INFINITY, study.level());
        double phi = family.startsWith("quasi") ? fit.pearson() / fit.residualDegrees() : 1;
        Function<Double, Double> root = b -> {
            double[] off = offset.clone();
            for (int i = 0; i < off.length; i++) {
                off[i] += b * design.columns()[j][i];
            }
            double rise = (GlmFit.of(fit.family(), without(j), outcome, off, effects, weights)
                                    .deviance()
                            - fit.deviance())
                    / phi;
            return Math.sqrt(Math.max(0, rise));
        };
        return new Estimate(
                wald.name(),
                wald.value(),
                wald.standardError(),
                wald.statistic(),
                wald.degreesOfFreedom(),
                wald.p(),
                end(root, wald, -1, z),
                end(root, wald, 1, z));
    }

    private static double end(Function<Double, Double> root, Estimate wald, int side, double z) {
        double inside = wald.value();
        double step = z * wald.standardError();
        double outside = wald.value() + side * step;
        for (int i = 0; i < 40 && root.apply(outside) < z; i++) {
            inside = outside;
            step *= 1.6;
            outside = wald.value() + side * step;
        }
        for (int i = 0; i < 100 && Math.abs(outside - inside) > 1e-12 * (1 + Math.abs(outside)); i++) {
            double middle = (inside + outside) / 2;
            if (root.apply(middle) < z) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return (inside + outside) / 2;
    }

    private Design without(int j) {
        if (design.names().size() == 1) {
            throw new Refused(Code.TOO_FEW_ROWS, "A profile needs a second coefficient; take interval normal.");
        }
        double[][] columns = new double[design.columns().length - 1][];
        java.util.List<String> names = new java.util.ArrayList<>(design.names());
        names.remove(j);
        for (int k = 0; k < columns.length; k++) {
            columns[k] = design.columns()[k < j ? k : k + 1];
        }
        return new Design(names, columns);
    }

    private void describe(Result.Maker result, GlmFit fit, ErrorChoice choice, double phi) {
        result.count("rows", fit.rows()).count("coefficients", fit.names().size());
        for (int e = 0; e < effects.size(); e++) {
            result.count("fixed_effects_" + (e + 1), effects.get(e).size());
        }
        for (int c = 0; c < choice.clusters().size(); c++) {
            result.count("clusters_" + (c + 1), choice.clusters().get(c).size());
        }
        double likelihood = fit.logLikelihood();
        boolean size = family.equals("negative-binomial");
        result.number("residual_df", fit.residualDegrees())
                .number("deviance", fit.deviance())
                .number("pearson_chi_squared", fit.pearson())
                .number("dispersion", phi)
                .number("log_likelihood", family.startsWith("quasi") ? Double.NaN : likelihood)
                .number(
                        "aic",
                        family.startsWith("quasi")
                                ? Double.NaN
                                : 2.0 * (fit.unknowns() + (size ? 1 : 0)) - 2 * likelihood)
                .number("iterations", fit.rounds());
        if (size) {
            NegativeBinomial whole = NegativeBinomial.of(design, outcome, offset, effects, weights);
            result.number("theta", fit.family().theta())
                    .number("theta_standard_error", whole.thetaError())
                    .number("two_log_likelihood", 2 * likelihood);
            if (whole.bound()) {
                result.note("The counts scatter no more than Poisson's; the size ran to its bound.");
            }
        }
        if (family.equals("poisson") && phi > 2 && choice.kind().equals("classical")) {
            result.note("The counts scatter " + Math.round(phi * 10) / 10.0
                    + " times as much as Poisson's; classical errors are too small, take HC1 or quasi-poisson.");
        }
    }
}
