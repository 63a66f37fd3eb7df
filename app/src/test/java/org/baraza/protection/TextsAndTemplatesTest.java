package org.baraza.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baraza.app.desk.Settings;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.ForbiddenName;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.Policy;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Separation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every text and every template that is shipped. */
final class TextsAndTemplatesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path TEMPLATES = Path.of("src", "main", "jte");

    /** Texts with a promising word that somebody read and found to promise nobody protection. */
    private static final Set<String> REVIEWED = Set.of();

    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea)\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");

    @Test
    @ProtectionRule(12)
    void no_shipped_text_promises_anything() throws IOException {
        Set<String> promising = new TreeSet<>();
        for (Map.Entry<Path, String> file : files(RESOURCES.resolve("texts"), ".properties")) {
            properties(file.getKey()).forEach((key, text) -> {
                if (Commitment.soundsLikeOne(text) && !REVIEWED.contains(key)) {
                    promising.add(file.getKey().getFileName() + " " + key);
                }
            });
        }
        assertThat(promising).isEmpty();
    }

    @Test
    @ProtectionRule(16)
    void every_text_message_that_is_shipped_is_neutral_in_every_language() throws IOException {
        for (String language : Settings.LANGUAGES) {
            Map<String, String> texts = properties(RESOURCES.resolve("texts/sms_" + language + ".properties"));
            assertThat(texts.keySet())
                    .as(language)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(NeutralText.values())
                            .map(t -> "sms." + t.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
            texts.forEach((key, text) -> assertThat(NeutralText.problems(text))
                    .as(language + " " + key)
                    .isEmpty());
        }
    }

    @Test
    @ProtectionRule(17)
    void no_screen_requires_an_e_mail_a_phone_or_a_real_name() throws IOException {
        Set<String> asked = new TreeSet<>();
        int inputs = 0;
        for (Map.Entry<Path, String> file : files(TEMPLATES, ".jte")) {
            for (String input : INPUT.matcher(file.getValue())
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .toList()) {
                inputs++;
                if (mustName(input)) {
                    asked.add(file.getKey().getFileName() + " " + input);
                }
            }
        }
        assertThat(inputs).isPositive();
        assertThat(asked).isEmpty();
        assertThat(mustName("<input type=\"email\" name=\"who\" required>")).isTrue();
        assertThat(mustName("<input name=\"phone\" required>")).isTrue();
        assertThat(mustName("<input name=\"phone\">")).isFalse();
    }

    private static boolean mustName(String input) {
        boolean required = input.matches("(?s).*\\srequired\\b.*");
        boolean typed = input.contains("type=\"email\"") || input.contains("type=\"tel\"");
        List<String> names = NAME.matcher(input).results().map(m -> m.group(1)).toList();
        return required && (typed || !ForbiddenName.CONTACT.findIn(names).isEmpty());
    }

    @Test
    @ProtectionRule(24)
    void every_page_with_readings_beside_the_presence_of_a_mission_says_that_this_shows_no_cause() throws IOException {
        int pages = 0;
        for (Map.Entry<Path, String> file : files(TEMPLATES, ".jte")) {
            String template = file.getValue();
            boolean page = template.contains("@template.frame(");
            boolean readings = template.contains(".words()") || template.contains("parts.reading(");
            boolean presence = template.toLowerCase(Locale.ROOT).contains("bases");
            if (page && readings && presence) {
                pages++;
                assertThat(template)
                        .as(file.getKey().toString())
                        .contains("@template.parts.association(t = t)")
                        .contains("@template.parts.indicator(");
            }
        }
        assertThat(pages).isEqualTo(2);
        assertThat(Files.readString(TEMPLATES.resolve("parts/indicator.jte")))
                .contains("@template.parts.design(t = t, card = card)");
    }

    @Test
    @ProtectionRule(29)
    void the_policy_that_is_shipped_shows_the_force_nothing_humanitarian() throws IOException {
        Path file = RESOURCES.resolve("policy/policy.txt");
        Assumptions.assumeTrue(Files.exists(file), "there is no policy table yet");
        List<org.baraza.core.protect.Matter> confided = Stream.of(org.baraza.core.protect.Matter.values())
                .filter(Separation::isHumanitarian)
                .toList();
        assertThat(Separation.problems(Policy.read(Files.readString(file)), confided))
                .isEmpty();
    }

    private static Map<String, String> properties(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        Map<String, String> all = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> all.put(key, read.getProperty(key)));
        return all;
    }

    private static List<Map.Entry<Path, String>> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Map.Entry<Path, String>> found = new java.util.ArrayList<>();
            for (Path file : all.filter(f -> f.toString().endsWith(ending)).toList()) {
                found.add(Map.entry(file, Files.readString(file)));
            }
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
