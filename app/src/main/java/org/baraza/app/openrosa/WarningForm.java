package org.baraza.app.openrosa;

import java.time.Instant;
import java.util.Optional;

/**
 * A form with which people warn: its instance says so by the attribute {@code baraza="alert"}, and asks questions of these
 * names in whatever groups. What is not asked or not answered is empty.
 *
 * @param topic what it is said to be about, for example {@code danger}
 * @param channel how it came to whoever filled the form in
 * @param area place code
 * @param words what was said
 * @param source pseudonym of whoever said it
 * @param heard when
 * @param everything all answers, whatever they were asked for
 */
public record WarningForm(
        Optional<String> topic,
        Optional<String> channel,
        Optional<String> area,
        Optional<String> words,
        Optional<String> source,
        Optional<Instant> heard,
        String everything) {

    /** How a form says that it is one of these. */
    public static final String KIND = "alert";

    /** What a filled-in form says; nothing where it cannot be read, which is a warning all the same. */
    public static WarningForm read(Said said) {
        return new WarningForm(
                said.one("topic"),
                said.one("channel"),
                said.one("area"),
                said.one("words"),
                said.one("source"),
                said.time("heard"),
                said.everything());
    }

    /** Never shown: it holds somebody's words. */
    @Override
    public String toString() {
        return "a warning by form";
    }
}
