package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextsTest {

    /** Families whose last part is a code or an enum's name. */
    private static final List<String> FAMILIES = List.of(
            "partner.",
            "policy.role.",
            "policy.matter.",
            "policy.deed.",
            "policy.reach.",
            "policy.refused.",
            "precision.",
            "kind.",
            "revision.",
            "stage.",
            "range.",
            "caution.",
            "why.",
            "state.",
            "error.",
            "finding.",
            "journal.says.",
            "journal.then.",
            "vault.field.",
            "vault.why.",
            "vault.grade.",
            "vault.mode.",
            "vault.purpose.",
            "vault.step.",
            "vault.cause.",
            "forms.state.",
            "forms.says.",
            "forms.move.",
            "forms.trouble.",
            "fill.state.",
            "fill.refused.",
            "sharing.recipient.",
            "sharing.sensitivity.",
            "sharing.treatment.",
            "sharing.sheet.",
            "sharing.objection.",
            "sharing.question.",
            "sharing.mark.",
            "sharing.incident.",
            "alerts.",
            "force.",
            "access.",
            "movements.",
            "effort.",
            "networks.",
            "partnership.",
            "diligence.",
            "consents.",
            "safety.",
            "channels.word.",
            "incidents.",
            "feedback.",
            "rumours.",
            "brief.",
            "assessments.",
            "signs.",
            "handovers.",
            "transition.",
            "lessons.",
            "watch.",
            "notes.",
            "promises.",
            "expectations.",
            "decisions.",
            "activities.",
            "customs.",
            "contexts.",
            "shares.",
            "spoken.",
            "disputes.",
            "mediation.",
            "projects.",
            "courses.",
            "looks.",
            "training.",
            "wall.",
            "cases.",
            "footing.",
            "impact.",
            "channels.channel.",
            "channels.trouble.");

    private static final Pattern SHOWN = Pattern.compile("\\bt(?:exts)?\\.show\\(\"([a-zA-Z.-]+)\"[,)]");
    private static final Pattern GAP = Pattern.compile("\\{\\d\\}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_every_text_with_the_same_gaps(Language language) {
        Texts english = Texts.of(Language.EN);
        Texts texts = Texts.of(language);
        assertThat(texts.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
        for (String key : english.keys()) {
            assertThat(texts.show(key)).as(key).isNotBlank();
            assertThat(gaps(texts.show(key))).as(key).isEqualTo(gaps(english.show(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void no_language_is_left_in_english(Language language) {
        Texts english = Texts.of(Language.EN);
        Texts texts = Texts.of(language);
        long alike = english.keys().stream()
                .filter(k -> texts.show(k).equals(english.show(k)))
                .count();
        assertThat(alike).isLessThan(english.keys().size() / 10);
    }

    @Test
    void no_text_is_unused_and_none_is_missing() throws IOException {
        String sources = sources();
        Set<String> keys = Texts.of(Language.EN).keys();
        Set<String> unused = keys.stream()
                .filter(k ->
                        !sources.contains("\"" + k + "\"") && FAMILIES.stream().noneMatch(k::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
        Matcher shown = SHOWN.matcher(sources);
        Set<String> missing = new TreeSet<>();
        while (shown.find()) {
            if (!keys.contains(shown.group(1))) {
                missing.add(shown.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(
                Path.of("src/main/jte"),
                Path.of("src/main/java/org/baraza/app/web"),
                Path.of("src/main/browser/src"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }
}
