package org.baraza.core.compare.estimators.forecasts;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.forecasts.Calibration;
import org.baraza.core.measure.forecasts.Crps;
import org.baraza.core.measure.forecasts.Losses;
import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Draws;

/** Proper losses of forecasts given as distributions, draws, intervals, quantiles or probabilities. */
@AutoService(Estimator.class)
public final class ForecastLoss implements Estimator {

    private enum Family {
        NONE(0),
        POISSON(1),
        NEGATIVE_BINOMIAL(2),
        NORMAL(2),
        LOG_NORMAL(2),
        GAMMA(2),
        T(3);

        private final int parameters;

        Family(int parameters) {
            this.parameters = parameters;
        }
    }

    @Override
    public MethodCard card() {
        return MethodCard.named("forecast-loss", 1, "How far forecasts were from what happened")
                .estimates("The mean loss of forecasts that said how sure they were; smaller is better.")
                .assumes("Forecasts were made before what they are held against was known.")
                .fails("One case says nothing of a forecaster.", "Compare month by month, never cell by cell.")
                .paper(
                        "Gneiting and Raftery 2007; Jordan, Krüger and Lerch 2019; Winkler 1972; Brier 1950; Czado, Gneiting and Held 2009")
                .reads(
                        Role.optional(
                                "seen", Role.Kind.NUMBER, "What happened; 0 or 1 for probabilities; a class from 1."),
                        Role.optionalSeveral(
                                "parameters", Role.Kind.NUMBER, "Parameters of each case's distribution, in order."),
                        Role.optionalSeveral(
                                "draws", Role.Kind.NUMBER, "Draws of each case's forecast, a column each."),
                        Role.optional("low", Role.Kind.NUMBER, "Lower end of each interval."),
                        Role.optional("high", Role.Kind.NUMBER, "Upper end of each interval."),
                        Role.optional("quantile", Role.Kind.NUMBER, "A quantile of each forecast."),
                        Role.optional("probability", Role.Kind.NUMBER, "Probability that it happens."),
                        Role.optionalSeveral("classes", Role.Kind.NUMBER, "Probabilities of ordered classes."))
                .offers(
                        Setting.numbers("seen", "The same, written out."),
                        Given.choice(
                                "family",
                                "Of the distribution: poisson mean; negative-binomial size, mean; normal and log-normal mean,"
                                        + " sd; gamma shape, rate; t df, location, scale.",
                                Family.values()),
                        Setting.numbers("parameters", "The same for all cases, written out."),
                        Setting.numbers("draws", "The same for all cases, written out."),
                        Setting.number("low", "", "The same for all cases.", -1e300, 1e300),
                        Setting.number("high", "", "The same for all cases.", -1e300, 1e300),
                        Setting.number("alpha", "0.1", "Probability intervals leave out.", 1e-9, 0.999),
                        Setting.number("quantile", "", "The same for all cases.", -1e300, 1e300),
                        Setting.number("quantile_level", "0.5", "Level of the quantile.", 0, 1),
                        Setting.numbers("probability", "The same, written out."),
                        Setting.numbers("classes", "The same for all cases, written out."),
                        Setting.number(
                                "floor", "0", "Probability a log loss is floored at; 1e-5 in some challenges.", 0, 1),
                        Setting.whole("bins", "10", "Of the histogram of probabilities.", 2, 100))
                .seed("The random part of probabilities of counts.")
                .example("", List.of(), List.of("seen=0,1,3,7,20", "family=negative-binomial", "parameters=2,4"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] seen = Given.numbers(study, "seen");
        Result.Maker answer = Result.of(card(), study).count("cases", seen.length);
        Tabled.Maker table = Tabled.named("losses").numbers("seen", seen);
        List<String> done = new ArrayList<>();
        if (Given.value(Family.class, study.text("family")) != Family.NONE) {
            distribution(answer, table, study, seen);
            done.add("family");
        }
        if (study.has("draws") || study.given("draws")) {
            IntToDoubleFunction edf = i -> Crps.sample(row(study, "draws", i, seen.length), seen[i], false);
            IntToDoubleFunction fair = i -> Crps.sample(row(study, "draws", i, seen.length), seen[i], true);
            add(answer, table, "crps of draws", "crps_draws", edf, seen.length);
            add(answer, table, "fair crps of draws", "crps_draws_fair", fair, seen.length);
            done.add("draws");
        }
        if (has(study, "low") && has(study, "high")) {
            double[] low = one(study, "low", seen.length);
            double[] high = one(study, "high", seen.length);
            double alpha = study.number("alpha");
            add(
                    answer,
                    table,
                    "interval loss",
                    "interval",
                    i -> Losses.interval(low[i], high[i], seen[i], alpha),
                    seen.length);
            answer.number("coverage", Calibration.coverage(low, high, seen));
            done.add("interval");
        }
        if (has(study, "quantile")) {
            double[] q = one(study, "quantile", seen.length);
            double level = study.number("quantile_level");
            add(answer, table, "quantile loss", "quantile", i -> Losses.quantile(q[i], level, seen[i]), seen.length);
            done.add("quantile");
        }
        if (study.has("probability") || study.given("probability")) {
            events(answer, study, seen);
            done.add("probability");
        }
        if (study.has("classes") || study.given("classes")) {
            add(
                    answer,
                    table,
                    "ranked probability loss",
                    "ranked",
                    i -> Crps.ranked(row(study, "classes", i, seen.length), (int) seen[i] - 1),
                    seen.length);
            done.add("classes");
        }
        if (done.isEmpty()) {
            throw new Misuse(
                    "Say what was forecast: a family, draws, an interval, a quantile, a probability or classes.");
        }
        return answer.table(table.done()).done();
    }

    private static boolean has(Study study, String name) {
        return study.has(name) || study.given(name);
    }

    private static double[] one(Study study, String name, int n) {
        double[] values = new double[n];
        if (study.has(name)) {
            return study.numbers(name);
        }
        Arrays.fill(values, study.number(name));
        return values;
    }

    /** The numbers of a case: of its row of several columns, else the same for all. */
    private static double[] row(Study study, String name, int i, int n) {
        if (!study.has(name)) {
            return study.numbersOf(name);
        }
        List<double[]> columns = study.allNumbers(name);
        Given.same(study, columns.getFirst().length, n);
        return columns.stream().mapToDouble(c -> c[i]).toArray();
    }

    private static void add(
            Result.Maker answer, Tabled.Maker table, String name, String column, IntToDoubleFunction loss, int n) {
        double[] each = Given.tried(() -> {
            double[] losses = new double[n];
            Arrays.setAll(losses, loss);
            return losses;
        });
        double mean = Arrays.stream(each).average().orElse(Double.NaN);
        answer.estimate(Estimate.between(name, mean, Double.NaN, Double.NaN));
        table.numbers(column, each);
    }

    private static void distribution(Result.Maker answer, Tabled.Maker table, Study study, double[] seen) {
        Family family = Given.value(Family.class, study.text("family"));
        int n = seen.length;
        double[][] p = new double[n][];
        for (int i = 0; i < n; i++) {
            p[i] = row(study, "parameters", i, n);
            if (p[i].length != family.parameters) {
                throw new Misuse(study.text("family") + " has " + family.parameters + " parameters.");
            }
        }
        add(answer, table, "crps", "crps", i -> crps(family, p[i], seen[i]), n);
        add(answer, table, "log loss", "log", i -> log(family, p[i], seen[i], study.number("floor")), n);
        if (family == Family.POISSON || family == Family.NEGATIVE_BINOMIAL) {
            double[] lower = new double[n];
            double[] upper = new double[n];
            double[] random = new double[n];
            for (int i = 0; i < n; i++) {
                Distribution law = law(family, p[i]);
                lower[i] = law.below(seen[i] - 1);
                upper[i] = law.below(seen[i]);
                random[i] = Calibration.randomised(law, seen[i], Draws.of(study.seed(), "pit", i));
            }
            table.numbers("pit_lower", lower).numbers("pit_upper", upper).numbers("pit_randomised", random);
            answer.table(Tabled.named("histogram")
                    .numbers("height", Calibration.histogram(lower, upper, study.whole("bins")))
                    .done());
        }
    }

    private static Distribution law(Family family, double[] p) {
        return switch (family) {
            case POISSON -> Distributions.poisson(p[0]);
            case NEGATIVE_BINOMIAL -> Distributions.negativeBinomial(p[0], p[1]);
            case NORMAL, LOG_NORMAL -> Distributions.normal(p[0], p[1]);
            case GAMMA -> Distributions.gamma(p[0], p[1]);
            case T -> Distributions.student(p[0]);
            case NONE -> throw new IllegalArgumentException("no distribution");
        };
    }

    private static double crps(Family family, double[] p, double seen) {
        return switch (family) {
            case NORMAL -> Crps.normal(p[0], p[1], seen);
            case LOG_NORMAL -> Crps.logNormal(p[0], p[1], seen);
            case GAMMA -> Crps.gamma(p[0], p[1], seen);
            case T -> Crps.student(p[0], p[1], p[2], seen);
            default -> Crps.counts(law(family, p), seen);
        };
    }

    private static double log(Family family, double[] p, double seen, double floor) {
        double loss = switch (family) {
            case LOG_NORMAL ->
                seen <= 0
                        ? Double.POSITIVE_INFINITY
                        : Losses.log(law(family, p), StrictMath.log(seen)) + StrictMath.log(seen);
            case T -> Losses.log(law(family, p), (seen - p[1]) / p[2]) + StrictMath.log(p[2]);
            default -> Losses.log(law(family, p), seen);
        };
        return floor > 0 ? Math.min(loss, -StrictMath.log(floor)) : loss;
    }

    private static void events(Result.Maker answer, Study study, double[] seen) {
        double[] p = Given.numbers(study, "probability");
        Given.same(study, p.length, seen.length);
        if (Arrays.stream(seen).anyMatch(s -> s != 0 && s != 1)
                || Arrays.stream(p).anyMatch(v -> !(v >= 0 && v <= 1))) {
            throw new Misuse("Probabilities lie between 0 and 1, and what was seen is 0 or 1.");
        }
        answer.estimate(Estimate.between("brier", Losses.brier(p, seen), Double.NaN, Double.NaN))
                .estimate(Estimate.between("binary log loss", Losses.binaryLog(p, seen), Double.NaN, Double.NaN));
        if (Arrays.stream(seen).distinct().count() == 2) {
            answer.estimate(
                    Estimate.between("discrimination (AUC)", Losses.discrimination(p, seen), Double.NaN, Double.NaN));
        }
    }
}
