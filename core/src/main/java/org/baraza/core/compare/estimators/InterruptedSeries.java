package org.baraza.core.compare.estimators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Keys;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Sentence;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.algebra.Matrix;
import org.baraza.core.compare.regression.Absorber;
import org.baraza.core.compare.regression.Design;
import org.baraza.core.compare.regression.Family;
import org.baraza.core.compare.regression.Fit;
import org.baraza.core.compare.regression.GlmFit;
import org.baraza.core.compare.regression.Sandwich;

/** One series with a step and a change of slope; never a verdict. */
@AutoService(Estimator.class)
public final class InterruptedSeries implements Estimator {

    private static final int LEAST_TIMES = 24;

    @Override
    public MethodCard card() {
        return MethodCard.named("interrupted-time-series", 1, "Interrupted time series (description)")
                .estimates(
                        "The step at a given time, and the change of slope after it, of one series with trend and season.")
                .assumes(
                        "The trend before would have gone on.",
                        "Nothing else happened at that time.",
                        "Months that move together do so over no more than the lag.")
                .fails(
                        "With months that move together its five-in-a-hundred test goes wrong in 8 to 60 of a hundred; it is never"
                                + " a verdict. Say: was followed by.")
                .paper("Newey and West 1987; Bernal, Cummins and Gasparrini 2017")
                .reads(
                        Role.of("outcome", Role.Kind.NUMBER, "The series."),
                        Role.of("time", Role.Kind.TIME, "Months, each once."),
                        Role.optional("exposure", Role.Kind.NUMBER, "What counts are counted against, above 0."))
                .offers(
                        Setting.number("start", "", "First time of what is looked at.", -1e9, 1e9),
                        Setting.choice(
                                "family",
                                "poisson",
                                "Counts, on the logarithm; or a plain mean.",
                                "poisson",
                                "gaussian"),
                        Setting.yesNo("slope_change", true, "Whether the slope may change too."),
                        Setting.whole("harmonics", "2", "Waves a year of the season; 0 for none.", 0, 6),
                        Setting.number("period", "12", "Times in a year.", 2, 1000),
                        Setting.choice(
                                "standard_errors",
                                "newey-west",
                                "newey-west: neighbours counted; quasi: scaled by the dispersion.",
                                "newey-west",
                                "quasi"),
                        Setting.whole(
                                "lag",
                                "",
                                "Times that move together; the whole part of 4(n/100)^(2/9) when left out.",
                                0,
                                10_000),
                        Setting.yesNo("lag_correction", true, "Whether newey-west is multiplied by n/(n-K)."))
                .example(
                        SeriesExample.csv(),
                        List.of("outcome=incidents", "time=month"),
                        List.of("start=31", "harmonics=1"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Keys times = study.keys("time");
        int n = study.rows();
        if (times.size() < n) {
            throw new Refused(Code.DUPLICATE_CELLS, "Two rows have the same time; this is for one series.");
        }
        if (n < LEAST_TIMES) {
            throw new Refused(
                    Code.SHORT_PRE, "At least " + LEAST_TIMES + " times are needed, and there are " + n + ".");
        }
        int[] order = Absorber.byGroup(times);
        double[] t = pick(study.numbers("time"), order);
        double[] y = pick(study.numbers("outcome"), order);
        double[] exposure = study.has("exposure") ? pick(study.numbers("exposure"), order) : new double[0];
        Design design = design(study, t);
        Result.Maker result = Result.of(card(), study).count("rows", n);
        long before = Arrays.stream(t).filter(v -> v < study.number("start")).count();
        result.count("times_before", before).count("times_after", n - before);
        if (before < 8 || n - before < 4) {
            throw new Refused(Code.SHORT_PRE, "At least 8 times before and 4 after the start are needed.");
        }
        boolean counts = study.text("family").equals("poisson");
        Fitted fitted = counts ? poisson(design, y, exposure, study) : gaussian(design, y, study);
        for (int j = 0; j < design.names().size(); j++) {
            result.estimate(Estimate.of(
                    design.names().get(j),
                    fitted.b[j],
                    Math.sqrt(fitted.variance[j][j]),
                    n - design.names().size(),
                    study.level()));
        }
        if (counts) {
            Estimate step = Estimate.of(
                    "step",
                    fitted.b[2],
                    Math.sqrt(fitted.variance[2][2]),
                    n - design.names().size(),
                    study.level());
            result.estimate(Estimate.between(
                    "step_ratio",
                    StrictMath.exp(step.value()),
                    StrictMath.exp(step.low()),
                    StrictMath.exp(step.high())));
        }
        return result.standardError(fitted.name)
                .interval("Student t interval with n-K degrees of freedom")
                .number("dispersion", fitted.dispersion)
                .number("residual_autocorrelation", fitted.autocorrelation)
                .say(Sentence.of(
                        "followed",
                        "This says what followed the start. No effect is claimed: a single series cannot show one."))
                .done();
    }

    private record Fitted(double[] b, double[][] variance, String name, double dispersion, double autocorrelation) {}

    private static double[] pick(double[] of, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> of[i]).toArray();
    }

    private static Design design(Study study, double[] t) {
        double start = study.number("start");
        double first = t[0];
        List<String> names = new ArrayList<>(List.of(Design.INTERCEPT, "trend", "step"));
        List<double[]> columns = new ArrayList<>();
        columns.add(Arrays.stream(t).map(v -> 1).toArray());
        columns.add(Arrays.stream(t).map(v -> v - first).toArray());
        columns.add(Arrays.stream(t).map(v -> v >= start ? 1 : 0).toArray());
        if (study.yes("slope_change")) {
            names.add("slope_change");
            columns.add(Arrays.stream(t).map(v -> v >= start ? v - start : 0).toArray());
        }
        for (int h = 1; h <= study.whole("harmonics"); h++) {
            double speed = 2 * Math.PI * h / study.number("period");
            names.add("cos " + h);
            columns.add(Arrays.stream(t).map(v -> StrictMath.cos(speed * v)).toArray());
            if (2 * h != study.number("period")) {
                names.add("sin " + h);
                columns.add(Arrays.stream(t).map(v -> StrictMath.sin(speed * v)).toArray());
            }
        }
        return new Design(names, columns.toArray(new double[0][]));
    }

    private static Fitted poisson(Design design, double[] y, double[] exposure, Study study) {
        double[] offset = new double[y.length];
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        for (int i = 0; i < y.length; i++) {
            if (y[i] < 0 || exposure.length > 0 && !(exposure[i] > 0)) {
                throw new Refused(Code.BAD_VALUES, "Counts are 0 or more, and exposures above 0.");
            }
            offset[i] = exposure.length > 0 ? StrictMath.log(exposure[i]) : 0;
        }
        GlmFit fit = GlmFit.of(Family.POISSON, design, y, offset, List.of(), ones);
        double phi = fit.pearson() / fit.residualDegrees();
        double[] residuals = IntStream.range(0, y.length)
                .mapToDouble(i -> (y[i] - fit.means()[i]) / Math.sqrt(fit.means()[i]))
                .toArray();
        return errors(study, fit.coefficients(), fit.inverse(), fit.scores(), phi, residuals);
    }

    private static Fitted gaussian(Design design, double[] y, Study study) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        Fit fit = Fit.of(design, y, List.of(), ones);
        return errors(
                study,
                fit.coefficients(),
                fit.inverse(),
                Sandwich.scores(fit.columns(), fit.residuals()),
                fit.variance(),
                fit.residuals());
    }

    private static Fitted errors(
            Study study, double[] b, double[][] bread, double[][] scores, double phi, double[] residuals) {
        int n = scores.length;
        int p = b.length;
        double lagged = 0;
        for (int i = 1; i < n; i++) {
            lagged += residuals[i] * residuals[i - 1];
        }
        double autocorrelation = lagged / Matrix.dot(residuals, residuals);
        if (study.text("standard_errors").equals("quasi")) {
            return new Fitted(b, Matrix.scaled(bread, phi), "scaled by the dispersion", phi, autocorrelation);
        }
        int usual = (int) Math.floor(4 * StrictMath.pow(n / 100.0, 2.0 / 9));
        int lag = study.given("lag") ? study.whole("lag") : usual;
        boolean corrected = study.yes("lag_correction");
        double factor = corrected ? n / (double) (n - p) : 1;
        double[][] variance = Matrix.scaled(Matrix.sandwich(bread, Sandwich.withLags(scores, p, lag)), factor);
        String name = "Newey-West (Bartlett lag " + lag + (corrected ? ", n/(n-K))" : ")");
        return new Fitted(b, variance, name, phi, autocorrelation);
    }
}
