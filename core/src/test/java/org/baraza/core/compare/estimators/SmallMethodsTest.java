package org.baraza.core.compare.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baraza.core.compare.Ask;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Column;
import org.baraza.core.compare.Estimators;
import org.baraza.core.compare.NoncentralT;
import org.baraza.core.compare.Result;
import org.baraza.core.compare.Table;
import org.baraza.core.compare.Verdict;
import org.junit.jupiter.api.Test;

/** Methods small enough for numbers worked out by hand. */
final class SmallMethodsTest {

    private static Column numbers(String name, double... values) {
        return new Column.Numbers(name, values);
    }

    private static Result ask(String method, Table table, Map<String, String> columns, Map<String, Object> options) {
        Map<String, List<String>> roles = new java.util.LinkedHashMap<>();
        columns.forEach((role, column) -> roles.put(role, List.of(column)));
        return Estimators.run(new Ask(method, table, roles, options, 1));
    }

    private static final Table BEFORE_AFTER = new Table(
            List.of(numbers("u", 1, 1, 2, 2, 3, 3), numbers("a", 0, 1, 0, 1, 0, 1), numbers("y", 8, 6, 5, 4, 8, 8)));

    @Test
    void before_and_after_gives_the_mean_of_differences_and_never_a_verdict() {
        Map<String, String> roles = Map.of("outcome", "y", "unit", "u", "after", "a");
        Result difference = ask("before-after", BEFORE_AFTER, roles, Map.of());
        assertThat(difference.estimate("difference").value()).isEqualTo(-1);
        assertThat(difference.estimate("difference").standardError()).isCloseTo(Math.sqrt(1.0 / 3), within(1e-12));
        assertThat(difference.verdict()).isEmpty();
        Result ratio = ask("before-after", BEFORE_AFTER, roles, Map.of("scale", "ratio"));
        assertThat(ratio.estimate("rate_ratio").value()).isCloseTo(18.0 / 21, within(1e-12));
    }

    @Test
    void a_series_with_a_step_and_a_bend_gives_both_back() {
        double[] t = IntStream.rangeClosed(1, 48).asDoubleStream().toArray();
        double[] y = IntStream.rangeClosed(1, 48)
                .mapToDouble(
                        i -> 5 + 0.1 * (i - 1) + (i >= 30 ? -3 + 0.2 * (i - 30) : 0) + StrictMath.cos(Math.PI * i / 6))
                .toArray();
        Result result = ask(
                "interrupted-time-series",
                new Table(List.of(numbers("t", t), numbers("y", y))),
                Map.of("outcome", "y", "time", "t"),
                Map.of("start", 30.0, "family", "gaussian", "harmonics", 1.0));
        assertThat(result.estimate("step").value()).isCloseTo(-3, within(1e-9));
        assertThat(result.estimate("slope_change").value()).isCloseTo(0.2, within(1e-9));
        assertThat(result.estimate("trend").value()).isCloseTo(0.1, within(1e-9));
        assertThat(result.verdict()).isEmpty();
        assertThat(result.standardError()).startsWith("Newey-West (Bartlett lag 3");
    }

    @Test
    void ranks_overlap_until_units_are_surely_apart() {
        Table near = new Table(List.of(numbers("y", 0, 0.1, 0.2), numbers("se", 0.2, 0.2, 0.2)));
        Table far = new Table(List.of(numbers("y", 0, 5, 10), numbers("se", 0.2, 0.2, 0.2)));
        Map<String, String> roles = Map.of("estimate", "y", "error", "se");
        assertThat(ask("rank-intervals", near, roles, Map.of()).table("ranks").numbers("worst_rank"))
                .containsExactly(3, 3, 3);
        assertThat(ask("rank-intervals", far, roles, Map.of()).table("ranks").numbers("best_rank"))
                .containsExactly(1, 2, 3);
        assertThat(ask("rank-intervals", far, roles, Map.of("better", "larger"))
                        .table("ranks")
                        .numbers("best_rank"))
                .containsExactly(3, 2, 1);
    }

    @Test
    void every_way_the_lots_could_have_fallen_is_tried_where_they_are_few() {
        double[] u = new double[60];
        double[] t = new double[60];
        double[] start = new double[60];
        double[] y = new double[60];
        for (int i = 0; i < 60; i++) {
            u[i] = i / 10;
            t[i] = i % 10 + 1;
            start[i] = i / 10 < 2 ? 6 : 0;
            y[i] = 10 + i / 10 + i % 3 - (i / 10 < 2 && t[i] >= 6 ? 8 : 0);
        }
        Table table = new Table(List.of(numbers("u", u), numbers("t", t), numbers("s", start), numbers("y", y)));
        Map<String, String> roles = Map.of("outcome", "y", "unit", "u", "time", "t", "first_treated", "s");
        Result result = ask("randomisation-inference", table, roles, Map.of("horizon", 5.0));
        assertThat(result.counts()).containsEntry("draws", 14L);
        assertThat(result.estimate("log_rate_ratio").p()).isCloseTo(1.0 / 15, within(1e-12));
        assertThat(result.verdict().orElseThrow().kind()).isEqualTo(Verdict.Kind.CANNOT_TELL);
    }

    @Test
    void what_is_pushed_to_neighbours_is_found_in_their_ring() {
        int n = 25 * 12;
        double[][] c = new double[6][n];
        for (int i = 0; i < n; i++) {
            int area = i / 12;
            c[0][i] = area;
            c[1][i] = i % 12 + 1;
            c[2][i] = area == 12 ? 7 : 0;
            c[3][i] = 5 + 0.3 * (area / 5);
            c[4][i] = 20 + 0.3 * (area % 5);
            boolean near = Math.abs(area / 5 - 2) + Math.abs(area % 5 - 2) == 1;
            double mean = 100 + 10 * (area % 7);
            c[5][i] = mean * (c[1][i] < 7 ? 1 : area == 12 ? 0.5 : near ? 1.25 : 1);
        }
        Table table = new Table(List.of(
                numbers("u", c[0]),
                numbers("t", c[1]),
                numbers("s", c[2]),
                numbers("lat", c[3]),
                numbers("lon", c[4]),
                numbers("y", c[5])));
        Map<String, String> roles = Map.of(
                "outcome", "y", "unit", "u", "time", "t", "first_treated", "s", "latitude", "lat", "longitude", "lon");
        Result result = ask("spillover-regression", table, roles, Map.of("rings_km", List.of(40.0)));
        assertThat(result.estimate("own").value()).isCloseTo(StrictMath.log(0.5), within(1e-6));
        assertThat(result.estimate("ring 0.0 to 40.0 km").value()).isCloseTo(StrictMath.log(1.25), within(1e-6));
        assertThat(result.guards()).anyMatch(g -> g.code() == Code.SPILLOVER && g.failed());
    }

    @Test
    void power_is_reckoned_with_the_shifted_distribution_of_student() {
        assertThat(NoncentralT.above(2, 10, 1)).isCloseTo(SHIFTED[0], within(1e-12));
        assertThat(NoncentralT.above(-1.5, 7, 0.5)).isCloseTo(SHIFTED[1], within(1e-12));
        assertThat(NoncentralT.above(3, 38, 3.2)).isCloseTo(SHIFTED[2], within(1e-12));
        assertThat(NoncentralT.above(1.2, 5.5, -0.7)).isCloseTo(SHIFTED[3], within(1e-10));
    }

    /** From another program. */
    private static final double[] SHIFTED = {
        0.19238843746962478, 0.9654653516910078, 0.5825506612041953, 0.04041023784383339
    };

    @Test
    void three_missions_are_shown_and_not_averaged() {
        Table three = new Table(List.of(numbers("y", -0.3, 0.1, -0.2), numbers("se", 0.1, 0.2, 0.1)));
        Result result = ask("meta-analysis", three, Map.of("estimate", "y", "error", "se"), Map.of());
        assertThat(result.verdict().orElseThrow().codes()).containsExactly(Code.FEW_UNITS);
        assertThat(ask("meta-analysis", three, Map.of("estimate", "y", "error", "se"), Map.of("min_studies", 3.0))
                        .estimates())
                .isNotEmpty();
    }
}
