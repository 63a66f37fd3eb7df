package org.baraza.core.compare.estimators.rates;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.rates.Counts;
import org.baraza.core.measure.rates.RateRatios;

/** Two rates set side by side: their ratio and difference. */
@AutoService(Estimator.class)
public final class RateContrast implements Estimator {

    private enum Difference {
        SCORE,
        WALD,
        MOVER_JEFFREYS,
        MOVER_GARWOOD,
        MOVER_BYAR
    }

    @Override
    public MethodCard card() {
        return MethodCard.named("rate-ratio", 1, "Two rates: ratio and difference")
                .estimates("How many times the first rate is the second.")
                .assumes("Events are independent of each other, each at a constant rate.")
                .fails(
                        "Events in clusters, as in conflict: the interval is too narrow and p too small.",
                        "Places or times that were reported on differently.")
                .paper("Przyborowski and Wilenski 1940; Miettinen and Nurminen 1985; Zou and Donner 2008")
                .reads(
                        Role.optional("count", Role.Kind.COUNT, "Events of the first."),
                        Role.optional("exposure", Role.Kind.NUMBER, "What they are counted against."),
                        Role.optional("other_count", Role.Kind.COUNT, "Events of the second."),
                        Role.optional("other_exposure", Role.Kind.NUMBER, "What these are counted against."),
                        Role.optional("label", Role.Kind.KEY, "Names of the rows."))
                .offers(
                        Setting.numbers("count", "The same, written out."),
                        Setting.numbers("exposure", "The same, written out; 1 when left out."),
                        Setting.numbers("other_count", "The same, written out."),
                        Setting.numbers("other_exposure", "The same, written out; 1 when left out."),
                        Given.choice("interval", "Of the ratio.", RateRatios.Method.values()),
                        Given.choice("difference_interval", "Of the difference.", Difference.values()),
                        Given.choice("test", "Which p.", RateRatios.Test.values()),
                        Setting.number("null", "1", "The ratio that is put to the test, above 0.", 1e-9, 1e9))
                .example("", List.of(), List.of("count=15", "exposure=19017", "other_count=41", "other_exposure=28010"))
                .done();
    }

    @Override
    public Result run(Study study) {
        long[] x = Given.counts(study, "count");
        long[] y = Given.counts(study, "other_count");
        double[] e = Given.exposure(study, "exposure", x.length);
        double[] f = Given.exposure(study, "other_exposure", x.length);
        Given.same(study, x.length, y.length);
        List<String> labels = Given.labels(study, "", x.length);
        Result.Maker answer = Result.of(card(), study)
                .interval(study.text("interval") + " interval of the ratio (" + study.text("test") + " p), "
                        + study.text("difference_interval") + " of the difference");
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            RateRatios rates = new RateRatios(x[i], e[i], y[i], f[i]);
            String label = labels.get(i).isBlank() ? "" : labels.get(i) + " ";
            fewest = Math.min(fewest, x[i] + y[i]);
            Limits limits = Given.tried(() ->
                    rates.limits(Given.value(RateRatios.Method.class, study.text("interval")), Given.half(study)));
            double p = rates.p(Given.value(RateRatios.Test.class, study.text("test")), study.number("null"));
            answer.estimate(new Estimate(
                    label + "ratio",
                    rates.ratio(),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    p,
                    limits.low(),
                    limits.high()));
            Limits difference = Given.tried(() -> difference(rates, study));
            answer.estimate(Estimate.between(
                    label + "difference", x[i] / e[i] - y[i] / f[i], difference.low(), difference.high()));
        }
        return answer.guard(Guard.atLeast(Code.FEW_EVENTS, fewest, 5, "events of both together"))
                .done();
    }

    private static Limits difference(RateRatios rates, Study study) {
        double tail = Given.half(study);
        return switch (Given.value(Difference.class, study.text("difference_interval"))) {
            case SCORE -> rates.differenceScore(tail);
            case WALD -> rates.differenceWald(tail);
            case MOVER_JEFFREYS -> rates.differenceMover(Counts.Method.JEFFREYS_ENDED, tail);
            case MOVER_GARWOOD -> rates.differenceMover(Counts.Method.GARWOOD, tail);
            case MOVER_BYAR -> rates.differenceMover(Counts.Method.BYAR_EXACT, tail);
        };
    }
}
