package org.baraza.core.compare.regression;

import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.algebra.Matrix;

/** A linear model from study to answer: design, fit, the standard error asked for, what it rests on. */
public final class LinearModel {

    /** Kinds of standard errors of least squares. */
    private static final String[] KINDS = {
        "auto",
        "classical",
        "HC0",
        "HC1",
        "HC2",
        "HC3",
        "CR0",
        "CR1",
        "CR1S",
        "CR2",
        "CR3",
        "CV3",
        "driscoll-kraay",
        "PCSE",
        "newey-west",
        "wild-bootstrap"
    };

    private static final int USUAL_DRAWS = 9_999;

    private final Study study;
    private final Design design;
    private final double[] outcome;
    private final Fit fit;

    private LinearModel(Study study, Design design, double[] outcome, Fit fit) {
        this.study = study;
        this.design = design;
        this.outcome = outcome;
        this.fit = fit;
    }

    /** The options every linear model has. */
    public static Setting[] settings(String usualErrors) {
        return new Setting[] {
            ErrorChoice.kinds(usualErrors, KINDS),
            ErrorChoice.SMALL_SAMPLE,
            ErrorChoice.COUNTED,
            ErrorChoice.MULTIWAY,
            Setting.whole(
                    "lag",
                    "",
                    "Times back that driscoll-kraay and newey-west reach; the whole part of T^(1/4) and of"
                            + " 4(n/100)^(2/9) when left out.",
                    0,
                    10_000),
            Setting.yesNo("lag_correction", false, "Whether newey-west is multiplied by n/(n-K)."),
            Setting.choice(
                    "interval",
                    "student",
                    "Quantiles of Student's distribution with the error's degrees of freedom, or of the normal.",
                    "student",
                    "normal"),
            Setting.choice(
                    "wild_weights",
                    "rademacher",
                    "By what wild-bootstrap multiplies clusters' residuals; of up to 12 clusters rademacher tries every"
                            + " pattern.",
                    "rademacher",
                    "webb",
                    "mammen"),
            Setting.whole("draws", String.valueOf(USUAL_DRAWS), "Draws of wild-bootstrap.", 99, 1_000_000),
            Setting.yesNo("covariance", false, "Whether the table of the coefficients' covariances is given."),
            Design.FACTORS,
            Design.REFERENCE
        };
    }

    /** Fits what the roles {@code outcome}, {@code terms} and {@code weights} say. */
    public static LinearModel of(Study study, boolean intercept, List<Keys> effects) {
        Design design = Design.of(study, "terms", intercept);
        double[] outcome = study.numbers("outcome");
        double[] weights = new double[study.rows()];
        java.util.Arrays.fill(weights, 1);
        if (study.has("weights")) {
            weights = study.numbers("weights");
            for (double weight : weights) {
                if (!(weight > 0)) {
                    throw new Misuse("Weights must be above 0.");
                }
            }
        }
        return new LinearModel(study, design, outcome, Fit.of(design, outcome, effects, weights));
    }

    public Fit fit() {
        return fit;
    }

    /** Coefficients with the standard error chosen. */
    public Result.Maker answer(MethodCard card, ErrorChoice choice) {
        Result.Maker result = Result.of(card, study);
        Errors errors = errors(choice);
        boolean wild = choice.kind().equals("wild-bootstrap");
        double[] roots = Matrix.roots(errors.variance());
        for (int j = 0; j < roots.length; j++) {
            double df = study.text("interval").equals("normal") ? Double.POSITIVE_INFINITY : errors.degrees()[j];
            Estimate estimate = Estimate.of(fit.names().get(j), fit.coefficients()[j], roots[j], df, study.level());
            result.estimate(wild ? wild(estimate, j, choice) : estimate);
        }
        result.standardError(errors.name())
                .interval(
                        wild
                                ? "wild cluster bootstrap, null imposed, inverted"
                                : study.text("interval").equals("normal") ? "normal interval" : "Student t interval");
        describe(result, choice);
        if (study.yes("covariance")) {
            result.table(Tabled.named("covariance")
                    .texts("coefficient", fit.names())
                    .matrix(fit.names(), errors.variance())
                    .done());
        }
        return result;
    }

    private Estimate wild(Estimate of, int j, ErrorChoice choice) {
        WildBootstrap.Found found = WildBootstrap.of(
                fit,
                j,
                choice.clusters().getFirst(),
                study.text("wild_weights"),
                study.whole("draws"),
                study.seed(),
                study.level());
        return new Estimate(
                of.name(),
                of.value(),
                of.standardError(),
                of.statistic(),
                of.degreesOfFreedom(),
                found.p(),
                found.low(),
                found.high());
    }

    private void describe(Result.Maker result, ErrorChoice choice) {
        double residual = Matrix.dot(fit.residuals(), fit.residuals());
        double mean = Matrix.mean(outcome);
        double total = 0;
        double within = 0;
        double middle = Matrix.mean(fit.outcome());
        for (int i = 0; i < outcome.length; i++) {
            total += fit.weights()[i] * (outcome[i] - mean) * (outcome[i] - mean);
            within += (fit.outcome()[i] - middle) * (fit.outcome()[i] - middle);
        }
        result.count("rows", fit.rows()).count("coefficients", fit.names().size());
        fit.effects()
                .forEach(e -> result.count("fixed_effects_" + (fit.effects().indexOf(e) + 1), e.size()));
        choice.clusters()
                .forEach(c -> result.count("clusters_" + (choice.clusters().indexOf(c) + 1), c.size()));
        result.number("residual_df", fit.residualDegrees())
                .number("residual_standard_error", Math.sqrt(fit.variance()))
                .number("residual_sum_of_squares", residual)
                .number("r_squared", 1 - residual / total)
                .number("adjusted_r_squared", 1 - residual / fit.residualDegrees() / (total / (fit.rows() - 1.0)))
                .number("within_r_squared", 1 - residual / within);
    }

    /** The errors chosen. */
    public Errors errors(ErrorChoice choice) {
        boolean weighted = study.has("weights");
        if (weighted && choice.kind().matches("CR2|CR3|PCSE|wild-bootstrap")) {
            throw new Misuse("Standard errors " + choice.kind() + " are for unweighted rows.");
        }
        return switch (choice.kind()) {
            case "classical" -> LinearErrors.classical(fit);
            case "HC0", "HC1", "HC2", "HC3" -> LinearErrors.rowByRow(fit, choice.kind());
            case "CR2", "CR3" -> BellMcCaffrey.of(fit, design, choice.clusters().getFirst(), choice.kind());
            case "CV3" ->
                LinearErrors.jackknife(fit, design, outcome, choice.clusters().getFirst());
            case "driscoll-kraay" -> {
                Keys time = time();
                int usual = (int) Math.floor(StrictMath.pow(time.size(), 0.25));
                yield LinearErrors.driscollKraay(fit, time, lag(usual), choice);
            }
            case "newey-west" -> {
                Keys time = time();
                if (time.size() < fit.rows()) {
                    throw new Misuse("newey-west is for one series; times repeat here, take driscoll-kraay.");
                }
                int usual = (int) Math.floor(4 * StrictMath.pow(fit.rows() / 100.0, 2.0 / 9));
                yield LinearErrors.neweyWest(fit, LinearErrors.inOrder(time), lag(usual), study.yes("lag_correction"));
            }
            case "PCSE" -> {
                if (!study.has("unit")) {
                    throw new Misuse("Standard errors PCSE need a column as \"unit\" and one as \"time\".");
                }
                yield LinearErrors.panelCorrected(fit, study.keys("unit"), time());
            }
            default -> LinearErrors.clustered(fit, choice);
        };
    }

    private int lag(int usual) {
        return study.given("lag") ? study.whole("lag") : usual;
    }

    private Keys time() {
        if (!study.has("time")) {
            throw new Misuse("These standard errors need a column as \"time\".");
        }
        return study.keys("time");
    }
}
