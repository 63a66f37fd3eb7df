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
import org.baraza.app.desk.Messages;
import org.baraza.app.web.screens.AlertsScreen;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Horizon;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.NotNow;
import org.baraza.core.record.alerts.Open;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.alerts.Result;
import org.baraza.core.record.alerts.Standing;
import org.baraza.core.record.alerts.State;
import org.baraza.core.record.alerts.Threat;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.alerts.Turn;
import org.baraza.core.record.alerts.Urgency;
import org.baraza.core.record.alerts.Verdict;
import org.baraza.core.verify.Likeness;
import org.junit.jupiter.api.Test;

/** Texts about alerts that are put together from a word and a constant: one for each, and none left over. */
final class AlertTextsTest {

    private static final Map<String, Enum<?>[]> FAMILIES = Map.ofEntries(
            Map.entry("alerts.topic.", Topic.values()),
            Map.entry("alerts.channel.", Channel.values()),
            Map.entry("alerts.threat.", Threat.values()),
            Map.entry("alerts.horizon.", Horizon.values()),
            Map.entry("alerts.urgency.", Urgency.values()),
            Map.entry("alerts.actor.", AllegedActor.values()),
            Map.entry("alerts.line.", Line.Kind.values()),
            Map.entry("alerts.says.", Line.Says.values()),
            Map.entry("alerts.verdict.", Verdict.values()),
            Map.entry("alerts.measure.", Measure.values()),
            Map.entry("alerts.nothing.", NoResponse.values()),
            Map.entry("alerts.responder.", Responder.values()),
            Map.entry("alerts.result.", Result.values()),
            Map.entry("alerts.told.", Told.values()),
            Map.entry("alerts.turn.", Turn.values()),
            Map.entry("alerts.state.", State.values()),
            Map.entry("alerts.standing.", Standing.values()),
            Map.entry("alerts.do.", Open.values()),
            Map.entry("alerts.alike.", Likeness.Reason.values()),
            Map.entry("alerts.part.", AlertsScreen.Part.values()),
            Map.entry("alerts.none.", AlertsScreen.Part.values()),
            Map.entry("alerts.text.", NeutralText.values()),
            Map.entry("alerts.fate.", Messages.Fate.values()),
            Map.entry("alerts.not.", NotNow.values()));

    private static final Pattern CONSTANT = Pattern.compile("alerts\\.[a-z-]+\\.[A-Z_]+");

    private static Set<String> keys() {
        return Texts.of(Language.EN).keys().stream()
                .filter(k -> k.startsWith("alerts."))
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
        Stream.of(Messages.Sending.values())
                .filter(sending -> sending != Messages.Sending.QUEUED)
                .forEach(sending -> wanted.add("alerts.sending." + sending.name()));
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
}
