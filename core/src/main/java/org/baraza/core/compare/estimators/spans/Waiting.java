package org.baraza.core.compare.estimators.spans;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.Guard;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Limits;
import org.baraza.core.measure.spans.Lives;
import org.baraza.core.measure.spans.ProductLimit;

/** How long until something happens: quantiles, shares still waiting, restricted means. */
@AutoService(Estimator.class)
public final class Waiting implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("kaplan-meier", 1, "How long until something happens")
                .estimates("The share still waiting by time, quantiles of the wait, and its mean up to a limit.")
                .assumes("Watching ended for reasons that have nothing to do with the wait.")
                .fails("Waits that can end otherwise: use competing-risks.", "Few events.")
                .paper("Kaplan and Meier 1958; Greenwood 1926; Brookmeyer and Crowley 1982; Irwin 1949")
                .reads(Waits.TIME, Waits.EVENT, Waits.START)
                .reads(
                        Role.optional("group", Role.Kind.KEY, "Groups that get a curve each."),
                        Role.optional("weights", Role.Kind.NUMBER, "How many cases each stands for."))
                .offers(
                        Given.choice(
                                "interval",
                                "On which scale limits are normal.",
                                ProductLimit.Scale.LOG_LOG,
                                ProductLimit.Scale.LOG,
                                ProductLimit.Scale.PLAIN,
                                ProductLimit.Scale.LOGIT,
                                ProductLimit.Scale.ARCSINE),
                        Setting.numbers("quantiles", "Shares that had ended, the half when left out."),
                        Setting.numbers("at", "Times at which the share still waiting is given."),
                        Setting.number("limit", "", "Up to when the restricted mean is taken.", 0, 1e15))
                .example(
                        Waits.EXAMPLE,
                        List.of("time=weeks", "event=answered", "group=team"),
                        List.of("at=5", "limit=12"))
                .done();
    }

    @Override
    public Result run(Study study) {
        Lives lives = Waits.of(study);
        ProductLimit.Scale scale = Given.value(ProductLimit.Scale.class, study.text("interval"));
        Result.Maker answer = Result.of(card(), study)
                .standardError("Greenwood")
                .interval("normal on the " + study.text("interval") + " scale; of quantiles, read off its curves");
        List<String> names = study.has("group") ? study.keys("group").labels() : List.of("");
        int[] groups = Given.groups(study, "group");
        long fewest = Long.MAX_VALUE;
        double[][] means = new double[names.size()][];
        for (int g = 0; g < names.size(); g++) {
            int group = g;
            Lives inside = lives.only(IntStream.range(0, groups.length)
                    .filter(i -> groups[i] == group)
                    .toArray());
            long events = Waits.events(inside);
            if (events == 0) {
                throw new Refused(Code.FEW_EVENTS, "In a group nothing happened.");
            }
            fewest = Math.min(fewest, events);
            means[g] = add(answer, study, ProductLimit.of(inside), scale, names.get(g), names.size() > 1);
        }
        if (study.given("limit") && names.size() == 2) {
            double se = Math.sqrt(means[0][1] * means[0][1] + means[1][1] * means[1][1]);
            answer.estimate(Estimate.of(
                    "difference of restricted means",
                    means[1][0] - means[0][0],
                    se,
                    Double.POSITIVE_INFINITY,
                    study.level()));
        }
        return answer.count("cases", lives.size())
                .count("events", Waits.events(lives))
                .guard(Guard.atLeast(Code.FEW_EVENTS, fewest, 10, "events in each group"))
                .done();
    }

    private static double[] add(
            Result.Maker answer,
            Study study,
            ProductLimit curve,
            ProductLimit.Scale scale,
            String group,
            boolean named) {
        double tail = Given.half(study);
        String prefix = named ? group + " " : "";
        double[] shares = study.given("quantiles") ? study.numbersOf("quantiles") : new double[] {0.5};
        for (double share : shares) {
            double at = curve.quantile(share);
            answer.estimate(Estimate.between(
                    prefix + (share == 0.5 ? "median" : "quantile " + share),
                    finite(at),
                    finite(curve.quantileLow(share, scale, tail)),
                    finite(curve.quantileHigh(share, scale, tail))));
            if (Double.isInfinite(at)) {
                answer.note("Fewer than " + share + " had ended when watching did: that quantile is not known.");
            }
        }
        for (double time : study.numbersOf("at")) {
            if (time > curve.longest()) {
                answer.note("Nobody was watched as long as " + time + ".");
                continue;
            }
            Limits limits = limits(curve, time, scale, tail);
            answer.estimate(new Estimate(
                    prefix + "waiting at " + time,
                    curve.at(time),
                    curve.errorAt(time),
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.NaN,
                    limits.low(),
                    limits.high()));
        }
        double[] mean = {Double.NaN, Double.NaN};
        if (study.given("limit")) {
            if (study.number("limit") > curve.longest()) {
                throw new Refused(Code.BAD_VALUES, "In a group nobody was watched as long as the limit.");
            }
            ProductLimit.Restricted restricted = curve.restrictedMean(study.number("limit"));
            mean = new double[] {restricted.mean(), restricted.se()};
            double half = Distributions.normal().quantileAbove(tail) * restricted.se();
            answer.estimate(new Estimate(
                    prefix + "restricted mean",
                    restricted.mean(),
                    restricted.se(),
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.NaN,
                    restricted.mean() - half,
                    restricted.mean() + half));
        }
        answer.table(table(curve, scale, tail, named ? "curve_" + group : "curve"));
        return mean;
    }

    private static Limits limits(ProductLimit curve, double time, ProductLimit.Scale scale, double tail) {
        return curve.at(time) == 0 ? new Limits(0, 1) : curve.limitsAt(time, scale, tail);
    }

    private static double finite(double x) {
        return Double.isInfinite(x) ? Double.NaN : x;
    }

    private static Tabled table(ProductLimit curve, ProductLimit.Scale scale, double tail, String name) {
        return Tabled.named(name)
                .numbers("time", curve.times())
                .numbers("at_risk", curve.atRisk())
                .numbers("events", curve.events())
                .numbers("waiting", curve.surviving())
                .numbers(
                        "standard_error",
                        Arrays.stream(curve.times()).map(curve::errorAt).toArray())
                .numbers("low", curve.lows(scale, tail))
                .numbers("high", curve.highs(scale, tail))
                .done();
    }
}
