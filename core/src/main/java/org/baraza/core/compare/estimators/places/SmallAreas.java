package org.baraza.core.compare.estimators.places;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
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
import org.baraza.core.measure.places.IntegratedShrinkage;
import org.baraza.core.measure.places.Neighbours;
import org.baraza.core.measure.places.Shrinkage;

/** Rates of small areas, steadied by the others, that say so. */
@AutoService(Estimator.class)
public final class SmallAreas implements Estimator {

    private enum Way {
        INTEGRATED,
        GAMMA_ML,
        MOMENTS,
        BINOMIAL,
        LOCAL
    }

    @Override
    public MethodCard card() {
        return MethodCard.named("small-areas", 1, "Rates of small areas, drawn towards the others")
                .estimates("The rate of each area, the more drawn to that of all the less was seen there.")
                .assumes("True rates of areas come from one distribution.", "Every area was reported on alike.")
                .fails(
                        "The truly worst areas are shown better than they are: never name a hot spot from this alone.",
                        "With a fitted prior, intervals are too narrow with few areas or few events; use integrated.")
                .paper("Marshall 1991; Martuzzi and Elliott 1996; Clayton and Kaldor 1987; Choynowski 1959")
                .reads(
                        Maps.AREA,
                        Role.of("events", Role.Kind.COUNT, "Events of each area."),
                        Role.of("exposure", Role.Kind.NUMBER, "What they are counted against."),
                        Maps.NEIGHBOURS,
                        Maps.X,
                        Maps.Y)
                .offers(
                        Given.choice("shrinkage", "How they are drawn together.", Way.values()),
                        Setting.number("per", "1", "Units of exposure rates are given for.", 1e-12, 1e15))
                .offers(Maps.SETTINGS)
                .example(
                        Maps.EXAMPLE,
                        List.of("area=area", "events=events", "exposure=exposure", "neighbours=neighbours"),
                        List.of("per=1000"))
                .done();
    }

    @Override
    public Result run(Study study) {
        List<String> names = Maps.names(study);
        double[] events = study.numbers("events");
        double[] exposure = Given.exposure(study, events.length);
        if (Arrays.stream(events).sum() == 0) {
            throw new Refused(Code.FEW_EVENTS, "There was no event anywhere.");
        }
        Result.Maker answer = Result.of(card(), study)
                .note("These rates are shrunken: they are not what was counted over what it was counted against.");
        double[] none = new double[events.length];
        Arrays.fill(none, Double.NaN);
        double[] low = none;
        double[] high = none;
        double[] rates;
        double tail = Given.half(study);
        switch (Given.value(Way.class, study.text("shrinkage"))) {
            case INTEGRATED -> {
                IntegratedShrinkage found = Given.tried(() -> IntegratedShrinkage.of(events, exposure, tail));
                rates = found.rates();
                low = found.lows();
                high = found.highs();
                answer.interval("posterior quantiles, the prior averaged over").number("spread", found.spread());
            }
            case GAMMA_ML -> {
                Shrinkage.Gamma found = Given.tried(() -> Shrinkage.gamma(events, exposure, tail));
                rates = found.rates();
                low = found.lows();
                high = found.highs();
                answer.interval("posterior quantiles, the prior fitted and then held")
                        .number("prior shape", found.shape())
                        .number("prior rate", found.rate())
                        .number("log likelihood", found.logLikelihood());
            }
            case MOMENTS -> rates = moments(answer, Shrinkage.moments(events, exposure));
            case BINOMIAL -> rates = moments(answer, Shrinkage.binomial(events, exposure));
            default ->
                rates = Shrinkage.local(events, exposure, Maps.neighbours(study, Neighbours.Style.BINARY))
                        .rates();
        }
        return filled(answer, study, names, new double[][] {events, exposure, rates, low, high});
    }

    private static double[] moments(Result.Maker answer, Shrinkage.Moments found) {
        answer.number("prior variance", found.prior()[0]).number("mean rate", found.mean()[0]);
        if (found.prior()[0] == 0) {
            answer.note("The areas vary no more than chance: all are given the rate of all.");
        }
        return found.rates();
    }

    private static Result filled(Result.Maker answer, Study study, List<String> names, double[][] x) {
        double per = study.number("per");
        int n = names.size();
        double[] raw = new double[n];
        double[] expected = new double[n];
        double mean = Arrays.stream(x[0]).sum() / Arrays.stream(x[1]).sum();
        for (int i = 0; i < n; i++) {
            raw[i] = per * x[0][i] / x[1][i];
            expected[i] = mean * x[1][i];
            answer.estimate(Estimate.between(names.get(i), per * x[2][i], per * x[3][i], per * x[4][i]));
        }
        return answer.table(Tabled.named("areas")
                        .texts("area", names)
                        .numbers("raw_rate", raw)
                        .numbers("expected", expected)
                        .numbers("relative_risk", ratio(x[0], expected))
                        .numbers("probability_of_at_most", Shrinkage.probability(x[0], x[1]))
                        .numbers("freeman_tukey", Shrinkage.freemanTukey(x[0], x[1], 1000))
                        .done())
                .count("areas", n)
                .count("events", (long) Arrays.stream(x[0]).sum())
                .guard(Guard.atLeast(Code.FEW_EVENTS, Arrays.stream(x[0]).sum() / n, 1, "events an area, on average"))
                .done();
    }

    private static double[] ratio(double[] events, double[] expected) {
        double[] ratio = new double[events.length];
        Arrays.setAll(ratio, i -> 100 * events[i] / expected[i]);
        return ratio;
    }
}
