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
import org.baraza.app.channels.Keywords;
import org.baraza.app.web.screens.FeedbackScreen;
import org.baraza.app.web.screens.RumoursScreen;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.feedback.AskedBack;
import org.baraza.core.record.feedback.Body;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.Mode;
import org.baraza.core.record.feedback.NotNow;
import org.baraza.core.record.feedback.NotRelevant;
import org.baraza.core.record.feedback.Open;
import org.baraza.core.record.feedback.Outcome;
import org.baraza.core.record.feedback.State;
import org.baraza.core.record.feedback.Turn;
import org.baraza.core.record.rumours.Harm;
import org.baraza.core.record.rumours.Medium;
import org.baraza.core.record.rumours.Truth;
import org.junit.jupiter.api.Test;

/** Texts about feedback and rumours that are put together from a word and a constant: one for each, and none left over. */
final class VoiceTextsTest {

    private static final Map<String, Enum<?>[]> FAMILIES = Map.ofEntries(
            Map.entry("feedback.kind.", Kind.values()),
            Map.entry("feedback.category.", Category.values()),
            Map.entry("feedback.concern.", Concern.values()),
            Map.entry("feedback.refused.", NotRelevant.values()),
            Map.entry("feedback.body.", Body.values()),
            Map.entry("feedback.mode.", Mode.values()),
            Map.entry("feedback.outcome.", Outcome.values()),
            Map.entry("feedback.back-said.", AskedBack.values()),
            Map.entry("feedback.turn.", Turn.values()),
            Map.entry("feedback.state.", State.values()),
            Map.entry("feedback.do.", Open.values()),
            Map.entry("feedback.not.", NotNow.values()),
            Map.entry("feedback.part.", FeedbackScreen.Part.values()),
            Map.entry("feedback.none.", FeedbackScreen.Part.values()),
            Map.entry("rumours.harm.", Harm.values()),
            Map.entry("rumours.truth.", Truth.values()),
            Map.entry("rumours.medium.", Medium.values()),
            Map.entry("rumours.told.", Told.values()),
            Map.entry("rumours.state.", org.baraza.core.record.rumours.State.values()),
            Map.entry("rumours.do.", org.baraza.core.record.rumours.Open.values()),
            Map.entry("rumours.not.", org.baraza.core.record.rumours.NotNow.values()),
            Map.entry("rumours.part.", RumoursScreen.Part.values()),
            Map.entry("rumours.none.", RumoursScreen.Part.values()));

    /** What is offered beside what may happen to feedback: that it goes over to the rumours. */
    private static final String GOES_OVER = "feedback.do.RUMOUR";

    private static final Pattern CONSTANT = Pattern.compile("(feedback|rumours)\\.[a-z-]+\\.[A-Z_]+");

    private static Set<String> keys() {
        return Texts.of(Language.EN).keys().stream()
                .filter(k -> k.startsWith("feedback.") || k.startsWith("rumours."))
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
        wanted.add(GOES_OVER);
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
    void every_kind_of_keyword_is_named_where_the_keywords_are_shown() {
        assertThat(Stream.of(Keywords.Kind.values())
                        .map(k -> "channels.word." + k.name().toLowerCase(java.util.Locale.ROOT)))
                .allMatch(key -> Texts.of(Language.EN).find(key).isPresent());
    }
}
