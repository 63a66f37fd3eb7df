package org.baraza.core.measure.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.baraza.core.measure.Fixture;
import org.baraza.core.measure.Near;
import org.baraza.core.measure.numbers.Distribution;
import org.baraza.core.measure.numbers.Distributions;
import org.baraza.core.measure.numbers.Draws;
import org.junit.jupiter.api.Test;

final class PublishedLossesTest {

    private static void same(String what, Fixture.Node expected, double[] y, DoubleUnaryOperator loss) {
        Near.relative(what, Arrays.stream(y).map(loss).toArray(), expected.numbers(), 1e-9);
    }

    @Test
    void every_loss_of_the_reference_package_comes_out() {
        Fixture.Node all = Fixture.of("forecast_scores").expected();
        double[] y = all.get("y").numbers();
        Distribution poisson = Distributions.poisson(3);
        Distribution two = Distributions.negativeBinomial(2, 4);
        same("poisson", all.get("pois_l3", "crps"), y, s -> Crps.counts(poisson, s));
        same("poisson log", all.get("pois_l3", "logs"), y, s -> Losses.log(poisson, s));
        same("nb 2", all.get("nb_size2_mu4", "crps"), y, s -> Crps.counts(two, s));
        same("nb 2 log", all.get("nb_size2_mu4", "logs"), y, s -> Losses.log(two, s));
        same(
                "nb 0.5",
                all.get("nb_size05_mu4", "crps"),
                y,
                s -> Crps.counts(Distributions.negativeBinomial(0.5, 4), s));
        same("normal", all.get("norm_2_3", "crps"), y, s -> Crps.normal(2, 3, s));
        same("normal log", all.get("norm_2_3", "logs"), y, s -> Losses.log(Distributions.normal(2, 3), s));
        // The reference moved what was seen by one half here.
        same("lognormal", all.get("lnorm_0_1"), y, s -> Crps.logNormal(0, 1, s + 0.5));
        same("gamma", all.get("gamma_2_05"), y, s -> Crps.gamma(2, 0.5, s));
        same("t", all.get("t5"), y, s -> Crps.student(5, 2, 3, s));
        double[] draws = all.get("sample").numbers();
        same("draws", all.get("sample_crps_edf"), y, s -> Crps.sample(draws, s, false));
        same("draws, fair", all.get("sample_crps_fair"), y, s -> Crps.sample(draws, s, true));
        double[] levels = {0.1, 0.5, 0.9};
        double[] quantiles = {0, 2, 9};
        for (int i = 0; i < 3; i++) {
            int row = i;
            same("quantile", all.get("quantile_score").get(i), y, s -> Losses.quantile(quantiles[row], levels[row], s));
        }
        double[] classes = {0.5, 0.3, 0.2};
        same("classes", all.get("rps_categ"), new double[] {0, 1, 2}, k -> Crps.ranked(classes, (int) k));
        same("interval", all.get("interval_score90_0_10"), y, s -> Losses.interval(0, 10, s, 0.1));
    }

    @Test
    void losses_of_events_and_classes_are_those_of_the_reference() {
        Fixture.Node all = Fixture.of("forecast_scores").expected();
        double[] p = all.get("brier", "p").numbers();
        double[] o = all.get("brier", "o").numbers();
        Near.relative("brier", Losses.brier(p, o), all.get("brier", "brier").number(), 1e-12);
        Near.relative("log", Losses.binaryLog(p, o), all.get("brier", "log").number(), 1e-12);
        Near.relative(
                "auc", Losses.discrimination(p, o), all.get("brier", "auc").number(), 1e-12);
    }

    @Test
    void draws_for_the_histogram_come_from_the_seed_and_are_even_when_calibrated() {
        Distribution poisson = Distributions.poisson(3);
        double[] lowers = new double[16];
        double[] uppers = new double[16];
        for (int i = 0; i < 16; i++) {
            lowers[i] = i / 16.0;
            uppers[i] = (i + 1) / 16.0;
        }
        assertThat(Calibration.histogram(lowers, uppers, 4)).containsExactly(new double[] {1, 1, 1, 1}, within(1e-12));
        double once = Calibration.randomised(poisson, 4, Draws.of(7, "pit", 0));
        assertThat(Calibration.randomised(poisson, 4, Draws.of(7, "pit", 0))).isEqualTo(once);
        assertThat(once).isBetween(poisson.below(3), poisson.below(4));
    }

    @Test
    void the_better_of_two_forecasters_is_found_where_the_months_say_so_only() {
        double[] good = new double[24];
        double[] bad = new double[24];
        for (int i = 0; i < 24; i++) {
            good[i] = 1 + Draws.of(1, "good", i).unit();
            bad[i] = 2 + Draws.of(1, "bad", i).unit();
        }
        assertThat(Calibration.compare(good, bad, 1).p()).isLessThan(1e-6);
        assertThat(Calibration.compare(good, bad, 1).mean()).isNegative();
    }
}
