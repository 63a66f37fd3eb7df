package org.baraza.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * What the page for filling in forms loads, as Node made it when the program was built.
 *
 * @param entry address of the script everything begins with
 * @param style address of its style
 * @param map addresses of the map library, a JSON list: loaded by questions that show a map and by no others
 * @param worker the script that has the page at hand without a network
 */
public record FillBundle(String entry, String style, String map, String worker) {

    private static final String FOLDER = "/static/fill/";

    /** Empty where Node was missing when the program was built. */
    public static Optional<FillBundle> find() {
        return read("bundle.properties").map(text -> {
            Properties about = new Properties();
            try {
                about.load(new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new FillBundle(
                    FOLDER + get(about, "entry"),
                    FOLDER + get(about, "style"),
                    get(about, "map"),
                    read("worker.js").orElseThrow());
        });
    }

    private static String get(Properties about, String name) {
        return Objects.requireNonNull(about.getProperty(name), name);
    }

    private static Optional<String> read(String name) {
        try (InputStream in = FillBundle.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
