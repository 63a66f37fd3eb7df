package org.baraza.core.compare.estimators.rates;

import com.google.auto.service.AutoService;
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
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.rates.Shares;

/** A share with the interval of one's choice, or with all of them. */
@AutoService(Estimator.class)
public final class Proportion implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("proportion", 1, "A share and its interval")
                .estimates("The share of cases in which something held.")
                .assumes("Cases are independent of each other and have the same chance.")
                .fails("Cases in clusters, such as households of a village: use survey.")
                .paper("Wilson 1927; Clopper and Pearson 1934; Newcombe 1998; Brown, Cai and DasGupta 2001")
                .reads(
                        Role.optional("hits", Role.Kind.COUNT, "In how many cases it held."),
                        Role.optional("cases", Role.Kind.COUNT, "How many cases."),
                        Role.optional("label", Role.Kind.KEY, "Names of the rows."))
                .offers(
                        Setting.numbers("hits", "The same, written out."),
                        Setting.numbers("cases", "The same, written out."),
                        Setting.choice("interval", "wilson", "Which interval, or all of them.", intervals()),
                        Given.sides(),
                        Setting.number("null", "", "A share to test, exactly and by the score; may be left out.", 0, 1))
                .example("", List.of(), List.of("hits=81", "cases=263"))
                .done();
    }

    private static String[] intervals() {
        String[] words = Given.words(Shares.Method.values());
        String[] all = java.util.Arrays.copyOf(words, words.length + 1);
        all[words.length] = "all";
        return all;
    }

    @Override
    public Result run(Study study) {
        long[] hits = Given.counts(study, "hits");
        long[] cases = Given.counts(study, "cases");
        Given.same(study, hits.length, cases.length);
        List<String> labels = Given.labels(study, "share", hits.length);
        String interval = study.text("interval");
        Result.Maker answer = Result.of(card(), study).interval(interval + " interval of a binomial share");
        for (int i = 0; i < hits.length; i++) {
            for (Shares.Method method : Shares.Method.values()) {
                String word = Given.word(method);
                if (interval.equals("all") || interval.equals(word)) {
                    String name = interval.equals("all")
                            ? hits.length == 1 ? word : labels.get(i) + " " + word
                            : labels.get(i);
                    add(answer, study, name, method, hits[i], cases[i], interval.equals("all"));
                }
            }
            test(answer, study, labels.get(i), hits[i], cases[i]);
        }
        return answer.count("cases", java.util.Arrays.stream(cases).sum()).done();
    }

    private static void add(
            Result.Maker answer, Study study, String name, Shares.Method method, long x, long n, boolean skip) {
        try {
            Limits limits = Given.sided(study, Given.tried(() -> Shares.limits(method, x, n, Given.tail(study))), 0, 1);
            answer.estimate(Estimate.between(name, (double) x / n, limits.low(), limits.high()));
            if (limits.low() < 0 || limits.high() > 1) {
                answer.note("The " + Given.word(method) + " interval leaves 0 to 1.");
            }
        } catch (Refused e) {
            if (!skip || n < 1) {
                throw e;
            }
            answer.note(e.sentence());
        }
    }

    private static void test(Result.Maker answer, Study study, String label, long x, long n) {
        if (!study.given("null")) {
            return;
        }
        double p0 = study.number("null");
        var law = Distributions.binomial(n, p0);
        double own = law.density(x) * (1 + 1e-7);
        double sum = 0;
        for (long k = 0; k <= n; k++) {
            sum += law.density(k) <= own ? law.density(k) : 0;
        }
        double z = ((double) x / n - p0) / Math.sqrt(p0 * (1 - p0) / n);
        answer.number(label + " exact p", Math.min(1, sum))
                .number(label + " score z", z)
                .number(label + " score p", 2 * Distributions.normal().above(Math.abs(z)));
    }
}
