package org.baraza.core.compare.estimators.numbers;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.numbers.Distributions;

/** Densities, both tails, their logarithms and quantiles of a distribution. */
@AutoService(Estimator.class)
public final class Probability implements Estimator {

    private enum Family {
        NORMAL(2, "mean, standard deviation"),
        T(1, "degrees of freedom; 0 for infinitely many"),
        CHI_SQUARED(1, "degrees of freedom"),
        F(2, "both degrees of freedom"),
        GAMMA(2, "shape, rate"),
        BETA(2, "both shapes"),
        POISSON(1, "mean"),
        BINOMIAL(2, "trials, chance"),
        NEGATIVE_BINOMIAL(2, "size, mean"),
        HYPERGEOMETRIC(3, "all, of the first kind, drawn"),
        STUDENTIZED_RANGE(2, "groups, degrees of freedom; 0 for infinitely many");

        private final int parameters;
        private final String names;

        Family(int parameters, String names) {
            this.parameters = parameters;
            this.names = names;
        }

        Distribution of(double[] p) {
            return switch (this) {
                case NORMAL -> Distributions.normal(p[0], p[1]);
                case T -> Distributions.student(p[0] == 0 ? Double.POSITIVE_INFINITY : p[0]);
                case CHI_SQUARED -> Distributions.chiSquared(p[0]);
                case F -> Distributions.fisher(p[0], p[1]);
                case GAMMA -> Distributions.gamma(p[0], p[1]);
                case BETA -> Distributions.beta(p[0], p[1]);
                case POISSON -> Distributions.poisson(p[0]);
                case BINOMIAL -> Distributions.binomial(whole(p[0]), p[1]);
                case NEGATIVE_BINOMIAL -> Distributions.negativeBinomial(p[0], p[1]);
                case HYPERGEOMETRIC -> Distributions.hypergeometric(whole(p[0]), whole(p[1]), whole(p[2]));
                case STUDENTIZED_RANGE ->
                    Distributions.studentizedRange((int) whole(p[0]), p[1] == 0 ? Double.POSITIVE_INFINITY : p[1]);
            };
        }

        private static long whole(double x) {
            if (x != StrictMath.rint(x)) {
                throw new IllegalArgumentException("a parameter that counts something is not whole: " + x);
            }
            return (long) x;
        }
    }

    @Override
    public MethodCard card() {
        String parameters = String.join(
                "; ",
                Arrays.stream(Family.values())
                        .map(f -> Given.word(f) + ": " + f.names)
                        .toList());
        return MethodCard.named("distribution", 1, "Probabilities and quantiles of a distribution")
                .estimates(
                        "How likely a value, at most it and more than it are; and the value with so much below or above.")
                .assumes("The distribution is the right one.")
                .fails("A tail of the wrong distribution is wrong by orders of magnitude.")
                .paper("Abramowitz and Stegun 1964; Loader 2000; Tukey 1949")
                .offers(
                        Given.choice("family", "Which distribution.", Family.values()),
                        Setting.numbers("parameters", "In order, " + parameters + "."),
                        Setting.numbers("at", "Values to look at."),
                        Setting.numbers("below", "Probabilities at or below the wanted quantiles."),
                        Setting.numbers("above", "Probabilities above the wanted quantiles."))
                .example("", List.of(), List.of("family=gamma", "parameters=2.5,1", "at=3", "below=0.975"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Family family = Given.value(Family.class, study.text("family"));
        double[] p = study.numbersOf("parameters");
        if (p.length != family.parameters) {
            throw new Misuse(study.text("family") + " has the parameters " + family.names + ".");
        }
        Distribution law = Given.tried(() -> family.of(p));
        double[] at = study.numbersOf("at");
        double[] below = study.numbersOf("below");
        double[] above = study.numbersOf("above");
        if (at.length + below.length + above.length == 0) {
            throw new Misuse("Say \"at\", \"below\" or \"above\".");
        }
        Result.Maker answer = Result.of(card(), study);
        if (at.length > 0) {
            for (double x : at) {
                answer.estimate(plain("P(at most " + x + ")", law.below(x)))
                        .estimate(plain("P(more than " + x + ")", law.above(x)));
            }
            answer.table(Tabled.named("values")
                    .numbers("at", at)
                    .numbers("density", Arrays.stream(at).map(law::density).toArray())
                    .numbers(
                            "log_density",
                            Arrays.stream(at).map(law::logDensity).toArray())
                    .numbers("below", Arrays.stream(at).map(law::below).toArray())
                    .numbers("above", Arrays.stream(at).map(law::above).toArray())
                    .numbers("log_below", Arrays.stream(at).map(law::logBelow).toArray())
                    .numbers("log_above", Arrays.stream(at).map(law::logAbove).toArray())
                    .done());
        }
        quantiles(answer, "below", below, q -> law.quantile(q));
        quantiles(answer, "above", above, q -> law.quantileAbove(q));
        return answer.done();
    }

    private static void quantiles(
            Result.Maker answer, String side, double[] p, java.util.function.DoubleUnaryOperator quantile) {
        if (p.length == 0) {
            return;
        }
        double[] found = Given.tried(() -> Arrays.stream(p).map(quantile).toArray());
        for (int i = 0; i < p.length; i++) {
            answer.estimate(plain("quantile with " + p[i] + " " + side, found[i]));
        }
        answer.table(Tabled.named("quantiles_" + side)
                .numbers("probability", p)
                .numbers("quantile", found)
                .done());
    }

    private static Estimate plain(String name, double value) {
        return Estimate.between(name, value, Double.NaN, Double.NaN);
    }
}
