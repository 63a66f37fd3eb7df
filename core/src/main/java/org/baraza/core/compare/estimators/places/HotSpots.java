package org.baraza.core.compare.estimators.places;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.places.Local;
import org.baraza.core.measure.places.Neighbours;

/** Which areas are high, or low, with their neighbours. */
@AutoService(Estimator.class)
public final class HotSpots implements Estimator {

    private enum Statistic {
        GI_STAR,
        GI,
        LOCAL_MORAN
    }

    @Override
    public MethodCard card() {
        return MethodCard.named("hot-spots", 1, "Which areas stand out with their neighbours (Gi*, Gi, local Moran)")
                .estimates(
                        "How far each area and its neighbours are above or below the others, in standard deviations.")
                .assumes("Values could have fallen on any area alike.")
                .fails("Many areas are looked at: go by the share of false discoveries, not by p.")
                .paper(
                        "Getis and Ord 1992; Ord and Getis 1995; Anselin 1995; Sokal, Oden and Thomson 1998; Benjamini and Hochberg 1995")
                .reads(Maps.AREA, Maps.VALUE, Maps.EVENTS, Maps.EXPOSURE, Maps.NEIGHBOURS, Maps.X, Maps.Y)
                .offers(
                        Given.choice("statistic", "Which.", Statistic.values()),
                        Setting.choice(
                                "style",
                                "",
                                "How much neighbours count; binary for Gi, row for local Moran.",
                                "binary",
                                "row",
                                "global"),
                        Setting.choice("moments", "conditional", "Of local Moran.", "conditional", "total"),
                        Setting.whole("draws", "0", "Shuffles for p of each area; 0 for the normal.", 0, 1_000_000),
                        Setting.number("discoveries", "0.1", "Share of false discoveries that is borne.", 1e-6, 0.5))
                .offers(Maps.SETTINGS)
                .seed("The shuffles.")
                .example(
                        Maps.EXAMPLE,
                        List.of("area=area", "events=events", "exposure=exposure", "neighbours=neighbours"),
                        List.of())
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] x = Maps.values(study);
        Statistic statistic = Given.value(Statistic.class, study.text("statistic"));
        String style =
                study.given("style") ? study.text("style") : statistic == Statistic.LOCAL_MORAN ? "row" : "binary";
        Neighbours neighbours = Maps.neighbours(study, Given.value(Neighbours.Style.class, style));
        List<String> names = Maps.names(study);
        Local.Moran moran = Local.moran(x, neighbours, study.text("moments").equals("conditional"));
        double[] z = switch (statistic) {
            case GI_STAR -> Local.gStar(x, neighbours);
            case GI -> Local.g(x, neighbours);
            case LOCAL_MORAN -> moran.z();
        };
        boolean shuffled = study.whole("draws") > 0;
        double[] p = shuffled
                ? Local.shuffledP(x, neighbours, study.whole("draws"), study.seed())
                : Arrays.stream(z)
                        .map(v -> 2 * Distributions.normal().above(Math.abs(v)))
                        .toArray();
        double[] q = Local.falseDiscovery(p);
        Result.Maker answer = Result.of(card(), study);
        Tabled.Maker table = Tabled.named("areas").texts("area", names).numbers("value", x);
        if (statistic == Statistic.LOCAL_MORAN) {
            table.numbers("local_moran", moran.value())
                    .numbers("expected", moran.expected())
                    .numbers("variance", moran.variance());
        }
        table.numbers("z", z).numbers("p", p).numbers("false_discovery", q);
        long hot = 0;
        for (int i = 0; i < z.length; i++) {
            hot += q[i] <= study.number("discoveries") && z[i] > 0 ? 1 : 0;
            answer.estimate(Estimate.test(names.get(i), z[i], z[i], Double.POSITIVE_INFINITY, p[i]));
        }
        return answer.count("areas", z.length)
                .count("areas_that_stand_out_high", hot)
                .note(shuffled ? "p: folded, the area's own value held." : "p: two-sided, normal.")
                .table(table.done())
                .done();
    }
}
