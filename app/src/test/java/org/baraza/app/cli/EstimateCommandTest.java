package org.baraza.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.baraza.core.compare.Estimators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Farah, who analyses, asks a method and gets an answer, a refusal or the name she meant. */
final class EstimateCommandTest {

    @TempDir
    Path folder;

    private TypedText text = new TypedText();

    private int run(String... words) {
        text = new TypedText();
        return new Baraza(new TableDesk().tools(text.terminal())).run(words);
    }

    private int estimate(String spec) throws IOException {
        Path file = Files.writeString(folder.resolve("spec.json"), spec);
        return run("estimate", "--spec", file.toString());
    }

    private JsonNode said() {
        return JsonMapper.shared().readTree(text.out());
    }

    static Stream<String> methods() {
        return Estimators.list().stream().map(m -> m.card().id());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void the_example_of_every_method_runs_as_listed_and_twice_the_same(String method) throws IOException {
        assertThat(run("estimate", "--list", method, "--json")).isEqualTo(Exit.GOOD);
        JsonNode example = said().get("methods").get(0).get("example");
        if (example.get("csv").isString()) {
            Files.writeString(folder.resolve("example.csv"), example.get("csv").asString());
        }
        int code = estimate(example.get("spec").toString());
        assertThat(code).as(text.err()).isIn(Exit.GOOD, Exit.FINDINGS);
        String first = text.out();
        assertThat(said().get("estimates").size()).isPositive();
        assertThat(first).doesNotContain("NaN").contains("\"method\":\"" + method + "\"");
        estimate(example.get("spec").toString());
        assertThat(text.out()).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_card_says_what_it_assumes_where_it_fails_and_who_described_it(String method) {
        var card = Estimators.get(method).card();
        assertThat(card.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(card.assumptions()).isNotEmpty();
        assertThat(card.failures()).isNotEmpty();
        assertThat(card.paper()).isNotBlank();
        assertThat(card.estimates()).endsWith(".");
        card.roles().forEach(r -> assertThat(r.meaning()).endsWith("."));
        card.settings().forEach(s -> assertThat(s.meaning()).endsWith("."));
        card.settings()
                .forEach(s -> assertThat(s.allowed().isEmpty()
                                || s.usual().isEmpty()
                                || s.allowed().contains(s.usual()))
                        .as(s.name())
                        .isTrue());
    }

    @Test
    void the_list_names_every_method_with_its_options() {
        assertThat(run("estimate", "--list")).isEqualTo(Exit.GOOD);
        Estimators.list()
                .forEach(m -> assertThat(text.out()).contains("\n" + m.card().id() + "  "));
        assertThat(text.out()).contains("option ratio", "example spec: {\"method\":\"e-value\"");
    }

    @Test
    void an_answer_has_full_precision_and_what_does_not_exist_is_null() throws IOException {
        assertThat(estimate("{\"method\": \"e-value\", \"options\": {\"ratio\": 3.9}}"))
                .isEqualTo(Exit.GOOD);
        assertThat(said().get("estimates").get(0).get("value").asDouble()).isEqualTo(7.263034344160047);
        assertThat(said().get("estimates").get(0).get("low").isNull()).isTrue();
    }

    @Test
    void a_wrong_name_is_answered_with_the_one_that_was_meant() throws IOException {
        assertThat(estimate("{\"method\": \"e-valu\"}")).isEqualTo(Exit.WRONG_USE);
        assertThat(text.err()).contains("Did you mean \"e-value\"?");
        assertThat(estimate("{\"method\": \"e-value\", \"options\": {\"rato\": 2}}"))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(text.err()).contains("Did you mean \"ratio\"?");
        assertThat(estimate("{\"method\": \"e-value\", \"option\": {}}")).isEqualTo(Exit.WRONG_USE);
        assertThat(text.err()).contains("Did you mean \"options\"?");
        assertThat(estimate("{\"method\": \"e-value\", \"options\": {\"ratio\": -1}}"))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(estimate("{\"method\": \"e-value\"}")).isEqualTo(Exit.WRONG_USE);
        assertThat(text.err()).contains("ratio");
        assertThat(text.out()).isEmpty();
    }

    @Test
    void what_is_not_a_spec_is_wrong_use() throws IOException {
        assertThat(estimate("{\"method\": ")).isEqualTo(Exit.WRONG_USE);
        assertThat(estimate("[1]")).isEqualTo(Exit.WRONG_USE);
        assertThat(estimate("{\"method\": \"e-value\", \"method\": \"e-value\"}"))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(run("estimate")).isEqualTo(Exit.WRONG_USE);
        assertThat(run("estimate", "--spec", folder.resolve("none.json").toString()))
                .isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void names_are_read_whatever_their_case_and_joints() throws IOException {
        assertThat(estimate("{\"Method\": \"E_Value\", \"OPTIONS\": {\"Ratio\": \"2\"}}"))
                .isEqualTo(Exit.GOOD);
    }
}
