package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.Fit;
import org.baraza.core.compare.regression.LinearErrors;

/** How strong something left out of a regression would have to be to change what it says. */
@AutoService(Estimator.class)
public final class OmittedVariables implements Estimator {

    private static final String EXAMPLE = """
            trust,partner,people,women
            5.1,1,9,1
            4.2,0,7,0
            6.3,1,12,1
            3.9,0,6,1
            5.8,1,8,0
            4.4,0,11,1
            5.5,1,10,0
            3.1,0,5,0
            4.9,0,12,1
            6.0,1,7,1
            """;

    @Override
    public MethodCard card() {
        return MethodCard.named(
                        "omitted-variable-sensitivity", 1, "Sensitivity to omitted variables (robustness value)")
                .estimates(
                        "A regression coefficient, and how much of what is left of treatment and outcome something left out"
                                + " must explain to bring it down.")
                .assumes("The outcome's mean is a sum of the terms; errors are alike and independent.")
                .fails("It says nothing of whether something so strong exists; benchmarks only lend a scale.")
                .paper("Cinelli and Hazlett 2020")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What is to be explained."),
                        Role.of("treatment", Role.Kind.NUMBER, "Whose coefficient is looked at."),
                        Role.optionalSeveral("covariates", Role.Kind.TERM, "What else explains the outcome."),
                        Role.optionalSeveral("fixed_effects", Role.Kind.KEY, "Categories that are absorbed."))
                .offers(
                        Setting.texts("benchmarks", "Covariates whose strength lends a scale."),
                        Setting.numbers(
                                "multiples", "How many times as strong as a benchmark; 1, 2 and 3 when left out."),
                        Setting.number("share", "1", "Share of the estimate that is to be explained away.", 1e-6, 100),
                        Setting.number(
                                "alpha", "0.05", "Chance of error of the robustness value of the test.", 1e-9, 0.5),
                        Design.FACTORS,
                        Design.REFERENCE)
                .example(
                        EXAMPLE,
                        List.of("outcome=trust", "treatment=partner", "covariates=people,women"),
                        List.of("benchmarks=women"))
                .done();
    }

    @Override
    public Result run(Study study) {
        List<Keys> effects =
                study.columns("fixed_effects").stream().map(study::keysOfColumn).toList();
        Design rest = Design.of(study, "covariates", effects.isEmpty());
        String name = study.columns("treatment").getFirst();
        List<String> names = new ArrayList<>(rest.names());
        List<double[]> columns = new ArrayList<>(List.of(rest.columns()));
        int at = effects.isEmpty() ? 1 : 0;
        names.add(at, name);
        columns.add(at, study.numbers("treatment"));
        double[] ones = new double[study.rows()];
        java.util.Arrays.fill(ones, 1);
        Fit fit = Fit.of(new Design(names, columns.toArray(new double[0][])), study.numbers("outcome"), effects, ones);
        double[][] variance = LinearErrors.classical(fit).variance();
        double estimate = fit.coefficients()[at];
        double error = Math.sqrt(variance[at][at]);
        double df = fit.residualDegrees();
        double q = study.number("share");
        double f = q * Math.abs(estimate / error) / Math.sqrt(df);
        double t = estimate / error;
        Result.Maker result = Result.of(card(), study)
                .estimate(Estimate.of(name, estimate, error, df, study.level()))
                .standardError("classical (residual variance, n-K degrees of freedom)")
                .interval("Student t interval")
                .count("rows", study.rows())
                .number("robustness_value", robustness(f))
                .number("robustness_value_alpha", ofTest(f, df, study.number("alpha")))
                .number("partial_r2", t * t / (t * t + df))
                .number("partial_f2", t * t / df);
        if (!study.texts("benchmarks").isEmpty()) {
            Fit treatment = Fit.of(rest, study.numbers("treatment"), effects, ones);
            result.table(bounds(study, fit, treatment, variance, estimate, error, df));
        }
        return result.done();
    }

    private static double robustness(double f) {
        double squared = f * f;
        return (Math.sqrt(squared * squared + 4 * squared) - squared) / 2;
    }

    private static double ofTest(double f, double df, double alpha) {
        double critical = TDistribution.of(df - 1).inverseSurvivalProbability(alpha / 2) / Math.sqrt(df - 1);
        double left = f - critical;
        if (left <= 0) {
            return 0;
        }
        return f > 1 / critical ? (f * f - critical * critical) / (1 + f * f) : robustness(left);
    }

    private static Tabled bounds(
            Study study, Fit fit, Fit treatment, double[][] variance, double estimate, double error, double df) {
        double[] multiples =
                study.numbersOf("multiples").length == 0 ? new double[] {1, 2, 3} : study.numbersOf("multiples");
        double[][] ofTreatment = LinearErrors.classical(treatment).variance();
        List<String> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (String benchmark : study.texts("benchmarks")) {
            int inOutcome = fit.names().indexOf(benchmark);
            int inTreatment = treatment.names().indexOf(benchmark);
            if (inOutcome < 0 || inTreatment < 0) {
                throw new Misuse("\"" + benchmark + "\" is not one of the covariates.", benchmark, treatment.names());
            }
            double ty = fit.coefficients()[inOutcome] / Math.sqrt(variance[inOutcome][inOutcome]);
            double td = treatment.coefficients()[inTreatment] / Math.sqrt(ofTreatment[inTreatment][inTreatment]);
            double ry = ty * ty / (ty * ty + df);
            double rd = td * td / (td * td + treatment.residualDegrees());
            for (double k : multiples) {
                names.add(benchmark);
                rows.add(bound(k, ry, rd, estimate, error, df, study.level()));
            }
        }
        double[][] columns = new double[8][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows.get(i)[j];
            }
        }
        return Tabled.named("bounds")
                .texts("benchmark", names)
                .numbers("multiple", columns[0])
                .numbers("r2_with_treatment", columns[1])
                .numbers("r2_with_outcome", columns[2])
                .numbers("adjusted_estimate", columns[3])
                .numbers("adjusted_standard_error", columns[4])
                .numbers("adjusted_t", columns[5])
                .numbers("adjusted_low", columns[6])
                .numbers("adjusted_high", columns[7])
                .done();
    }

    private static double[] bound(
            double k, double ry, double rd, double estimate, double error, double df, double level) {
        double withTreatment = k * rd / (1 - rd);
        double shared = k * rd * rd / ((1 - k * rd) * (1 - rd));
        if (withTreatment >= 1 || shared >= 1) {
            throw new Refused(
                    Code.BAD_VALUES,
                    "Something " + k + " times as strong as a benchmark would explain all of the treatment.");
        }
        double root = (Math.sqrt(k) + Math.sqrt(shared)) / Math.sqrt(1 - shared);
        double withOutcome = Math.min(1, root * root * ry / (1 - ry));
        double bias = Math.sqrt(withOutcome * withTreatment / (1 - withTreatment)) * error * Math.sqrt(df);
        double adjusted = Math.signum(estimate) * (Math.abs(estimate) - bias);
        double spread = Math.sqrt((1 - withOutcome) / (1 - withTreatment)) * error * Math.sqrt(df / (df - 1));
        double reach = Tails.quantile(df - 1, level) * spread;
        return new double[] {
            k, withTreatment, withOutcome, adjusted, spread, adjusted / spread, adjusted - reach, adjusted + reach
        };
    }
}
