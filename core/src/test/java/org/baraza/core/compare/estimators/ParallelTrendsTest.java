package org.baraza.core.compare.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Table;
import org.baraza.core.compare.Tabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals under drift, held against a general optimiser and against hand-made ones. */
final class ParallelTrendsTest {

    private static Column column(String name, double... values) {
        return new Column.Numbers(name, values);
    }

    private static Result ask(String restriction, String target, double m) {
        Table table = new Table(List.of(
                column("time", -4, -3, -2, 0, 1, 2),
                column("effect", 0.02, -0.03, 0.01, -0.30, -0.34, -0.31),
                column("error", 0.05, 0.05, 0.04, 0.06, 0.07, 0.08)));
        return Estimators.run(new Ask(
                "parallel-trends-sensitivity",
                table,
                Map.of("event_time", List.of("time"), "effect", List.of("effect"), "error", List.of("error")),
                Map.of("restriction", restriction, "target", target, "m", List.of(m)),
                1));
    }

    @ParameterizedTest
    @CsvSource({
        "first, 0, -0.4192961774694445, -0.17855789913687467",
        "first, 0.02, -0.43727460121355877, -0.1681014011887639",
        "first, 0.05, -0.46438873920306595, -0.1297162063495157",
        "mean, 0.01, -0.4437762356205106, -0.18949798798645837",
        "mean, 0.05, -0.616146869845516, -0.027894731449896404"
    })
    void the_shortest_interval_under_smooth_drift_is_found(String target, double m, double low, double high) {
        Tabled table = ask("smoothness", target, m).table("intervals");
        assertThat(table.numbers("low")[0]).isCloseTo(low, within(1e-7));
        assertThat(table.numbers("high")[0]).isCloseTo(high, within(1e-7));
    }

    @Test
    void without_drift_relative_magnitudes_give_the_plain_interval_and_the_breakdown_reaches_zero() {
        Result plain = ask("relative-magnitudes", "first", 0);
        double reach = 1.959963984540054 * 0.06;
        Tabled table = plain.table("intervals");
        assertThat(table.numbers("low")[0]).isCloseTo(-0.30 - reach, within(1e-12));
        double m = plain.diagnostic("breakdown_m");
        Tabled at = ask("relative-magnitudes", "first", m).table("intervals");
        assertThat(at.numbers("high")[0]).isCloseTo(0, within(1e-9));
        // The largest step before is the one from the second to the third: 0.05 in a row of four with the reference.
        Tabled one = ask("relative-magnitudes", "first", 1).table("intervals");
        double step = 1.959963984540054 * Math.sqrt(0.06 * 0.06 + 0.05 * 0.05 + 0.05 * 0.05);
        assertThat(one.numbers("low")[0]).isCloseTo(-0.30 - 0.05 - step, within(1e-9));
    }

    @Test
    void without_times_before_it_refuses() {
        Table table = new Table(List.of(column("time", 0, 1), column("effect", 1, 2), column("error", 1, 1)));
        Result result = Estimators.run(new Ask(
                "parallel-trends-sensitivity",
                table,
                Map.of("event_time", List.of("time"), "effect", List.of("effect"), "error", List.of("error")),
                Map.of(),
                1));
        assertThat(result.verdict().orElseThrow().codes()).containsExactly(Code.SHORT_PRE);
    }
}
