package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.promises.Change;
import org.baraza.core.record.promises.DecisionKind;
import org.baraza.core.record.promises.Expectation;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.NotNow;
import org.baraza.core.record.promises.Possible;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.State;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.promises.Telling;
import org.baraza.core.record.promises.Turn;
import org.baraza.core.record.promises.Witness;
import org.junit.jupiter.api.Test;

/** Texts about what the mission and communities do with one another that are put together from a word and a constant. */
final class EngagementTextsTest {

    private static final List<Class<? extends Enum<?>>> TYPES = List.of(
            Group.class,
            Way.class,
            Side.class,
            Kept.class,
            Telling.class,
            Witness.class,
            State.class,
            Turn.class,
            NotNow.class,
            Possible.class,
            Expectation.Standing.class,
            Expectation.Not.class,
            LocalDecision.Standing.class,
            LocalDecision.Not.class,
            DecisionKind.class,
            Change.class,
            Step.About.class);

    private static final Pattern OURS = Pattern.compile("(together|cases|promises|expectations|decisions)\\..*");
    private static final Pattern CONSTANT = Pattern.compile("[a-z]+\\.[a-z]+\\.[A-Z_]+");

    private static Set<String> keys() {
        return Texts.of(Language.EN).keys().stream()
                .filter(k -> OURS.matcher(k).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_constant_has_its_text_and_no_text_is_of_a_constant_that_is_gone() {
        Set<String> wanted = new TreeSet<>();
        for (Class<? extends Enum<?>> type : TYPES) {
            String room = type.getPackageName().replaceFirst(".*\\.", "");
            String family = room + "." + type.getSimpleName().toLowerCase(Locale.ROOT) + ".";
            Stream.of(type.getEnumConstants()).forEach(c -> wanted.add(family + c.name()));
        }
        assertThat(keys().stream().filter(k -> CONSTANT.matcher(k).matches()))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_other_text_is_shown_somewhere() throws IOException {
        String sources = sources();
        assertThat(keys().stream()
                        .filter(k -> !CONSTANT.matcher(k).matches())
                        .filter(k -> !sources.contains("\"" + k + "\""))
                        // Within a subject, keys are written without its name.
                        .filter(k -> !sources.contains("\"" + k.replaceFirst("^[a-z]+\\.", "") + "\""))
                        .filter(k ->
                                !sources.contains("\"" + k.replaceFirst("^[a-z]+\\.(figures|field|do)\\.", "") + "\""))
                        // What a step asks is called as the step's own parts are.
                        .filter(k -> !k.matches("[a-z]+\\.(field|do)\\..*")))
                .isEmpty();
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java/org/baraza/app/web"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        return sources.toString();
    }
}
