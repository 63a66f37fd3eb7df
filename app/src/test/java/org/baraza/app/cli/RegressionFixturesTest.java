package org.baraza.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.app.cli.Fixture.meets;
import static org.baraza.app.cli.Fixture.numbers;
import static org.baraza.app.cli.Fixture.texts;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Regressions meet what published programs give for published data. */
final class RegressionFixturesTest {

    @ParameterizedTest
    @CsvSource({
        "iid, classical, ",
        "HC0, HC0, ",
        "HC1, HC1, ",
        "HC2, HC2, ",
        "HC3, HC3, ",
        "firm_HC0, CR0, 'firm'",
        "firm_HC1, CR1S, 'firm'",
        "firm_HC2, CR2, 'firm'",
        "firm_HC3, CR3, 'firm'",
        "year_HC1, CR1S, 'year'",
        "year_HC3, CR3, 'year'",
        "twoway, CR1S, 'firm\",\"year'",
        "jackknife_firm_CV3, CV3, 'firm'",
        "jackknife_year_CV3, CV3, 'year'",
        "driscoll_kraay_lag3, driscoll-kraay, ",
        "pcse, PCSE, "
    })
    void every_standard_error_of_petersens_panel_is_met_under_its_own_name(String name, String kind, String cluster)
            throws IOException {
        Fixture fixture = Fixture.of("cluster_se_petersen");
        String clusters = cluster == null ? "" : ", 'cluster': [\"" + cluster + "\"]";
        String panel = kind.equals("PCSE") || kind.startsWith("dris") ? ", 'unit': 'firm', 'time': 'year'" : "";
        String lag = kind.startsWith("dris") ? ", 'lag': 3" : "";
        Fixture.Answer answer = fixture.ask(
                "data.csv",
                "{'method': 'linear-regression', 'columns': {'outcome': 'y', 'terms': ['x']" + clusters + panel
                        + "}, 'options': {'standard_errors': '" + kind + "'" + lag + "}}");
        meets(answer.all("value"), numbers(fixture.expected("beta")), 1e-9);
        meets(answer.all("standard_error"), numbers(fixture.expected(name)), 1e-9);
        assertThat(answer.json().get("standard_error").asString()).containsIgnoringCase(kind);
    }

    @Test
    void bell_and_mccaffreys_degrees_of_freedom_are_met() throws IOException {
        Fixture fixture = Fixture.of("cluster_se_petersen");
        Fixture.Answer answer = fixture.ask("data.csv", """
                {'method': 'linear-regression', 'columns': {'outcome': 'y', 'terms': 'x', 'cluster': 'year'},
                 'options': {'standard_errors': 'CR2'}}""");
        meets(answer.all("standard_error"), numbers(fixture.expected("CR2_year", "se")), 1e-9);
        meets(answer.all("df"), numbers(fixture.expected("CR2_year", "df")), 1e-8);
        meets(answer.all("p"), numbers(fixture.expected("CR2_year", "p")), 1e-7);
    }

    private static Fixture.Answer grunfeld(Fixture fixture, String effects, String options, String cluster)
            throws IOException {
        return fixture.ask(
                "data.csv",
                "{'method': 'two-way-fixed-effects', 'columns': {'outcome': 'inv', 'unit': 'firm', 'time': 'year',"
                        + " 'terms': ['value', 'capital']" + cluster + "}, 'options': {'effects': '" + effects + "', "
                        + options + "}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "unit; within_se; 'standard_errors': 'classical'; ",
                "both; twoways_se; 'standard_errors': 'classical'; ",
                "unit; within_arellano_HC0; 'standard_errors': 'CR0'; ",
                "unit; within_arellano_HC1; 'standard_errors': 'CR0', 'small_sample': 'rows', 'fixed_effects_counted': 'none'; ",
                "unit; within_arellano_sss; 'standard_errors': 'CR1S', 'fixed_effects_counted': 'none'; ",
                "both; twoways_arellano_HC0; 'standard_errors': 'CR0'; ",
                "unit; within_driscoll_kraay; 'standard_errors': 'driscoll-kraay'; ",
                "unit; within_doubleclust; 'standard_errors': 'CR0'; , 'cluster': ['firm', 'year']"
            })
    void grunfelds_panel_is_met(String effects, String name, String options, String cluster) throws IOException {
        Fixture fixture = Fixture.of("panel_grunfeld");
        Fixture.Answer answer = grunfeld(fixture, effects, options, cluster == null ? "" : cluster);
        meets(answer.all("standard_error"), numbers(fixture.expected(name)), 1e-8);
        JsonNode wanted = fixture.expected(effects.equals("both") ? "twoways" : "within");
        meets(
                answer.all("value"),
                List.of(wanted.get("value").asDouble(), wanted.get("capital").asDouble()),
                1e-8);
    }

    @Test
    void absorbed_effects_leave_cr2_as_it_is_with_a_column_for_each() throws IOException {
        Fixture fixture = Fixture.of("panel_grunfeld");
        Fixture.Answer answer = grunfeld(fixture, "both", "'standard_errors': 'CR2'", "");
        meets(answer.all("standard_error"), numbers(fixture.expected("twfe_CR2_firm", "se")), 1e-8);
        meets(answer.all("df"), numbers(fixture.expected("twfe_CR2_firm", "df")), 1e-8);
        meets(answer.all("p"), numbers(fixture.expected("twfe_CR2_firm", "p")), 1e-7);
    }

    @Test
    void random_effects_and_hausmans_test_are_met() throws IOException {
        Fixture fixture = Fixture.of("panel_grunfeld");
        Fixture.Answer answer = fixture.ask("data.csv", """
                {'method': 'random-effects', 'columns': {'outcome': 'inv', 'unit': 'firm', 'time': 'year',
                 'terms': ['value', 'capital']}}""");
        JsonNode wanted = fixture.expected("random");
        meets(
                answer.all("value"),
                List.of(
                        wanted.get("(Intercept)").asDouble(),
                        wanted.get("value").asDouble(),
                        wanted.get("capital").asDouble()),
                1e-8);
        meets(answer.all("standard_error"), numbers(fixture.expected("random_se")), 1e-8);
        meets(answer.diagnostic("hausman_statistic"), fixture.expected("hausman", "stat"), 1e-8);
        meets(answer.diagnostic("hausman_p"), fixture.expected("hausman", "p"), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({
        "poisson, poisson, classical",
        "quasi, quasi-poisson, classical",
        "nb, negative-binomial, classical",
        "hc0, poisson, HC0",
        "hc1, poisson, HC1"
    })
    void counts_of_warp_breaks_are_met(String name, String family, String errors) throws IOException {
        Fixture fixture = Fixture.of("glm_warpbreaks");
        Fixture.Answer answer = fixture.ask(
                "data.csv",
                "{'method': 'glm', 'columns': {'outcome': 'breaks', 'terms': 'wool*tension'}, 'options': {'family': '"
                        + family + "', 'standard_errors': '" + errors + "', 'reference': 'tension=L'}}");
        JsonNode wanted = fixture.expected(name);
        List<String> terms = texts(wanted.get("term"));
        meets(answer.all("value", terms), numbers(wanted.get("Estimate")), 1e-6);
        meets(answer.all("standard_error", terms), numbers(wanted.get("Std..Error")), 1e-6);
        String statistic = wanted.has("t.value") ? "t" : "z";
        meets(answer.all("statistic", terms), numbers(wanted.get(statistic + ".value")), 1e-6);
        meets(answer.all("p", terms), numbers(wanted.get("Pr..." + statistic + "..")), 2e-5);
        if (name.equals("poisson")) {
            meets(answer.diagnostic("deviance"), fixture.expected("poisson_deviance"), 1e-9);
            meets(answer.diagnostic("aic"), fixture.expected("poisson_aic"), 1e-9);
            meets(answer.diagnostic("log_likelihood"), fixture.expected("loglik"), 1e-9);
            meets(answer.diagnostic("dispersion"), fixture.expected("quasi_dispersion"), 1e-6);
        }
        if (name.equals("nb")) {
            meets(answer.diagnostic("theta"), fixture.expected("nb_theta"), 1e-6);
            meets(answer.diagnostic("theta_standard_error"), fixture.expected("nb_theta_se"), 1e-6);
            meets(answer.diagnostic("two_log_likelihood"), fixture.expected("nb_2loglik"), 1e-9);
        }
    }

    @Test
    void the_propensity_of_lalondes_men_is_met() throws IOException {
        Fixture fixture = Fixture.of("matching_lalonde");
        Fixture.Answer answer = fixture.ask("data.csv", """
                {'method': 'glm', 'columns': {'outcome': 'treat',
                 'terms': ['age', 'educ', 'race', 'married', 'nodegree', 're74', 're75']}, 'options': {'family': 'logit'}}""");
        List<String> terms = texts(fixture.expected("logit", "term"));
        meets(answer.all("value", terms), numbers(fixture.expected("logit", "Estimate")), 1e-7);
        meets(answer.all("standard_error", terms), numbers(fixture.expected("logit", "Std..Error")), 1e-7);
    }
}
