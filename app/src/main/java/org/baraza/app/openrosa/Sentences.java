package org.baraza.app.openrosa;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What clients show people, in their language. */
final class Sentences {

    static final List<String> LANGUAGES = List.of("en", "fr", "ar", "es", "sw");

    private static final Map<String, Properties> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(l -> l, Sentences::load));

    private Sentences() {}

    private static Properties load(String language) {
        String name = "/texts/openrosa_" + language + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** @param language a tag; English where it is none of ours */
    static String show(String key, String language) {
        Properties words = Objects.requireNonNull(ALL.get(ALL.containsKey(language) ? language : "en"));
        return Objects.requireNonNull(words.getProperty(key), key);
    }
}
