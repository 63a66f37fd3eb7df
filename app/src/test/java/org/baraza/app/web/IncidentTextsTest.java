package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Action;
import org.baraza.core.record.incidents.Credibility;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.Harm;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.NotNow;
import org.baraza.core.record.incidents.Open;
import org.baraza.core.record.incidents.Reliability;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.State;
import org.baraza.core.record.incidents.Targeted;
import org.baraza.core.record.incidents.Verdict;
import org.baraza.core.record.incidents.Warned;
import org.baraza.core.verify.SameIncident;
import org.junit.jupiter.api.Test;

/** Texts about incidents that are put together from a word and a constant: one for each, and none left over. */
final class IncidentTextsTest {

    private static final Map<String, Enum<?>[]> FAMILIES = Map.ofEntries(
            Map.entry("incidents.type.", IncidentType.values()),
            Map.entry("incidents.state.", State.values()),
            Map.entry("incidents.standard.", State.values()),
            Map.entry("incidents.precision.", Days.Precision.values()),
            Map.entry("incidents.place.", Spot.Precision.values()),
            Map.entry("incidents.civilians.", Targeted.values()),
            Map.entry("incidents.warned.", Warned.values()),
            Map.entry("incidents.action.", Action.values()),
            Map.entry("incidents.harm.", Harm.values()),
            Map.entry("incidents.source.", Account.Kind.values()),
            Map.entry("incidents.reliability.", Reliability.values()),
            Map.entry("incidents.credibility.", Credibility.values()),
            Map.entry("incidents.verdict.", Verdict.values()),
            Map.entry("incidents.alike.", SameIncident.Reason.values()),
            Map.entry("incidents.do.", Open.values()),
            Map.entry("incidents.not.", NotNow.values()));

    private static final Pattern CONSTANT = Pattern.compile("incidents\\.[a-z-]+\\.[A-Z_0-9]+");

    private static Set<String> keys() {
        return Texts.of(Language.EN).keys().stream()
                .filter(k -> k.startsWith("incidents."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_constant_has_its_text_and_no_text_is_of_a_constant_that_is_gone() {
        Set<String> wanted = new TreeSet<>();
        FAMILIES.forEach((prefix, constants) -> {
            for (Enum<?> constant : constants) {
                wanted.add(prefix + constant.name());
            }
        });
        assertThat(keys().stream().filter(k -> CONSTANT.matcher(k).matches()))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_other_text_is_shown_somewhere() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java/org/baraza/app/web"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        assertThat(keys().stream()
                        .filter(k -> !CONSTANT.matcher(k).matches())
                        .filter(k -> sources.indexOf("\"" + k + "\"") < 0))
                .isEmpty();
    }

    @Test
    void grades_are_told_in_words_and_never_as_letters_or_figures() {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            for (Reliability grade : Reliability.values()) {
                assertThat(texts.show("incidents.reliability." + grade.name())).hasSizeGreaterThan(4);
            }
            for (Credibility grade : Credibility.values()) {
                assertThat(texts.show("incidents.credibility." + grade.name())).doesNotContainPattern("[0-9]");
            }
        }
    }
}
