package org.baraza.core.compare.estimators.rates;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.rates.Odds;
import org.baraza.core.measure.rates.ShareDifferences;
import org.baraza.core.measure.rates.ShareRatios;

/** Two independent shares set side by side: their difference, ratio and odds ratio. */
@AutoService(Estimator.class)
public final class ProportionContrast implements Estimator {

    private enum OddsInterval {
        EXACT,
        MID_P,
        WOOLF,
        WOOLF_HALF
    }

    @Override
    public MethodCard card() {
        return MethodCard.named("two-proportions", 1, "Two shares: difference, ratio and odds ratio")
                .estimates("How much larger the first share is than the second.")
                .assumes("Cases are independent of each other, and each share has one chance.")
                .fails("Pairs or clusters: use a method that knows them.", "A difference explains nothing by itself.")
                .paper("Newcombe 1998; Miettinen and Nurminen 1985; Koopman 1984; Katz and others 1978; Fisher 1935")
                .reads(
                        Role.optional("hits", Role.Kind.COUNT, "Hits of the first."),
                        Role.optional("cases", Role.Kind.COUNT, "Cases of the first."),
                        Role.optional("other_hits", Role.Kind.COUNT, "Hits of the second."),
                        Role.optional("other_cases", Role.Kind.COUNT, "Cases of the second."),
                        Role.optional("label", Role.Kind.KEY, "Names of the rows."))
                .offers(
                        Setting.numbers("hits", "The same, written out."),
                        Setting.numbers("cases", "The same, written out."),
                        Setting.numbers("other_hits", "The same, written out."),
                        Setting.numbers("other_cases", "The same, written out."),
                        Given.choice("interval", "Of the difference.", ShareDifferences.Method.values()),
                        Given.choice("ratio_interval", "Of the ratio.", koopmanFirst()),
                        Given.choice("odds_interval", "Of the odds ratio.", OddsInterval.values()))
                .example("", List.of(), List.of("hits=56", "cases=70", "other_hits=48", "other_cases=80"))
                .done();
    }

    private static ShareRatios.Method[] koopmanFirst() {
        return new ShareRatios.Method[] {
            ShareRatios.Method.KOOPMAN,
            ShareRatios.Method.MIETTINEN_NURMINEN,
            ShareRatios.Method.KATZ,
            ShareRatios.Method.KATZ_HALF
        };
    }

    @Override
    public Result run(Study study) {
        long[] a = Given.counts(study, "hits");
        long[] m = Given.counts(study, "cases");
        long[] b = Given.counts(study, "other_hits");
        long[] n = Given.counts(study, "other_cases");
        Given.same(study, a.length, m.length, b.length, n.length);
        List<String> labels = Given.labels(study, "", a.length);
        Result.Maker answer = Result.of(card(), study)
                .interval(study.text("interval") + " interval of the difference, " + study.text("ratio_interval")
                        + " of the ratio, " + study.text("odds_interval") + " of the odds ratio");
        for (int i = 0; i < a.length; i++) {
            int row = i;
            String label = labels.get(i).isBlank() ? "" : labels.get(i) + " ";
            double tail = Given.half(study);
            ShareDifferences.Method method = Given.value(ShareDifferences.Method.class, study.text("interval"));
            Limits difference =
                    Given.tried(() -> ShareDifferences.limits(method, a[row], m[row], b[row], n[row], tail));
            double p = (double) a[i] / m[i];
            double q = (double) b[i] / n[i];
            answer.estimate(Estimate.between(label + "difference", p - q, difference.low(), difference.high()));
            ratio(answer, study, label, new long[] {a[i], m[i], b[i], n[i]});
            odds(answer, study, label, new Odds(a[i], m[i] - a[i], b[i], n[i] - b[i]));
            double pooled = (double) (a[i] + b[i]) / (m[i] + n[i]);
            double z = (p - q) / Math.sqrt(pooled * (1 - pooled) * (1.0 / m[i] + 1.0 / n[i]));
            answer.number(label + "pearson chi-squared", z * z)
                    .number(label + "pearson p", 2 * Distributions.normal().above(Math.abs(z)));
        }
        return answer.done();
    }

    private static void ratio(Result.Maker answer, Study study, String label, long[] x) {
        if (x[0] + x[2] == 0) {
            answer.note("Neither has a hit: there is no ratio.");
            return;
        }
        ShareRatios.Method method = Given.value(ShareRatios.Method.class, study.text("ratio_interval"));
        Limits limits = Given.tried(() -> ShareRatios.limits(method, x[0], x[1], x[2], x[3], Given.half(study)));
        double ratio = (double) x[0] / x[1] / ((double) x[2] / x[3]);
        answer.estimate(Estimate.between(label + "ratio", ratio, limits.low(), limits.high()));
    }

    private static void odds(Result.Maker answer, Study study, String label, Odds odds) {
        double tail = Given.half(study);
        OddsInterval interval = Given.value(OddsInterval.class, study.text("odds_interval"));
        Limits limits = switch (interval) {
            case EXACT -> Given.tried(() -> odds.exact(tail, false));
            case MID_P -> Given.tried(() -> odds.exact(tail, true));
            case WOOLF -> Given.tried(() -> odds.woolf(tail, 0));
            case WOOLF_HALF -> Given.tried(() -> odds.woolf(tail, 0.5));
        };
        boolean exact = interval == OddsInterval.EXACT || interval == OddsInterval.MID_P;
        double value = exact ? odds.conditional() : odds.sample();
        answer.estimate(Estimate.between(label + "odds ratio", value, limits.low(), limits.high()))
                .number(label + "sample odds ratio", odds.sample())
                .number(label + "fisher p", odds.exactP(Odds.Side.TWO))
                .number(label + "fisher p greater", odds.exactP(Odds.Side.GREATER))
                .number(label + "fisher p less", odds.exactP(Odds.Side.LESS))
                .number(label + "mid-p", odds.midP());
    }
}
