package org.baraza.app.openrosa;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a sheet of paper says of itself, in each language. */
final class PaperWords {

    private static final Map<String, Properties> ALL =
            Sentences.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(l -> l, PaperWords::load));

    private PaperWords() {}

    private static Properties load(String language) {
        String name = "/texts/paper_" + language + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PaperWords.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static boolean has(String language) {
        return ALL.containsKey(language);
    }

    /** @param language a code; English where it is none of ours */
    static String show(String key, String language) {
        Properties words = Objects.requireNonNull(ALL.get(has(language) ? language : "en"));
        return Objects.requireNonNull(words.getProperty("paper." + key), key);
    }
}
