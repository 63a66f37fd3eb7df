package org.baraza.app.channels;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.baraza.core.protect.NeutralText;

/** How neutral texts are said in each language. */
public final class Wording {

    private Wording() {}

    /** @param language one of those the screens speak */
    public static String template(NeutralText text, String language) {
        Properties texts = new Properties();
        String file = "/texts/sms_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(
                texts.getProperty("sms." + text.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
