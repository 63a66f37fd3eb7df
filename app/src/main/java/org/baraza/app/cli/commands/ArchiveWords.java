package org.baraza.app.cli.commands;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What an archive says about itself, in one language. */
final class ArchiveWords {

    /** Languages the read-me files are in. */
    static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "sw");

    private final Properties words = new Properties();

    private ArchiveWords() {}

    static ArchiveWords of(String language) {
        ArchiveWords all = new ArchiveWords();
        String name = "/archive/archive_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ArchiveWords.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            all.words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** @throws IllegalArgumentException where there is no such text */
    String show(String key, String... filling) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        for (int i = 0; i < filling.length; i++) {
            text = text.replace("{" + i + "}", filling[i]);
        }
        return text;
    }
}
