package org.baraza.app.web.cases;

import java.util.List;
import org.baraza.app.web.FormTokens;

/**
 * One thing asked on a form.
 *
 * @param name of the field
 * @param label in the reader's language
 * @param kind how it is answered
 * @param options to choose from; empty for what is written
 * @param given what was answered before; empty for nothing
 * @param hint below it; may be empty
 * @param required whether it must be answered
 */
public record Ask(
        String name, String label, Kind kind, List<Option> options, String given, String hint, boolean required) {

    /** @throws IllegalArgumentException when the name is that of the field every form brings along */
    public Ask {
        if (name.equals(FormTokens.FIELD)) {
            throw new IllegalArgumentException("what is asked cannot be called " + name + ", as the form's token is");
        }
    }

    public enum Kind {
        CHOICE,
        TICKS,
        LINE,
        /** As somebody said it, in any number of lines; sealed. */
        WORDS,
        NUMBER,
        DAY,
        MOMENT
    }

    /** @param value as it is sent @param text in the reader's language */
    public record Option(String value, String text) {}

    /** As a browser calls the type of an input. */
    public String type() {
        return switch (kind) {
            case NUMBER -> "number";
            case DAY -> "date";
            case MOMENT -> "datetime-local";
            case CHOICE, TICKS, LINE, WORDS -> "text";
        };
    }

    /** The same with other words below it. */
    public Ask hinted(String other) {
        return new Ask(name, label, kind, options, given, other, required);
    }

    /** The same, which may be left out. */
    public Ask optional() {
        return new Ask(name, label, kind, options, given, hint, false);
    }

    public Ask given(String answer) {
        return new Ask(name, label, kind, options, answer, hint, required);
    }
}
