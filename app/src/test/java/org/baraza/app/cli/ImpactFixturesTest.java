package org.baraza.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.app.cli.Fixture.meets;
import static org.baraza.app.cli.Fixture.numbers;
import static org.baraza.app.cli.Fixture.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What methods of impact give is what the packages of their authors give. */
final class ImpactFixturesTest {

    private static final String MPDTA =
            "'outcome': 'lemp', 'unit': 'countyreal', 'time': 'year', 'first_treated': 'first.treat'";
    private static final String SIM = "'outcome': 'y', 'unit': 'id', 'time': 't', 'first_treated': 'g'";

    static Stream<String> combinations() {
        return Stream.of("~1", "~X")
                .flatMap(x -> Stream.of("dr", "reg", "ipw").map(m -> x + "|" + m))
                .flatMap(x -> Stream.of("nevertreated", "notyettreated").map(c -> x + "|" + c));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void county_employment_is_met_for_every_way_of_comparing(String key) throws IOException {
        Fixture fixture = Fixture.of("did_mpdta");
        Fixture.Answer answer = fixture.ask("data.csv", spec(MPDTA, key.replace("X", "lpop"), "varying"));
        groupTimes(answer, fixture.expected(key.replace("X", "lpop")), "W_pretest", "Wpval", "overall_se", "se");
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void a_simulated_panel_is_met_with_both_bases(String key) throws IOException {
        Fixture fixture = Fixture.of("staggered_sim");
        for (String base : List.of("varying", "universal")) {
            Fixture.Answer answer = fixture.ask("panel.csv", spec(SIM, key.replace("X", "x"), base));
            groupTimes(answer, fixture.expected(key.replace("X", "x") + "|" + base), "W", "Wp", "se", "se_egt");
        }
    }

    private static String spec(String columns, String key, String base) {
        String[] parts = key.split("\\|");
        String covariates = parts[0].equals("~1") ? "" : ", 'covariates': ['" + parts[0].substring(1) + "']";
        return "{'method': 'staggered-did', 'columns': {" + columns + covariates + "}, 'options': {'method': '"
                + parts[1] + "', 'control_group': '" + parts[2] + "', 'base_period': '" + base + "', 'draws': 99}}";
    }

    private static void groupTimes(
            Fixture.Answer answer, JsonNode wanted, String w, String p, String overallError, String errors) {
        assertThat(numbers(answer.column("group_time", "group"))).isEqualTo(numbers(wanted.get("group")));
        assertThat(numbers(answer.column("group_time", "time"))).isEqualTo(numbers(wanted.get("t")));
        meets(answer.column("group_time", "effect"), wanted.get("att"), 1e-7);
        meets(answer.column("group_time", "standard_error"), wanted.get("se"), 1e-7);
        meets(answer.diagnostic("pretest_statistic"), wanted.get(w), 1e-6);
        assertThat(Math.round(answer.diagnostic("pretest_p") * 1e5) / 1e5)
                .isEqualTo(wanted.get(p).asDouble());
        meets(answer.value("simple"), wanted.get("simple").get("overall"), 1e-7);
        meets(answer.error("simple"), wanted.get("simple").get(overallError), 1e-7);
        for (String way : List.of("dynamic", "group", "calendar")) {
            JsonNode told = wanted.get(way.equals("group") ? "group_agg" : way);
            meets(answer.value(way), told.get("overall"), 1e-7);
            meets(answer.error(way), told.get(overallError), 1e-7);
            String label = way.equals("dynamic") ? "event_time" : way.equals("group") ? "group" : "time";
            assertThat(numbers(answer.column(way, label))).isEqualTo(numbers(told.get("egt")));
            meets(answer.column(way, "effect"), told.get("att"), 1e-7);
            meets(answer.column(way, "standard_error"), told.get(errors), 1e-7);
        }
    }

    @ParameterizedTest
    @CsvSource({"did_mpdta, data.csv, bjs_static", "staggered_sim, panel.csv, bjs"})
    void imputed_effects_are_met(String name, String file, String key) throws IOException {
        Fixture fixture = Fixture.of(name);
        String columns = name.equals("did_mpdta") ? MPDTA : SIM;
        Fixture.Answer answer = fixture.ask(
                file, "{'method': 'did-imputation', 'columns': {" + columns + "}, 'options': {'interval': '1.96'}}");
        JsonNode all = fixture.expected(key);
        // The package's own effects of unit and time are good to seven digits only.
        meets(answer.value("effect"), all.get("estimate"), 1e-6);
        meets(answer.error("effect"), all.get("std.error"), 1e-7);
        meets(answer.number("effect", "low"), all.get("conf.low"), 1e-6);
        meets(answer.number("effect", "high"), all.get("conf.high"), 1e-6);
        JsonNode steps = fixture.expected("bjs_dyn");
        assertThat(texts(answer.column("dynamic", "event_time"))).isEqualTo(texts(steps.get("term")));
        meets(answer.column("dynamic", "effect"), steps.get("estimate"), 1e-6);
        meets(answer.column("dynamic", "standard_error"), steps.get("std.error"), 1e-7);
        meets(answer.column("dynamic", "low"), steps.get("conf.low"), 2e-6);
        meets(answer.column("dynamic", "high"), steps.get("conf.high"), 2e-6);
    }

    @ParameterizedTest
    @CsvSource({"did_mpdta, data.csv", "staggered_sim, panel.csv"})
    void interaction_weighted_effects_are_met(String name, String file) throws IOException {
        Fixture fixture = Fixture.of(name);
        boolean counties = name.equals("did_mpdta");
        Fixture.Answer answer =
                fixture.ask(file, "{'method': 'interaction-weighted', 'columns': {" + (counties ? MPDTA : SIM) + "}}");
        meets(
                answer.value("effect"),
                counties ? fixture.expected("sunab_att", "coef") : fixture.expected("sunab", "att"),
                1e-7);
        meets(
                answer.error("effect"),
                counties ? fixture.expected("sunab_att", "se") : fixture.expected("sunab", "se"),
                1e-7);
        JsonNode steps = counties ? fixture.expected("sunab_dyn") : fixture.expected("sunab", "dyn");
        meets(answer.column("dynamic", "effect"), steps.get("Estimate"), 1e-7);
        meets(answer.column("dynamic", "standard_error"), steps.get("Std..Error"), 1e-7);
    }

    @Test
    void two_way_regressions_of_the_same_panels_are_met() throws IOException {
        Fixture sim = Fixture.of("staggered_sim");
        Fixture.Answer linear = sim.ask("panel.csv", """
                {'method': 'two-way-fixed-effects', 'columns': {'outcome': 'y', 'unit': 'id', 'time': 't', 'terms': 'D'}}""");
        meets(linear.value("D"), sim.expected("twfe", "b"), 1e-7);
        meets(linear.error("D"), sim.expected("twfe", "se"), 1e-7);
        Fixture.Answer counts = sim.ask("panel.csv", """
                {'method': 'poisson-fixed-effects', 'columns': {'outcome': 'n', 'unit': 'id', 'time': 't', 'terms': 'D'}}""");
        meets(counts.value("D"), sim.expected("ppml", "b"), 1e-7);
        meets(counts.error("D"), sim.expected("ppml", "se"), 1e-7);
        Fixture counties = Fixture.of("did_mpdta");
        Fixture.Answer county =
                Fixture.ask("{'method': 'two-way-fixed-effects', 'columns': {'outcome': 'y', 'unit': 'u',"
                        + " 'time': 't', 'terms': 'd'}, 'data': " + flags(counties) + "}");
        meets(county.value("d"), counties.expected("twfe", "coef"), 1e-7);
        meets(county.error("d"), counties.expected("twfe", "se"), 1e-7);
    }

    private static String flags(Fixture fixture) throws IOException {
        List<String> u = new ArrayList<>();
        List<String> t = new ArrayList<>();
        List<String> y = new ArrayList<>();
        List<String> d = new ArrayList<>();
        for (String line :
                Files.readAllLines(fixture.file("data.csv")).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            u.add(cells[0]);
            t.add(cells[1]);
            y.add(cells[2]);
            int first = Integer.parseInt(cells[4]);
            d.add(first > 0 && Integer.parseInt(cells[1]) >= first ? "1" : "0");
        }
        return "{'u': " + u + ", 't': " + t + ", 'y': " + y + ", 'd': " + d + "}";
    }

    @Test
    void counts_against_the_other_areas_course_are_met() throws IOException {
        Fixture fixture = Fixture.of("poisson_imputation_panel");
        Fixture.Answer answer = fixture.ask("panel.csv", """
                {'method': 'poisson-imputation',
                 'columns': {'outcome': 'y', 'unit': 'area', 'time': 'month', 'first_treated': 'g'}}""");
        window(answer, "log_rate_ratio", fixture.expected("att24"));
        window(answer, "placebo_12", fixture.expected("placebo12"));
        window(answer, "placebo_6", fixture.expected("placebo6"));
        meets(answer.diagnostic("events_observed"), fixture.expected("att24", "obs"), 1e-12);
        meets(answer.diagnostic("events_expected"), fixture.expected("att24", "exp"), 1e-7);
        meets(answer.diagnostic("placebo_12_expected"), fixture.expected("placebo12", "exp"), 1e-7);
        meets(answer.diagnostic("placebo_6_expected"), fixture.expected("placebo6", "exp"), 1e-7);
        meets(answer.column("jackknife", "log_rate_ratio_without"), fixture.expected("att24", "jk"), 1e-7);
        assertThat(answer.json().get("counts").get("cells_in_window").asInt())
                .isEqualTo(fixture.expected("att24", "ncell").asInt());
        events(answer, fixture);
        assertThat(answer.verdict()).isEqualTo("REDUCED");
        assertThat(answer.json().get("sentences").get(0).get("text").asString())
                .startsWith(
                        "In the 12 areas under it there were 372 events in the first 24 times where 537 would be expected")
                .contains("31% fewer (95% range 3% fewer to 51% fewer)", "About 165 events averted (range 11 to 381)");
    }

    private static void window(Fixture.Answer answer, String name, JsonNode wanted) {
        meets(answer.value(name), wanted.get("lrr"), 1e-7);
        meets(answer.error(name), wanted.get("se"), 1e-7);
        meets(answer.number(name, "df"), wanted.get("df"), 1e-12);
        meets(answer.number(name, "low"), wanted.get("ci").get(0), 1e-7);
        meets(answer.number(name, "high"), wanted.get("ci").get(1), 1e-7);
        meets(answer.number(name, "p"), wanted.get("p"), 1e-7);
    }

    private static void events(Fixture.Answer answer, Fixture fixture) {
        List<Double> starts = numbers(answer.column("event_study", "from"));
        int before = (int) starts.stream().filter(s -> s < 0).count();
        JsonNode bins = fixture.expected("event_bins6");
        JsonNode covariance = answer.json().get("tables").get("event_study_covariance");
        List<String> names = texts(covariance.get("bin"));
        for (int b = 0; b < bins.size(); b++) {
            JsonNode bin = bins.get(b);
            int at = before + b;
            for (String[] pair : new String[][] {
                {"observed", "obs"},
                {"expected", "exp"},
                {"cells", "ncell"},
                {"log_rate_ratio", "lrr"},
                {"standard_error", "se"}
            }) {
                meets(answer.column("event_study", pair[0]).get(at).asDouble(), bin.get(pair[1]), 1e-7);
            }
            meets(
                    answer.column("event_study", "low").get(at).asDouble(),
                    bin.get("ci").get(0),
                    1e-7);
            meets(
                    answer.column("event_study", "high").get(at).asDouble(),
                    bin.get("ci").get(1),
                    1e-7);
            for (int c = 0; c < bins.size(); c++) {
                meets(
                        covariance.get(names.get(before + c)).get(at).asDouble(),
                        fixture.expected("event_vcov").get(b).get(c),
                        1e-7);
            }
        }
    }

    @Test
    void the_ratio_of_the_simulated_panel_is_met() throws IOException {
        Fixture fixture = Fixture.of("staggered_sim");
        Fixture.Answer answer = fixture.ask("panel.csv", """
                {'method': 'poisson-imputation',
                 'columns': {'outcome': 'n', 'unit': 'id', 'time': 't', 'first_treated': 'g'}}""");
        meets(answer.value("log_rate_ratio"), fixture.expected("poisson_imputation_lrr"), 1e-7);
        assertThat(answer.verdict()).isEqualTo("REFUSED");
    }

    @Test
    void cigarette_sales_are_met() throws IOException {
        Fixture fixture = Fixture.of("synthdid_prop99");
        String columns =
                "'columns': {'outcome': 'PacksPerCapita', 'unit': 'State', 'time': 'Year', 'treated': 'treated'}";
        Fixture.Answer answer = fixture.ask("data.csv", "{'method': 'synthetic-did', " + columns + "}");
        meets(answer.value("effect"), fixture.expected("sdid"), 1e-6);
        assertThat(texts(answer.column("unit_weights", "unit"))).isEqualTo(texts(fixture.expected("control_units")));
        meets(answer.column("unit_weights", "weight"), fixture.expected("omega"), 1e-6);
        meets(answer.column("time_weights", "weight"), fixture.expected("lambda"), 1e-6);
        meets(answer.column("effect_by_time", "effect"), fixture.expected("effect_curve"), 1e-6);
        meets(answer.column("placebos", "effect"), fixture.expected("placebo_all_states_sdid"), 1e-6);
        meets(answer.diagnostic("zeta_omega"), fixture.expected("zeta_omega"), 1e-9);
        meets(answer.diagnostic("zeta_lambda"), fixture.expected("zeta_lambda"), 1e-9);
        meets(answer.diagnostic("noise_level"), fixture.expected("noise_level"), 1e-9);
        // Two hundred draws leave a standard error to within some fifth; these are not the same draws.
        assertThat(answer.error("effect")
                        / fixture.expected("placebo_se_sdid_200").asDouble())
                .isBetween(0.8, 1.25);
        assertThat(answer.verdict()).isEqualTo("CANNOT_TELL");
        for (String kind : List.of("sc", "did")) {
            Fixture.Answer other = fixture.ask(
                    "data.csv",
                    "{'method': 'synthetic-did', " + columns + ", 'options': {'estimator': '" + kind + "'}}");
            meets(other.value("effect"), fixture.expected(kind), 1e-6);
            assertThat(other.error("effect")
                            / fixture.expected("placebo_se_" + kind + "_200").asDouble())
                    .isBetween(0.8, 1.25);
            if (kind.equals("sc")) {
                meets(other.column("unit_weights", "weight"), fixture.expected("sc_omega"), 1e-6);
            }
        }
    }

    @Test
    void synthetic_weights_of_a_simulated_panel_are_met() throws IOException {
        Fixture fixture = Fixture.of("synth_sim");
        String columns =
                "'columns': {'outcome': 'y', 'unit': 'u', 'time': 't', 'first_treated': 'g'}, 'data': " + tall(fixture);
        Fixture.Answer answer = Fixture.ask("{'method': 'synthetic-did', " + columns + "}");
        meets(answer.value("effect"), fixture.expected("sdid"), 1e-6);
        meets(answer.column("unit_weights", "weight"), fixture.expected("omega"), 1e-6);
        meets(answer.column("time_weights", "weight"), fixture.expected("lambda"), 1e-6);
        meets(answer.diagnostic("zeta_omega"), fixture.expected("zeta_omega"), 1e-9);
        meets(answer.column("placebos", "effect"), fixture.expected("placebo_sdid"), 1e-6);
        Fixture.Answer steps =
                Fixture.ask("{'method': 'synthetic-control', " + columns + ", 'options': {'solver': 'steps'}}");
        meets(steps.value("effect"), fixture.expected("sc"), 1e-6);
        meets(steps.column("unit_weights", "weight"), fixture.expected("sc_omega"), 1e-6);
        Fixture.Answer plain =
                Fixture.ask("{'method': 'synthetic-did', " + columns + ", 'options': {'estimator': 'did'}}");
        meets(plain.value("effect"), fixture.expected("did"), 1e-6);
        Fixture.Answer exact = Fixture.ask("{'method': 'synthetic-control', " + columns + "}");
        meets(exact.value("effect"), fixture.expected("qp_sc_att"), 1e-6);
        List<Double> weights = numbers(fixture.expected("qp_sc_weights")).stream()
                .map(w -> Math.abs(w) < 1e-8 ? 0.0 : w)
                .toList();
        meets(numbers(exact.column("unit_weights", "weight")), weights, 1e-6);
        assertThat(answer.json().get("counts").get("control_units").asInt())
                .isEqualTo(fixture.expected("N0").asInt());
        assertThat(answer.json().get("counts").get("times_before").asInt())
                .isEqualTo(fixture.expected("T0").asInt());
    }

    private static String tall(Fixture fixture) throws IOException {
        List<String> lines = Files.readAllLines(fixture.file("Y.csv"));
        List<Integer> u = new ArrayList<>();
        List<Integer> t = new ArrayList<>();
        List<String> y = new ArrayList<>();
        List<Integer> g = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            for (int j = 0; j < cells.length; j++) {
                u.add(i);
                t.add(j + 1);
                y.add(cells[j]);
                g.add(i == lines.size() - 1 ? 16 : 0);
            }
        }
        return "{'u': " + u + ", 't': " + t + ", 'y': " + y + ", 'g': " + g + "}";
    }
}
