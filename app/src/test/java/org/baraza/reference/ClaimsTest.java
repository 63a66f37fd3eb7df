package org.baraza.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages on security claim is held by tests that exist. */
final class ClaimsTest {

    /** Requirements of the standard, version 4.0.3, at levels 1 and 2. */
    private static final int REQUIREMENTS = 260;

    private static final Pattern NAMED = Pattern.compile("`([A-Za-z_0-9]+)#([A-Za-z_0-9]+)`");
    private static final Pattern LINE = Pattern.compile(
            "\\| (V\\d+\\.\\d+\\.\\d+) \\| [12] \\| [^|]+ \\| (tested|written|does not apply|\\*\\*open\\*\\*) \\|(.*)\\|");
    private static final Path DOCS = Path.of("..", "docs");

    @ParameterizedTest
    @ValueSource(strings = {"explanation/threat-model.md", "reference/asvs.md"})
    void every_test_that_a_page_names_exists(String page) throws IOException {
        String text = Files.readString(DOCS.resolve(page));
        assertThat(NAMED.matcher(text).results().count()).isGreaterThan(15);
        assertThat(missing(text, tests())).isEmpty();
    }

    @Test
    void a_test_that_does_not_exist_is_noticed() throws IOException {
        assertThat(missing("`ClaimsTest#a_test_that_does_not_exist_is_noticed` `ClaimsTest#gone` `Gone#gone`", tests()))
                .containsExactly("ClaimsTest#gone", "Gone#gone");
    }

    @Test
    void every_requirement_has_one_line_and_every_line_an_answer() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (String line : Files.readAllLines(DOCS.resolve("reference/asvs.md"))) {
            if (line.startsWith("| V")) {
                Matcher found = LINE.matcher(line);
                assertThat(found.matches()).as(line).isTrue();
                numbers.add(found.group(1));
                boolean named = NAMED.matcher(found.group(3)).find();
                assertThat(found.group(2).equals("tested")).as(line).isEqualTo(named);
                assertThat(found.group(3)).as(line).isNotBlank();
            }
        }
        assertThat(numbers).hasSize(REQUIREMENTS).doesNotHaveDuplicates();
    }

    private static List<String> missing(String text, Map<String, String> tests) {
        return NAMED.matcher(text)
                .results()
                .filter(m -> !Pattern.compile("\\bvoid " + m.group(2) + "\\(")
                        .matcher(tests.getOrDefault(m.group(1), ""))
                        .find())
                .map(m -> m.group(1) + "#" + m.group(2))
                .distinct()
                .toList();
    }

    /** Sources of all tests by the name of their class. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path folder : List.of(
                Path.of("src/test/java"), Path.of("../core/src/test/java"), Path.of("../bench/src/test/java"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    sources.merge(
                            String.valueOf(file.getFileName()).replace(".java", ""),
                            Files.readString(file),
                            String::concat);
                }
            }
        }
        return sources;
    }
}
