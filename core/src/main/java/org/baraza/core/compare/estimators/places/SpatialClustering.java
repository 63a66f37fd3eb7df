package org.baraza.core.compare.estimators.places;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.places.Clustering;
import org.baraza.core.measure.places.Neighbours;

/** Whether neighbours are alike over the whole map. */
@AutoService(Estimator.class)
public final class SpatialClustering implements Estimator {

    private enum Side {
        GREATER,
        TWO,
        LESS
    }

    @Override
    public MethodCard card() {
        return MethodCard.named("spatial-clustering", 1, "Whether neighbours are alike (Moran, Geary)")
                .estimates("Moran's I, above its expectation where neighbours are alike, and Geary's C, then below 1.")
                .assumes("Values could have fallen on any area alike.")
                .fails("Raw rates of small areas vary more than those of large ones; transform them.")
                .paper("Moran 1950; Geary 1954; Cliff and Ord 1981")
                .reads(Maps.AREA, Maps.VALUE, Maps.EVENTS, Maps.EXPOSURE, Maps.NEIGHBOURS, Maps.X, Maps.Y)
                .offers(
                        Given.choice("style", "How much each neighbour counts.", Neighbours.Style.values()),
                        Setting.choice("variance", "randomisation", "Of the statistics.", "randomisation", "normality"),
                        Given.choice("alternative", "Which side p looks at.", Side.values()),
                        Setting.whole("draws", "0", "Shuffles for a p of Moran's I; 0 for none.", 0, 1_000_000))
                .offers(Maps.SETTINGS)
                .seed("The shuffles.")
                .example(
                        Maps.EXAMPLE,
                        List.of("area=area", "events=events", "exposure=exposure", "neighbours=neighbours"),
                        List.of("draws=99"))
                .done();
    }

    @Override
    public Result run(Study study) {
        double[] x = Maps.values(study);
        Neighbours neighbours = Maps.neighbours(study, Given.value(Neighbours.Style.class, study.text("style")));
        boolean randomised = study.text("variance").equals("randomisation");
        Clustering.Tested moran = Given.tried(() -> Clustering.moran(x, neighbours, randomised));
        Clustering.Tested geary = Given.tried(() -> Clustering.geary(x, neighbours, randomised));
        Result.Maker answer = Result.of(card(), study)
                .standardError(study.text("variance") + " variance")
                .estimate(estimate(study, "moran", moran))
                .estimate(estimate(study, "geary", geary))
                .number("moran expected", moran.expected())
                .number("moran variance", moran.variance())
                .number("geary variance", geary.variance())
                .count("areas", x.length);
        long links = 0;
        for (int[] list : neighbours.of()) {
            links += list.length;
        }
        answer.count("links", links);
        if (study.whole("draws") > 0) {
            answer.number("moran shuffled p", Clustering.shuffledP(x, neighbours, study.whole("draws"), study.seed()));
        }
        return answer.done();
    }

    private static Estimate estimate(Study study, String name, Clustering.Tested tested) {
        var normal = Distributions.normal();
        double p = switch (Given.value(Side.class, study.text("alternative"))) {
            case GREATER -> normal.above(tested.z());
            case LESS -> normal.below(tested.z());
            case TWO -> 2 * normal.above(Math.abs(tested.z()));
        };
        return new Estimate(
                name,
                tested.value(),
                Math.sqrt(tested.variance()),
                tested.z(),
                Double.POSITIVE_INFINITY,
                p,
                Double.NaN,
                Double.NaN);
    }
}
