package org.baraza.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of published results, and the command that must meet them. */
final class Fixture {

    private final Path folder;
    private final JsonNode expected;

    private Fixture(Path folder, JsonNode expected) {
        this.folder = folder;
        this.expected = expected;
    }

    /** Skips the test, saying so, where the fixtures are not beside the checkout. */
    static Fixture of(String name) throws IOException {
        Path folder = Path.of("../../shared/fixtures", name).toAbsolutePath();
        assumeTrue(Files.exists(folder), "the fixture " + name + " is not beside the checkout");
        return new Fixture(folder, JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("expected.json"))));
    }

    JsonNode expected() {
        return expected;
    }

    JsonNode expected(String... path) {
        JsonNode at = expected;
        for (String step : path) {
            at = at.get(step);
        }
        return at;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** What the command answers; single quotes stand for double ones. */
    Answer ask(String data, String spec) throws IOException {
        return ask(spec.replaceFirst("\\{", "{'data': '" + file(data) + "', "));
    }

    static Answer ask(String spec) throws IOException {
        Path written = Files.createTempFile("spec", ".json");
        try {
            Files.writeString(written, spec.replace('\'', '"'));
            TypedText text = new TypedText();
            int code = new Baraza(new TableDesk().tools(text.terminal())).run("estimate", "--spec", written.toString());
            assertThat(code).as(text.err()).isIn(Exit.GOOD, Exit.FINDINGS);
            return new Answer(JsonMapper.shared().readTree(text.out()));
        } finally {
            Files.delete(written);
        }
    }

    /** What the command said. */
    record Answer(JsonNode json) {

        double number(String estimate, String what) {
            for (JsonNode one : json.get("estimates")) {
                if (one.get("name").asString().equals(estimate)) {
                    return one.get(what).isNull() ? Double.NaN : one.get(what).asDouble();
                }
            }
            throw new AssertionError("no estimate " + estimate + " in " + json);
        }

        double value(String estimate) {
            return number(estimate, "value");
        }

        double error(String estimate) {
            return number(estimate, "standard_error");
        }

        /** One thing of every estimate, in order. */
        List<Double> all(String what) {
            List<Double> numbers = new ArrayList<>();
            json.get("estimates").forEach(e -> numbers.add(e.get(what).asDouble()));
            return numbers;
        }

        List<Double> all(String what, List<String> names) {
            return names.stream().map(n -> number(n, what)).toList();
        }

        double diagnostic(String name) {
            return json.get("diagnostics").get(name).asDouble();
        }

        JsonNode column(String table, String column) {
            return json.get("tables").get(table).get(column);
        }

        String verdict() {
            return json.get("verdict").get("kind").asString();
        }
    }

    static List<Double> numbers(JsonNode of) {
        List<Double> numbers = new ArrayList<>();
        if (of.isNumber()) {
            numbers.add(of.asDouble());
        } else {
            of.forEach(one -> numbers.add(one.isNull() || !one.isNumber() ? Double.NaN : one.asDouble()));
        }
        return numbers;
    }

    static List<String> texts(JsonNode of) {
        List<String> texts = new ArrayList<>();
        of.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    /** Every number within a relative tolerance; what does not exist in one does not exist in the other. */
    static void meets(List<Double> found, List<Double> wanted, double tolerance) {
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < found.size(); i++) {
            double want = wanted.get(i);
            if (Double.isNaN(want)) {
                assertThat(found.get(i)).as("at " + i).isNaN();
            } else {
                double allowed = tolerance * Math.max(Math.abs(want), 1e-9) + 1e-15;
                assertThat(found.get(i)).as("at " + i).isCloseTo(want, within(allowed));
            }
        }
    }

    static void meets(JsonNode found, JsonNode wanted, double tolerance) {
        meets(numbers(found), numbers(wanted), tolerance);
    }

    static void meets(double found, JsonNode wanted, double tolerance) {
        meets(List.of(found), numbers(wanted), tolerance);
    }
}
