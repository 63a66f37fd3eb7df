package org.baraza.core.compare.estimators.places;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.compare.estimators.Rows;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.places.Clustering;
import org.baraza.core.measure.places.Neighbours;
import org.baraza.core.measure.places.Residual;

/** Whether a regression leaves neighbours alike, and a model in which they matter. */
@AutoService(Estimator.class)
public final class SpatialRegression implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("spatial-lag", 1, "Neighbours in a regression: residual Moran and the lag model")
                .estimates("How much the value goes with that of the neighbours, the terms held alike.")
                .assumes("Errors are normal with one variance.", "Who is next to whom is right.")
                .fails("It describes; neighbours alike may have a cause in common.")
                .paper("Ord 1975; Cliff and Ord 1981")
                .reads(
                        Maps.AREA,
                        Maps.VALUE,
                        Maps.EVENTS,
                        Maps.EXPOSURE,
                        Role.several("terms", Role.Kind.TERM, "What else the value goes with."),
                        Maps.NEIGHBOURS,
                        Maps.X,
                        Maps.Y)
                .offers(Maps.SETTINGS)
                .example(EXAMPLE, List.of("area=area", "value=value", "terms=road", "neighbours=neighbours"), List.of())
                .done();
    }

    private static final String EXAMPLE = """
            area,value,road,neighbours
            A,2.1,1,B D
            B,1.4,3,A C E
            C,3.2,2,B F
            D,2.2,5,A E G
            E,6.9,4,B D F H
            F,8.1,6,C E I
            G,1.3,2,D H
            H,5.8,7,G E I
            I,7.1,5,H F
            """;

    @Override
    public Result run(Study study) {
        double[] y = Maps.values(study);
        Rows rows = Rows.of(study, "terms", true);
        Neighbours neighbours = Maps.neighbours(study, Neighbours.Style.ROW);
        Clustering.Tested moran = Given.tried(() -> Residual.moran(rows.values(), y, neighbours));
        Residual.Lagged lagged = Given.tried(() -> Residual.lagged(rows.values(), y, neighbours));
        Result.Maker answer = Result.of(card(), study).estimate(plain("rho", lagged.rho()));
        for (int j = 0; j < rows.names().size(); j++) {
            answer.estimate(plain(rows.names().get(j), lagged.coefficients()[j]));
        }
        return answer.estimate(Estimate.test(
                        "residual moran",
                        moran.value(),
                        moran.z(),
                        Double.POSITIVE_INFINITY,
                        Distributions.normal().above(moran.z())))
                .number("residual moran z", moran.z())
                .number("residual moran expected", moran.expected())
                .number("residual moran variance", moran.variance())
                .number("log likelihood", lagged.logLikelihood())
                .number("error variance", lagged.variance())
                .note("No standard errors are given for the lag model; the p of Moran's I looks at the greater side.")
                .count("areas", y.length)
                .done();
    }

    private static Estimate plain(String name, double value) {
        return Estimate.between(name, value, Double.NaN, Double.NaN);
    }
}
