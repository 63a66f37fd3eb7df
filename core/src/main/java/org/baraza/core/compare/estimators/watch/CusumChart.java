package org.baraza.core.compare.estimators.watch;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.compare.Estimate;
import org.baraza.core.compare.Estimator;
import org.baraza.core.compare.MethodCard;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Setting;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.Tabled;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.watch.Cusum;

/** Small lasting rises, by a cumulated sum. */
@AutoService(Estimator.class)
public final class CusumChart implements Estimator {

    @Override
    public MethodCard card() {
        return MethodCard.named("cusum", 1, "Small lasting rises (CUSUM)")
                .estimates("The cumulated sum of standardised counts above a reference.")
                .assumes("Counts vary as the scale says around the expected one.", "Every moment was reported.")
                .fails("More variation than Poisson raises false alarms.")
                .paper("Page 1954; Rossi, Lampugnani and Marchi 1999")
                .reads(Series.COUNT)
                .offers(Setting.whole(
                        "from",
                        "13",
                        "First moment to judge, counted from 1; those before are learned from.",
                        2,
                        1_000_000))
                .offers(
                        Given.choice("scale", "How counts are standardised.", rossiFirst()),
                        Setting.number("reference", "1.04", "Subtracted at every moment.", 0, 100),
                        Setting.number("limit", "2.26", "At which an alarm is raised.", 0, 1000),
                        Setting.number("alpha", "0.1", "Overdispersion of the negative binomial scale.", 0, 100))
                .offers(Means.SETTINGS)
                .example(Series.example(), List.of("count=incidents"), List.of())
                .done();
    }

    private static Cusum.Scale[] rossiFirst() {
        return new Cusum.Scale[] {
            Cusum.Scale.ROSSI,
            Cusum.Scale.STANDARD,
            Cusum.Scale.ANSCOMBE,
            Cusum.Scale.ANSCOMBE_SECOND,
            Cusum.Scale.NEGATIVE_BINOMIAL,
            Cusum.Scale.NONE
        };
    }

    @Override
    public Result run(Study study) {
        double[] counts = study.numbers("count");
        int from = Series.from(study, 1, counts.length);
        Means means = Means.of(study, counts, from);
        Cusum rule = new Cusum(
                study.number("reference"),
                study.number("limit"),
                Given.value(Cusum.Scale.class, study.text("scale")),
                study.number("alpha"));
        List<Cusum.Point> points = rule.watch(counts, from, means.expected());
        return Result.of(card(), study)
                .estimate(Estimate.between("last sum", points.getLast().sum(), Double.NaN, Double.NaN))
                .count("alarms", points.stream().filter(Cusum.Point::alarm).count())
                .count("moments_judged", points.size())
                .table(Tabled.named("chart")
                        .wholes(
                                "moment",
                                points.stream().mapToLong(p -> p.index() + 1L).toArray())
                        .numbers(
                                "count",
                                points.stream()
                                        .mapToDouble(p -> counts[p.index()])
                                        .toArray())
                        .numbers("expected", means.expected())
                        .numbers(
                                "sum",
                                points.stream().mapToDouble(Cusum.Point::sum).toArray())
                        .numbers(
                                "threshold",
                                points.stream()
                                        .mapToDouble(Cusum.Point::threshold)
                                        .toArray())
                        .wholes(
                                "alarm",
                                points.stream()
                                        .mapToLong(p -> p.alarm() ? 1 : 0)
                                        .toArray())
                        .done())
                .done();
    }
}
