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

/** Pooling, matching, sensitivity, power and equivalence meet what published programs give. */
final class ComparisonFixturesTest {

    private static final String BCG =
            "'events_1': 'tpos', 'no_events_1': 'tneg', 'events_2': 'cpos', 'no_events_2': 'cneg'";

    @ParameterizedTest
    @CsvSource({
        "FE, CE, z",
        "DL, DL, z",
        "REML, REML, z",
        "PM, PM, z",
        "ML, ML, z",
        "EB, EB, z",
        "SJ, SJ, z",
        "REML_knha, REML, knha",
        "DL_knha, DL, knha"
    })
    void trials_of_a_vaccine_are_pooled_as_metafor_does(String key, String method, String test) throws IOException {
        Fixture fixture = Fixture.of("meta_bcg");
        Fixture.Answer answer = fixture.ask(
                "data.csv",
                "{'method': 'meta-analysis', 'columns': {" + BCG + "}, 'options': {'method': '" + method
                        + "', 'test': '" + test + "'}}");
        JsonNode wanted = fixture.expected(key);
        meets(answer.value("mean"), wanted.get("b"), 1e-6);
        meets(answer.error("mean"), wanted.get("se"), 1e-6);
        meets(answer.number("mean", "low"), wanted.get("ci").get(0), 1e-6);
        meets(answer.number("mean", "high"), wanted.get("ci").get(1), 1e-6);
        meets(answer.diagnostic("tau2"), wanted.get("tau2"), 1e-6);
        meets(answer.diagnostic("i2"), wanted.get("I2"), 1e-6);
        meets(answer.diagnostic("h2"), wanted.get("H2"), 1e-6);
        meets(answer.diagnostic("q"), wanted.get("Q"), 1e-6);
        meets(answer.diagnostic("q_p"), wanted.get("Qp"), 1e-6);
        if (!method.equals("CE")) {
            meets(answer.diagnostic("tau2_standard_error"), wanted.get("se_tau2"), 1e-6);
            meets(answer.number("prediction", "low"), wanted.get("pi").get(0), 1e-6);
            meets(answer.number("prediction", "high"), wanted.get("pi").get(1), 1e-6);
        }
    }

    @Test
    void what_each_trial_says_and_does_is_met() throws IOException {
        Fixture fixture = Fixture.of("meta_bcg");
        Fixture.Answer answer = fixture.ask(
                "data.csv", "{'method': 'meta-analysis', 'columns': {" + BCG + "}, 'options': {'test': 'z'}}");
        meets(answer.column("studies", "estimate"), fixture.expected("yi"), 1e-9);
        meets(answer.column("studies", "variance"), fixture.expected("vi"), 1e-9);
        meets(answer.column("studies", "shrunk"), fixture.expected("blup", "pred"), 1e-6);
        meets(answer.column("studies", "shrunk_standard_error"), fixture.expected("blup", "se"), 1e-6);
        meets(answer.column("studies", "shrunk_low"), fixture.expected("blup", "pi.lb"), 1e-6);
        meets(answer.column("studies", "shrunk_high"), fixture.expected("blup", "pi.ub"), 1e-6);
        meets(
                List.of(answer.diagnostic("tau2_low"), answer.diagnostic("tau2_high")),
                numbers(fixture.expected("tau2_Qprofile_ci")),
                1e-6);
        meets(
                List.of(answer.diagnostic("i2_low"), answer.diagnostic("i2_high")),
                numbers(fixture.expected("I2_ci")),
                1e-6);
        meets(answer.diagnostic("egger_z"), fixture.expected("egger", "z"), 1e-6);
        meets(answer.diagnostic("egger_p"), fixture.expected("egger", "p"), 1e-6);
        meets(answer.diagnostic("egger_linear_t"), fixture.expected("egger", "lm_t"), 1e-6);
        meets(answer.diagnostic("trim_fill_common_missing"), fixture.expected("trimfill_FE", "k0"), 1e-9);
        meets(answer.diagnostic("trim_fill_common_mean"), fixture.expected("trimfill_FE", "b"), 1e-6);
        meets(answer.column("leave_one_out", "estimate_without"), fixture.expected("leave1out", "est"), 1e-6);
        meets(answer.column("leave_one_out", "tau2_without"), fixture.expected("leave1out", "tau2"), 1e-6);
        for (String what : List.of("rstudent", "cook", "dffits")) {
            meets(answer.column("leave_one_out", what), fixture.expected("influence", what), 1e-6);
        }
        meets(answer.value("mantel_haenszel"), fixture.expected("MH_RR", "b"), 1e-6);
        meets(answer.error("mantel_haenszel"), fixture.expected("MH_RR", "se"), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"z, se", "knha, knha_se"})
    void latitude_as_a_moderator_is_met(String test, String errors) throws IOException {
        Fixture fixture = Fixture.of("meta_bcg");
        Fixture.Answer answer = fixture.ask(
                "data.csv",
                "{'method': 'meta-analysis', 'columns': {" + BCG + ", 'moderators': 'ablat'}, 'options': {'test': '"
                        + test + "'}}");
        JsonNode wanted = fixture.expected("metareg_ablat");
        meets(answer.all("value"), numbers(wanted.get("b")), 1e-6);
        meets(answer.all("standard_error"), numbers(wanted.get(errors)), 1e-6);
        meets(answer.diagnostic("tau2"), wanted.get("tau2"), 1e-6);
        meets(answer.diagnostic("r2"), wanted.get("R2"), 1e-6);
        meets(answer.diagnostic("q"), wanted.get("QE"), 1e-6);
        if (test.equals("z")) {
            meets(answer.diagnostic("moderator_test"), wanted.get("QM"), 1e-6);
        } else {
            meets(answer.all("p"), numbers(wanted.get("knha_p")), 1e-6);
        }
    }

    private static final String LALONDE = """
            {'method': 'matching', 'columns': {'treated': 'treat', 'outcome': 're78', 'id': 'id',
             'covariates': [COVARIATES]}, 'options': {OPTIONS}}""";

    private static String lalonde(String covariates, String options) {
        return LALONDE.replace("COVARIATES", covariates).replace("OPTIONS", options);
    }

    @Test
    void lalondes_men_are_matched_as_matchit_does() throws IOException {
        Fixture fixture = Fixture.of("matching_lalonde");
        String all = "'age', 'educ', 'race', 'married', 'nodegree', 're74', 're75'";
        Fixture.Answer answer = fixture.ask("data.csv", lalonde(all, "'side': 'below'"));
        meets(answer.column("weights", "propensity"), fixture.expected("ps"), 1e-7);
        assertThat(texts(answer.column("pairs", "treated"))).isEqualTo(texts(fixture.expected("nn", "treated")));
        assertThat(texts(answer.column("pairs", "control"))).isEqualTo(texts(fixture.expected("nn", "control")));
        meets(answer.value("effect_on_treated"), fixture.expected("nn", "att"), 1e-7);
        meets(answer.column("balance", "difference_before"), fixture.expected("nn", "smd_before"), 1e-7);
        meets(answer.column("balance", "difference_after"), fixture.expected("nn", "smd_after"), 1e-7);
        meets(answer.column("balance", "ks_before"), fixture.expected("nn", "ks_before"), 1e-7);
        assertThat(answer.verdict()).isEqualTo("REFUSED");
        Fixture.Answer odds = fixture.ask("data.csv", lalonde(all, "'method': 'ipw'"));
        meets(odds.value("effect_on_treated"), fixture.expected("ipw_att"), 1e-7);
        Fixture.Answer cells =
                fixture.ask("data.csv", lalonde("'age', 'educ', 'married', 'nodegree', 're74'", "'method': 'cem'"));
        assertThat(cells.json().get("counts").get("matched_treated").asInt())
                .isEqualTo(fixture.expected("cem", "n_treated").asInt());
        assertThat(cells.json().get("counts").get("matched_controls").asInt())
                .isEqualTo(fixture.expected("cem", "n_control").asInt());
    }

    @Test
    void robustness_of_the_darfur_regression_is_met() throws IOException {
        Fixture fixture = Fixture.of("sensitivity_darfur");
        Fixture.Answer answer = fixture.ask("data.csv", """
                {'method': 'omitted-variable-sensitivity', 'columns': {'outcome': 'peacefactor',
                 'treatment': 'directlyharmed', 'covariates': ['village', 'female', 'age', 'farmer_dar', 'herder_dar',
                 'pastvoted', 'hhsize_darfur']}, 'options': {'benchmarks': 'female'}}""");
        String name = "directlyharmed";
        meets(answer.value(name), fixture.expected("est"), 1e-6);
        meets(answer.error(name), fixture.expected("se"), 1e-6);
        meets(answer.number(name, "statistic"), fixture.expected("t"), 1e-6);
        meets(answer.number(name, "df"), fixture.expected("df"), 1e-9);
        meets(answer.diagnostic("robustness_value"), fixture.expected("RV_q1"), 1e-6);
        meets(answer.diagnostic("robustness_value_alpha"), fixture.expected("RV_q1_a05"), 1e-6);
        meets(answer.diagnostic("partial_r2"), fixture.expected("partial_R2"), 1e-6);
        for (int k = 1; k <= 3; k++) {
            JsonNode bound = fixture.expected("bound_" + k + "x_female");
            meets(answer.column("bounds", "r2_with_treatment").get(k - 1).asDouble(), bound.get("r2dz"), 1e-6);
            meets(answer.column("bounds", "r2_with_outcome").get(k - 1).asDouble(), bound.get("r2yz"), 1e-6);
            meets(answer.column("bounds", "adjusted_estimate").get(k - 1).asDouble(), bound.get("adj"), 1e-6);
            meets(answer.column("bounds", "adjusted_standard_error").get(k - 1).asDouble(), bound.get("adj_se"), 1e-6);
        }
        for (JsonNode one : fixture.expected("evalue")) {
            Fixture.Answer e = Fixture.ask("{'method': 'e-value', 'options': {'ratio': " + one.get("rr") + ", 'low': "
                    + one.get("lo") + ", 'high': " + one.get("hi") + "}}");
            meets(e.value("point"), one.get("point"), 1e-9);
            meets(e.value("interval"), one.get("ci"), 1e-9);
        }
    }

    @Test
    void power_and_equivalence_are_those_of_the_manual() throws IOException {
        Fixture fixture = Fixture.of("power_tost");
        String shares = "'design': 'two-proportions', 'p1': 0.5, 'p2': 0.75";
        power("n", shares + ", 'power': 0.9", fixture.expected("power", "two_prop"));
        power("power", shares + ", 'n': 50", fixture.expected("power", "two_prop_power"));
        power("n", "'difference': 1, 'power': 0.9", fixture.expected("power", "t_n"));
        power("power", "'difference': 1, 'n': 20", fixture.expected("power", "t_power"));
        Fixture.Answer clusters =
                Fixture.ask("{'method': 'power', 'options': {'difference': 1, 'n': 20, 'cluster_size': "
                        + fixture.expected("deff", "m") + ", 'icc': " + fixture.expected("deff", "icc") + "}}");
        meets(clusters.diagnostic("design_effect"), fixture.expected("deff", "deff"), 1e-12);
        for (String kind : List.of("welch", "paired")) {
            Fixture.Answer answer = fixture.ask(
                    "sleep.csv",
                    "{'method': 'equivalence', 'columns': {'outcome': 'extra', 'group': 'group'}, 'options': {'variances': '"
                            + kind + "', 'lower': -3, 'upper': 3}}");
            JsonNode wanted = fixture.expected("tost_" + kind + "_pm3");
            meets(answer.diagnostic("p_lower"), wanted.get("p_lower"), 1e-6);
            meets(answer.diagnostic("p_upper"), wanted.get("p_upper"), 1e-6);
            meets(answer.diagnostic("p_equivalence"), wanted.get("tost"), 1e-6);
            assertThat(answer.verdict()).isEqualTo(kind.equals("paired") ? "NO_MEANINGFUL_CHANGE" : "CANNOT_TELL");
        }
    }

    private static void power(String what, String options, JsonNode wanted) throws IOException {
        meets(Fixture.ask("{'method': 'power', 'options': {" + options + "}}").value(what), wanted, 1e-6);
    }
}
