package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.core.record.networks.Age;
import org.baraza.core.record.networks.ChannelKind;
import org.baraza.core.record.networks.ChannelState;
import org.baraza.core.record.networks.End;
import org.baraza.core.record.networks.IfNo;
import org.baraza.core.record.networks.People;
import org.baraza.core.record.networks.Reached;
import org.baraza.core.record.networks.Sex;
import org.baraza.core.record.networks.Sign;
import org.baraza.core.record.networks.TestResult;
import org.baraza.core.record.networks.TestWay;
import org.baraza.core.record.networks.Unsafe;
import org.baraza.core.record.networks.WhyNot;
import org.junit.jupiter.api.Test;

/** Texts about networks that are put together from a word and a constant: one for each, and none left over. */
final class NetworkTextsTest {

    private static final Map<String, Enum<?>[]> FAMILIES = Map.ofEntries(
            Map.entry("networks.kind.", ChannelKind.values()),
            Map.entry("networks.channel.", ChannelState.values()),
            Map.entry("networks.reached.", Reached.State.values()),
            Map.entry("networks.people.", People.Source.values()),
            Map.entry("networks.age.", Age.values()),
            Map.entry("networks.sex.", Sex.values()),
            Map.entry("networks.if-no.", IfNo.values()),
            Map.entry("networks.way.", TestWay.values()),
            Map.entry("networks.result.", TestResult.values()),
            Map.entry("networks.unsafe.", Unsafe.values()),
            Map.entry("networks.sign.", Sign.values()),
            Map.entry("networks.end.", End.values()),
            Map.entry("networks.why.", WhyNot.values()));

    private static final Pattern CONSTANT = Pattern.compile("networks\\.[a-z-]+\\.[A-Z_]+");
    private static final String FORM = "networks.do.";

    private static Set<String> keys() {
        return Texts.of(Language.EN).keys().stream()
                .filter(k -> k.startsWith("networks."))
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
        assertThat(keys().stream().filter(k -> CONSTANT.matcher(k).matches() && !k.startsWith(FORM)))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_other_text_is_shown_somewhere() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file));
            }
        }
        assertThat(keys().stream()
                        .filter(k -> k.startsWith(FORM)
                                ? sources.indexOf("name = \"" + k.substring(FORM.length()) + "\"") < 0
                                : !CONSTANT.matcher(k).matches() && sources.indexOf("\"" + k + "\"") < 0))
                .isEmpty();
    }
}
