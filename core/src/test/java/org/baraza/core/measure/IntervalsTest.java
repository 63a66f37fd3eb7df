package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.baraza.core.ground.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class IntervalsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/fixtures/rates_proportions.csv", numLinesToSkip = 1)
    void intervals_are_those_of_r(String method, long x, long n, double low, double high) {
        Interval interval = switch (method) {
            case "wilson" -> Intervals.wilson(x, n);
            case "garwood" -> Intervals.garwood(x, n);
            default -> Intervals.jeffreys(x, n);
        };
        // At zero events the lower end is 0 by our definition and not the quantile.
        assertThat(interval.low())
                .isCloseTo(method.equals("jeffreys") && x == 0 ? 0 : low, within(1e-9 * Math.max(1, low)));
        assertThat(interval.high()).isCloseTo(high, within(1e-9 * Math.max(1, high)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/fixtures/gamma.csv", numLinesToSkip = 1)
    void gamma_quantiles_are_those_of_r(double shape, double p, double q, double cdfAtQ) {
        assertThat(GammaDistribution.of(shape, 1).inverseCumulativeProbability(p))
                .isCloseTo(q, within(1e-10 * q + 1e-300));
        assertThat(GammaDistribution.of(shape, 1).cumulativeProbability(q)).isCloseTo(cdfAtQ, within(1e-12));
    }

    @Test
    void exposure_divides_both_ends() {
        assertThat(Intervals.jeffreys(7, 4).high())
                .isCloseTo(Intervals.jeffreys(7, 1).high() / 4, within(1e-12));
        assertThat(Intervals.garwood(7, 4).low())
                .isCloseTo(Intervals.garwood(7, 1).low() / 4, within(1e-12));
    }

    @Test
    void bounds_stated_out_of_order_still_make_a_range() {
        assertThat(Intervals.sourceRange(9, 5, 3)).isEqualTo(new Interval(3, 9, Interval.Kind.SOURCE_RANGE));
    }
}
