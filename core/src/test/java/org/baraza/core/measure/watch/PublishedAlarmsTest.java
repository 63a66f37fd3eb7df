package org.baraza.core.measure.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.baraza.core.measure.Fixture;
import org.baraza.core.measure.Near;
import org.baraza.core.measure.numbers.Linear;
import org.baraza.core.measure.numbers.Regression;
import org.junit.jupiter.api.Test;

/** Weekly salmonella agona in the United Kingdom, 1990 to 1995, watched by every rule of the reference package. */
final class PublishedAlarmsTest {

    private final Fixture fixture = Fixture.of("alerts_salmonella_agona");
    private final double[] counts = Fixture.numbers(fixture.table("data.csv").get("observed"));
    private final Fixture.Node expected = fixture.expected();

    private void same(String rule, List<Alarm> alarms) {
        Near.relative(
                rule,
                alarms.stream().mapToDouble(Alarm::threshold).toArray(),
                expected.get(rule, "upper").numbers(),
                1e-9);
        if (((java.util.Map<?, ?>) expected.get(rule).value()).containsKey("alarm")) {
            assertThat(alarms.stream().mapToDouble(a -> a.alarm() ? 1 : 0).toArray())
                    .as(rule)
                    .containsExactly(expected.get(rule, "alarm").numbers());
        }
    }

    private static Farrington farrington(
            boolean twoSided, double weightThreshold, int periods, int leftOut, Farrington.Threshold threshold) {
        return new Farrington(
                52,
                3,
                3,
                0.01,
                twoSided,
                true,
                0.05,
                true,
                weightThreshold,
                5,
                4,
                2.0 / 3,
                periods,
                leftOut,
                threshold);
    }

    @Test
    void farringtons_rule_and_its_flexible_versions_give_every_published_threshold() {
        same(
                "farrington",
                farrington(true, 1, 1, 3, Farrington.Threshold.TRANSFORMED).watch(counts, 209));
        same(
                "farrington_flex_delta",
                farrington(false, 2.58, 1, 3, Farrington.Threshold.DELTA).watch(counts, 209));
        same(
                "farrington_flex_nb",
                farrington(false, 2.58, 10, 26, Farrington.Threshold.NEGATIVE_BINOMIAL)
                        .watch(counts, 209));
    }

    @Test
    void the_three_early_aberration_rules_give_every_published_threshold() {
        for (Ears.Kind kind : Ears.Kind.values()) {
            same("ears_" + kind, new Ears(kind, 7, 0, 0.001).watch(counts, 29));
        }
    }

    @Test
    void the_cumulated_sum_gives_every_published_point() {
        double mean = Arrays.stream(counts, 0, 52).average().orElseThrow();
        double[] means = new double[260];
        Arrays.fill(means, mean);
        List<Cusum.Point> points = new Cusum(1.04, 2.26, Cusum.Scale.ROSSI, 0).watch(counts, 52, means);
        Near.relative(
                "sum",
                points.stream().mapToDouble(Cusum.Point::sum).toArray(),
                expected.get("cusum_rossi", "cusum").numbers(),
                1e-9);
        Near.relative(
                "threshold",
                points.stream().mapToDouble(Cusum.Point::threshold).toArray(),
                expected.get("cusum_rossi", "upper").numbers(),
                1e-9);
        assertThat(points.stream().mapToDouble(p -> p.alarm() ? 1 : 0).toArray())
                .containsExactly(expected.get("cusum_rossi", "alarm").numbers());
    }

    private static double[] season(int week) {
        double angle = 2 * Math.PI / 52 * week;
        return new double[] {1, week, Math.cos(angle), Math.sin(angle)};
    }

    @Test
    void the_likelihood_chart_gives_every_published_point_and_starts_again_after_an_alarm() {
        int n = 157;
        double[][] rows = new double[n][];
        Arrays.setAll(rows, i -> season(i + 1));
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] beta = Regression.fit(
                        Regression.Family.POISSON,
                        rows,
                        Arrays.copyOf(counts, n),
                        ones,
                        new double[n],
                        Regression.USUAL_STOP)
                .coefficients();
        double[] means = new double[counts.length - n];
        Arrays.setAll(means, i -> Math.exp(Linear.dot(season(n + i + 1), beta)));
        same(
                "glrnb",
                new LikelihoodChart(0, 5, Double.NaN, 1, -1, false)
                        .watch(Arrays.copyOfRange(counts, n, counts.length), means));
    }
}
