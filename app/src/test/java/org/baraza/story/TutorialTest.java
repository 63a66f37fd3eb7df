package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the tutorial does what the tutorial shows. */
final class TutorialTest {

    private static final Path PAGE = Path.of("..", "docs", "tutorial", "first-hour.md");
    private static final String ANY = "…";

    private record Step(String command, List<String> shown) {}

    private static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                steps.add(new Step(line.substring(2), new ArrayList<>()));
            } else if (inside) {
                steps.getLast().shown().add(line);
            }
        }
        return steps;
    }

    @Test
    void every_command_shows_what_the_page_says(@TempDir Path folder) throws Exception {
        Shell shell = new Shell(folder.toRealPath());
        List<Step> steps = steps();
        assertThat(steps).hasSizeGreaterThan(25);
        for (Step step : steps) {
            String shown = shell.run(step.command());
            assertThat(shown).as("$ %s", step.command()).matches(pattern(step.shown()));
        }
    }

    /** A line with only … stands for any lines, … within a line for anything but its end. */
    private static Pattern pattern(List<String> lines) {
        StringBuilder pattern = new StringBuilder();
        for (String line : lines) {
            if (line.equals(ANY)) {
                pattern.append("(.*\n)*?");
            } else {
                for (String piece : line.splitWithDelimiters(ANY, 0)) {
                    pattern.append(piece.equals(ANY) ? ".*" : Pattern.quote(piece));
                }
                pattern.append("\n");
            }
        }
        return Pattern.compile(pattern.toString());
    }
}
