package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tails;
import org.baraza.core.compare.algebra.Cholesky;
import org.baraza.core.compare.algebra.Matrix;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.ErrorChoice;
import org.baraza.core.compare.regression.Errors;
import org.baraza.core.compare.regression.Fit;
import org.baraza.core.compare.regression.LinearErrors;

/** The panel regression in which units' levels are drawn by chance, and the test against fixed ones. */
@AutoService(Estimator.class)
public final class RandomEffects implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("random-effects", 1, "Random effects (Swamy-Arora) and Hausman's test")
                .estimates(
                        "How much the outcome differs where a term differs by one, from differences within and between units.")
                .assumes(
                        "What makes units differ goes with none of the terms; Hausman's test looks for that.",
                        "Units' levels are drawn alike.")
                .fails("Where the test rejects, take two-way-fixed-effects with effects of units.")
                .paper("Swamy and Arora 1972; Hausman 1978")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "What is to be explained."),
                        Role.of("unit", Role.Kind.KEY, "Areas, villages, firms."),
                        Role.of("time", Role.Kind.TIME, "Months or years."),
                        Role.several("terms", Role.Kind.TERM, "What explains it; each must change within units."))
                .offers(
                        Setting.choice(
                                "standard_errors",
                                "classical",
                                "From the variance components, or clustered by unit.",
                                "classical",
                                "CR0",
                                "CR1S"),
                        Design.FACTORS,
                        Design.REFERENCE)
                .example(
                        PanelExample.CSV,
                        List.of("outcome=incidents", "unit=area", "time=month", "terms=patrols"),
                        List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        Keys units = study.keys("unit");
        Keys times = study.keys("time");
        int n = study.rows();
        int groups = units.size();
        if (units.and(times).size() < n) {
            throw new Refused(Code.DUPLICATE_CELLS, "A unit has two rows for the same time; a panel has one.");
        }
        if ((long) groups * times.size() != n) {
            throw new Refused(Code.UNBALANCED_PANEL, "This method needs every unit at every time.");
        }
        Design slopes = Design.of(study, "terms", false);
        double[] y = study.numbers("outcome");
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        Fit within = Fit.of(slopes, y, List.of(units), ones);
        int k = slopes.names().size();
        if (groups <= k + 1) {
            throw new Refused(Code.FEW_UNITS, "There are too few units to tell differences between them.");
        }
        double idiosyncratic = Matrix.dot(within.residuals(), within.residuals()) / (n - groups - k);
        double between = between(slopes, y, units) * times.size();
        double theta = 1 - Math.sqrt(idiosyncratic / between);
        Fit fit = quasi(slopes, y, units, Math.max(0, theta));
        String kind = study.text("standard_errors");
        Errors errors = kind.equals("classical")
                ? LinearErrors.classical(fit)
                : LinearErrors.clustered(fit, new ErrorChoice(kind, List.of(units), "auto", "nested", "each"));
        Result.Maker result = Result.of(card(), study);
        for (int j = 0; j < fit.names().size(); j++) {
            result.estimate(Estimate.of(
                    fit.names().get(j),
                    fit.coefficients()[j],
                    Math.sqrt(errors.variance()[j][j]),
                    Double.POSITIVE_INFINITY,
                    study.level()));
        }
        result.standardError(kind.equals("classical") ? "classical, from the variance components" : errors.name())
                .interval("normal interval")
                .count("rows", n)
                .count("units", groups)
                .count("times", times.size())
                .number("theta", Math.max(0, theta))
                .number("variance_idiosyncratic", idiosyncratic)
                .number("variance_of_units", Math.max(0, (between - idiosyncratic) / times.size()));
        hausman(result, within, fit, k);
        return result.done();
    }

    private static double[] means(double[] of, Keys units) {
        double[] sums = new double[units.size()];
        int[] sizes = new int[units.size()];
        for (int i = 0; i < of.length; i++) {
            sums[units.codes()[i]] += of[i];
            sizes[units.codes()[i]]++;
        }
        for (int g = 0; g < sums.length; g++) {
            sums[g] /= sizes[g];
        }
        return sums;
    }

    private static double between(Design slopes, double[] y, Keys units) {
        List<String> names = new ArrayList<>(List.of(Design.INTERCEPT));
        names.addAll(slopes.names());
        double[][] columns = new double[names.size()][];
        columns[0] = new double[units.size()];
        Arrays.fill(columns[0], 1);
        for (int j = 1; j < columns.length; j++) {
            columns[j] = means(slopes.columns()[j - 1], units);
        }
        Fit fit = Fit.of(new Design(names, columns), means(y, units), List.of(), columns[0]);
        return fit.variance();
    }

    private static Fit quasi(Design slopes, double[] y, Keys units, double theta) {
        List<String> names = new ArrayList<>(List.of(Design.INTERCEPT));
        names.addAll(slopes.names());
        double[][] columns = new double[names.size()][];
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        columns[0] = less(ones, units, theta);
        for (int j = 1; j < columns.length; j++) {
            columns[j] = less(slopes.columns()[j - 1], units, theta);
        }
        return Fit.of(new Design(names, columns), less(y, units, theta), List.of(), ones);
    }

    private static double[] less(double[] of, Keys units, double theta) {
        double[] means = means(of, units);
        double[] left = of.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] -= theta * means[units.codes()[i]];
        }
        return left;
    }

    private static void hausman(Result.Maker result, Fit within, Fit random, int k) {
        double[][] apart = LinearErrors.classical(within).variance();
        double[][] together = LinearErrors.classical(random).variance();
        double[] gap = new double[k];
        double[][] variance = new double[k][k];
        for (int a = 0; a < k; a++) {
            gap[a] = within.coefficients()[a] - random.coefficients()[a + 1];
            for (int b = 0; b < k; b++) {
                variance[a][b] = apart[a][b] - together[a + 1][b + 1];
            }
        }
        Cholesky.of(variance).ifPresent(c -> {
            double statistic = Matrix.dot(gap, c.solve(gap));
            result.number("hausman_statistic", statistic)
                    .number("hausman_df", k)
                    .number("hausman_p", Tails.chiSquaredAbove(statistic, k));
        });
    }
}
