package org.baraza.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReferencePagesTest {

    private static final Path FOLDER = Path.of("..", "docs", "reference");

    static Stream<Map.Entry<String, String>> pages() {
        return ReferencePages.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_reference_page_says_what_the_code_says(Map.Entry<String, String> page) throws IOException {
        Path file = FOLDER.resolve(page.getKey());
        if (Boolean.getBoolean("baraza.docs.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, page.getValue());
        }
        assertThat(file).as("run ./baraza docs and commit %s", file).exists();
        assertThat(Files.readString(file))
                .as("%s is out of date: run ./baraza docs and commit it", file)
                .isEqualTo(page.getValue());
    }
}
