package org.baraza.core.compare.estimators.rates;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.rates.Counts;

/** A rate of events with the interval of one's choice, or with all of them. */
@AutoService(Estimator.class)
public final class Rate implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("rate", 1, "A count or a rate and its interval")
                .estimates("Events per unit of exposure; the mean count where there is no exposure.")
                .assumes("Events are independent of each other at a constant rate.")
                .fails(
                        "Events in clusters, as in conflict: intervals are too narrow.",
                        "Missing reports are not zeros.")
                .paper("Garwood 1936; Breslow and Day 1987; Brown, Cai and DasGupta 2003")
                .reads(
                        Role.optional("count", Role.Kind.COUNT, "Events."),
                        Role.optional("exposure", Role.Kind.NUMBER, "What they are counted against, above 0."),
                        Role.optional("label", Role.Kind.KEY, "Names of the rows."))
                .offers(
                        Setting.numbers("count", "The same, written out."),
                        Setting.numbers("exposure", "The same, written out; 1 when left out."),
                        Setting.choice("interval", "jeffreys-ended", "Which interval, or all of them.", intervals()),
                        Given.sides(),
                        Setting.number(
                                "per", "1", "Units of exposure a rate is given for, for example 100000.", 1e-12, 1e15))
                .example("", List.of(), List.of("count=11", "exposure=800", "per=1000"))
                .done();
    }

    private static String[] intervals() {
        String[] words = Given.words(Counts.Method.values());
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "all";
        return all;
    }

    @Override
    public Result run(Study study) {
        long[] counts = Given.counts(study, "count");
        double[] exposure = Given.exposure(study, "exposure", counts.length);
        double per = study.number("per");
        List<String> labels = Given.labels(study, "rate", counts.length);
        String interval = study.text("interval");
        Result.Maker answer = Result.of(card(), study).interval(interval + " interval of a Poisson mean");
        for (int i = 0; i < counts.length; i++) {
            double unit = exposure[i] / per;
            for (Counts.Method method : Counts.Method.values()) {
                String word = Given.word(method);
                if (interval.equals("all") || interval.equals(word)) {
                    String name = interval.equals("all")
                            ? counts.length == 1 ? word : labels.get(i) + " " + word
                            : labels.get(i);
                    add(answer, study, name, method, counts[i], unit);
                }
            }
        }
        return answer.count("events", Arrays.stream(counts).sum()).done();
    }

    private static void add(
            Result.Maker answer, Study study, String name, Counts.Method method, long count, double unit) {
        try {
            Limits limits = Given.sided(
                    study,
                    Given.tried(() ->
                            Counts.limits(method, count, Given.tail(study)).over(unit)),
                    0,
                    Double.POSITIVE_INFINITY);
            answer.estimate(Estimate.between(name, count / unit, limits.low(), limits.high()));
            if (limits.low() < 0) {
                answer.note("The " + Given.word(method) + " interval goes below 0.");
            }
        } catch (Refused e) {
            if (!study.text("interval").equals("all")) {
                throw e;
            }
            answer.note(e.sentence());
        }
    }
}
