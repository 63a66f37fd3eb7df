package org.baraza.core.measure.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.baraza.core.measure.Fixture;
import org.baraza.core.measure.Near;
import org.baraza.core.measure.numbers.Distributions;
import org.junit.jupiter.api.Test;

/** Sudden infant deaths in the counties of North Carolina, the map every textbook uses. */
final class PublishedPlacesTest {

    private static final double CLOSE = 1e-8;

    private final Fixture fixture = Fixture.of("spatial_ncsids");
    private final Fixture.Node expected = fixture.expected();
    private final Map<String, List<String>> counties = fixture.table("counties.csv");
    private final double[] births = Fixture.numbers(Fixture.at(counties, "bir74"));
    private final double[] deaths = Fixture.numbers(Fixture.at(counties, "sid74"));
    private final double[] roots = Shrinkage.freemanTukey(deaths, births, 1000);

    private int[][] lists() {
        List<String> ids = Fixture.at(counties, "fips");
        List<List<Integer>> lists = new ArrayList<>();
        ids.forEach(i -> lists.add(new ArrayList<>()));
        Map<String, List<String>> edges = fixture.table("edges.csv");
        for (int e = 0; e < Fixture.at(edges, "from").size(); e++) {
            lists.get(ids.indexOf(Fixture.at(edges, "from").get(e)))
                    .add(ids.indexOf(Fixture.at(edges, "to").get(e)));
        }
        return lists.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private Neighbours neighbours(Neighbours.Style style) {
        return Neighbours.of(lists(), style);
    }

    @Test
    void clustering_over_the_whole_map_is_as_published() {
        Neighbours row = neighbours(Neighbours.Style.ROW);
        Clustering.Tested moran = Clustering.moran(roots, row, true);
        Near.relative("I", moran.value(), expected.get("moran_rand", "I").number(), CLOSE);
        Near.relative("E", moran.expected(), expected.get("moran_rand", "E").number(), CLOSE);
        Near.relative("V", moran.variance(), expected.get("moran_rand", "V").number(), CLOSE);
        Near.relative("z", moran.z(), expected.get("moran_rand", "z").number(), CLOSE);
        Near.relative(
                "p",
                Distributions.normal().above(moran.z())
                        / expected.get("moran_rand", "p").number(),
                1,
                CLOSE);
        Near.relative(
                "normal",
                Clustering.moran(roots, row, false).z(),
                expected.get("moran_norm_z").number(),
                CLOSE);
        Clustering.Tested geary = Clustering.geary(roots, row, true);
        Near.relative("C", geary.value(), expected.get("geary", "C").number(), CLOSE);
        Near.relative("C z", geary.z(), expected.get("geary", "z").number(), CLOSE);
        assertThat(Clustering.shuffledP(roots, row, 999, 5)).isLessThan(0.005);
    }

    @Test
    void hot_spots_and_local_moran_are_as_published() {
        Neighbours binary = neighbours(Neighbours.Style.BINARY);
        Near.relative("G", Local.g(roots, binary), expected.get("localG_B").numbers(), CLOSE);
        Near.relative(
                "G*", Local.gStar(roots, binary), expected.get("localGstar_B").numbers(), CLOSE);
        Local.Moran local = Local.moran(roots, neighbours(Neighbours.Style.ROW), true);
        Near.relative("Ii", local.value(), expected.get("localmoran", "Ii").numbers(), CLOSE);
        Near.relative("E", local.expected(), expected.get("localmoran", "E").numbers(), CLOSE);
        Near.relative("V", local.variance(), expected.get("localmoran", "V").numbers(), CLOSE);
        Near.relative("z", local.z(), expected.get("localmoran", "z").numbers(), CLOSE);
    }

    @Test
    void rates_steadied_by_the_others_are_as_published() {
        Shrinkage.Moments moments = Shrinkage.moments(deaths, births);
        Near.relative("mm", moments.rates(), expected.get("EBest_MM", "est").numbers(), CLOSE);
        Near.relative(
                "a", moments.prior()[0] * 1e6, expected.get("EBest_MM", "a").number() * 1e6, CLOSE);
        Near.relative(
                "binomial",
                Shrinkage.binomial(deaths, births).rates(),
                expected.get("EBest_binomial", "est").numbers(),
                CLOSE);
        Near.relative(
                "local",
                Shrinkage.local(deaths, births, neighbours(Neighbours.Style.BINARY))
                        .rates(),
                expected.get("EBlocal", "est").numbers(),
                CLOSE);
        Shrinkage.Gamma gamma = Shrinkage.gamma(deaths, births, 0.025);
        Near.relative(
                "alpha",
                gamma.shape(),
                expected.get("gamma_poisson_ML", "alpha").number(),
                1e-5);
        Near.relative(
                "beta", gamma.rate(), expected.get("gamma_poisson_ML", "beta").number(), 1e-5);
        Near.relative(
                "ll",
                gamma.logLikelihood(),
                expected.get("gamma_poisson_ML", "loglik").number(),
                CLOSE);
        Near.relative(
                "mean",
                gamma.rates(),
                expected.get("gamma_poisson_ML", "post_mean").numbers(),
                1e-5);
        Near.relative(
                "low", gamma.lows(), expected.get("gamma_poisson_ML", "lo").numbers(), 1e-5);
        Near.relative(
                "high", gamma.highs(), expected.get("gamma_poisson_ML", "hi").numbers(), 1e-5);
        Near.relative(
                "map",
                Shrinkage.probability(deaths, births),
                expected.get("choynowski_pmap").numbers(),
                CLOSE);
        Near.relative("ft", roots, expected.get("ft").numbers(), CLOSE);
    }

    @Test
    void residuals_of_neighbours_and_the_lag_model_are_as_published() {
        double[] others = Fixture.numbers(Fixture.at(counties, "nwbir74"));
        double[][] rows = new double[births.length][];
        Arrays.setAll(rows, i -> new double[] {1, others[i] / births[i]});
        Neighbours row = neighbours(Neighbours.Style.ROW);
        Clustering.Tested residual = Residual.moran(rows, roots, row);
        Near.relative("I", residual.value(), expected.get("lm_moran", "I").number(), CLOSE);
        Near.relative(
                "z", residual.z(), expected.get("lm_moran", "z").get(0).get(0).number(), CLOSE);
        Residual.Lagged lagged = Residual.lagged(rows, roots, row);
        Near.relative("rho", lagged.rho(), expected.get("sar_lag", "rho").number(), 1e-5);
        Near.relative(
                "ll", lagged.logLikelihood(), expected.get("sar_lag", "LL").number(), 1e-7);
        Near.relative(
                "intercept",
                lagged.coefficients()[0],
                expected.get("sar_lag", "coef", "(Intercept)").number(),
                1e-5);
    }

    @Test
    void an_interval_that_does_not_know_the_prior_is_wider_than_one_that_thinks_it_does() {
        double[] events = {0, 2, 1, 0, 3, 1, 0, 1};
        double[] exposure = new double[8];
        Arrays.fill(exposure, 6);
        IntegratedShrinkage integrated = IntegratedShrinkage.of(events, exposure, 0.025);
        for (int i = 0; i < 8; i++) {
            assertThat(integrated.lows()[i]).isBetween(0.0, integrated.rates()[i]);
            assertThat(integrated.highs()[i]).isGreaterThan(integrated.rates()[i]);
        }
        assertThat(integrated.rates()[4])
                .isLessThan(0.5)
                .isGreaterThan(integrated.rates()[0]);
        assertThat(IntegratedShrinkage.of(events, exposure, 0.025).highs()).containsExactly(integrated.highs());
    }

    @Test
    void no_circle_stands_out_more_than_the_zone_that_is_found() {
        double[][] km = Scan.greatCircleKm(
                Fixture.numbers(Fixture.at(counties, "x")), Fixture.numbers(Fixture.at(counties, "y")));
        Scan scan = new Scan(km, 0.2);
        Scan.Zone zone = scan.largest(deaths, births);
        double all = Arrays.stream(deaths).sum();
        double scale = all / Arrays.stream(births).sum();
        double best = 0;
        for (double[] from : km) {
            for (double radius : from) {
                double c = 0;
                double e = 0;
                for (int j = 0; j < from.length; j++) {
                    c += from[j] <= radius ? deaths[j] : 0;
                    e += from[j] <= radius ? scale * births[j] : 0;
                }
                best = e <= 0.2 * all ? Math.max(best, Scan.ratio(c, e, all)) : best;
            }
        }
        assertThat(zone.logRatio()).isCloseTo(best, within(1e-9));
        assertThat(scan.poissonP(deaths, births, 99, 3)).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void a_month_like_the_others_ranks_among_them() {
        double[] x = {0, 1, 2, 3, 4, 5};
        double[] y = {0, 0, 0, 0, 0, 0};
        Scan scan = new Scan(Scan.plane(x, y), 0.5);
        double[][] months = new double[40][6];
        for (int t = 0; t < 40; t++) {
            for (int i = 0; i < 6; i++) {
                months[t][i] = (t * 7 + i * 3) % 4;
            }
        }
        assertThat(Scan.lastRank(scan.history(months))).isGreaterThan(0.1);
        months[39][2] = 30;
        assertThat(Scan.lastRank(scan.history(months))).isCloseTo(1.0 / 40, within(1e-12));
    }
}
