package org.baraza.core.compare.estimators.rates;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.rates.Counts;
import org.baraza.core.measure.rates.Standardised;

/** Rates made comparable across populations of different make-up. */
@AutoService(Estimator.class)
public final class StandardisedRate implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("standardised-rate", 1, "A standardised rate, direct or indirect")
                .estimates(
                        "The rate a population would have with the groups of a standard one, or events over expected.")
                .assumes("Events are independent of each other within groups.", "The groups are the ones that matter.")
                .fails("Groups with hardly any exposure and a large weight.")
                .paper("Fay and Feuer 1997; Dobson and others 1991; Breslow and Day 1987")
                .reads(
                        Role.optional("count", Role.Kind.COUNT, "Events of each group."),
                        Role.optional("exposure", Role.Kind.NUMBER, "Exposure of each group."),
                        Role.optional("standard", Role.Kind.NUMBER, "Size of each group in the standard population."),
                        Role.optional("expected", Role.Kind.NUMBER, "Expected events of each group, for indirect."))
                .offers(
                        Setting.numbers("count", "The same, written out."),
                        Setting.numbers("exposure", "The same, written out."),
                        Setting.numbers("standard", "The same, written out."),
                        Setting.numbers("expected", "The same, written out."),
                        Given.choice("interval", "Of the direct rate.", Standardised.Method.values()),
                        Given.choice("ratio_interval", "Of observed over expected.", garwoodFirst()),
                        Setting.number("per", "1", "Units of exposure the rate is given for.", 1e-12, 1e15))
                .example(
                        "",
                        List.of(),
                        List.of("count=4,12,30", "exposure=1000,1500,900", "standard=500,300,200", "per=1000"))
                .done();
    }

    private static Counts.Method[] garwoodFirst() {
        return new Counts.Method[] {
            Counts.Method.GARWOOD, Counts.Method.MID_P, Counts.Method.JEFFREYS, Counts.Method.BYAR_EXACT
        };
    }

    @Override
    public Result run(Study study) {
        long[] counts = Given.counts(study, "count");
        double[] events = Arrays.stream(counts).asDoubleStream().toArray();
        double tail = Given.half(study);
        Result.Maker answer = Result.of(card(), study);
        boolean indirect = study.has("expected") || study.given("expected");
        if (indirect) {
            double[] expected = Given.exposure(study, "expected", events.length);
            double e = Arrays.stream(expected).sum();
            long o = Arrays.stream(counts).sum();
            Counts.Method method = Given.value(Counts.Method.class, study.text("ratio_interval"));
            Limits limits = Given.tried(() -> Counts.limits(method, o, tail).over(e));
            answer.estimate(Estimate.between("observed over expected", o / e, limits.low(), limits.high()))
                    .interval(study.text("ratio_interval") + " interval of observed over expected");
        }
        if (study.has("standard") || study.given("standard")) {
            double per = study.number("per");
            double[] exposure = Given.exposure(study, "exposure", events.length);
            double[] standard = Given.numbers(study, "standard");
            Given.same(study, events.length, standard.length);
            Standardised.Method method = Given.value(Standardised.Method.class, study.text("interval"));
            Standardised.Direct direct =
                    Given.tried(() -> Standardised.direct(events, exposure, standard, method, tail));
            answer.estimate(Estimate.between(
                            "standardised rate",
                            direct.rate() * per,
                            direct.limits().low() * per,
                            direct.limits().high() * per))
                    .interval(study.text("interval") + " interval of the directly standardised rate")
                    .number("crude rate", direct.crude() * per)
                    .number("variance", direct.variance() * per * per);
        } else if (!indirect) {
            throw new Misuse("standardised-rate needs \"standard\" with \"exposure\", or \"expected\".");
        }
        return answer.count("events", Arrays.stream(counts).sum()).done();
    }
}
