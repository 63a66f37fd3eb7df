package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every form of every template, found by itself. */
final class FormsTest {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final String FIELD = "@template.parts.form(frame = frame)";

    @Test
    void every_form_that_changes_something_brings_along_that_it_is_ours() throws IOException {
        List<String> bare = new ArrayList<>();
        int forms = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                String template = Files.readString(file);
                forms += (int) FORM.matcher(template).results().count();
                bare(template).forEach(form -> bare.add(file.getFileName() + " " + form));
            }
        }
        assertThat(forms).isGreaterThan(15);
        assertThat(bare).isEmpty();
    }

    @Test
    void a_form_without_it_is_found_and_one_that_only_asks_needs_none() {
        assertThat(bare("<form action=\"/x\" method=\"post\"><button>x</button></form>"))
                .hasSize(1);
        assertThat(bare("<form action=\"/x\" METHOD=post><button>x</button></form>"))
                .hasSize(1);
        assertThat(bare("<form method=\"post\">" + FIELD + "</form>")).isEmpty();
        assertThat(bare("<form method=\"get\"><button>x</button></form>")).isEmpty();
    }

    private static List<String> bare(String template) {
        List<String> found = new ArrayList<>();
        Matcher form = FORM.matcher(template);
        while (form.find()) {
            boolean asks = form.group(1).matches("(?is).*method=\"?get\\b.*");
            if (!asks && !form.group(2).contains(FIELD)) {
                found.add(form.group(1).strip());
            }
        }
        return found;
    }
}
