package org.baraza.app.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language the screens speak. */
public enum Language {
    EN("en", "English", "ltr"),
    FR("fr", "Français", "ltr"),
    AR("ar", "العربية", "rtl"),
    ES("es", "Español", "ltr"),
    SW("sw", "Kiswahili", "ltr");

    private final String tag;
    private final String ownName;
    private final String direction;

    Language(String tag, String ownName, String direction) {
        this.tag = tag;
        this.ownName = ownName;
        this.direction = direction;
    }

    /** Two-letter tag, as in the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return direction;
    }

    /** Whose way of writing numbers and dates is used; British for English. */
    public Locale locale() {
        return this == EN ? Locale.UK : Locale.forLanguageTag(tag);
    }

    public static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag.equals(tag)).findFirst();
    }
}
