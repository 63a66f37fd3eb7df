package org.baraza.app.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baraza.core.measure.PanelQuestion;

/**
 * What a site may set in its {@code baraza.yaml}. Every setting has a usual value, so the file need not exist.
 *
 * @param carryForwardMonths months a base is taken as present after its last deployment map; 0 to 120
 * @param databaseUrl JDBC address of the team's own PostgreSQL 15 or newer; empty for the one Baraza looks after
 * @param port port the screens are served on, 0 for any free one
 * @param language two-letter code of the language used where a person has chosen none
 */
public record Settings(int carryForwardMonths, Optional<String> databaseUrl, int port, String language) {

    /** The languages the screens speak. */
    public static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "sw");

    public static final Settings USUAL =
            new Settings(PanelQuestion.USUAL_CARRY_FORWARD_MONTHS, Optional.empty(), 8080, "en");

    public Settings {
        if (carryForwardMonths < 0 || carryForwardMonths > 120) {
            throw new WrongUse(
                    "carry-forward-months is " + carryForwardMonths + "; write a whole number from 0 to 120.");
        }
        if (port < 0 || port > 65_535) {
            throw new WrongUse("port is " + port + "; write a whole number from 0 to 65535.");
        }
        if (!LANGUAGES.contains(language)) {
            throw new WrongUse("language is " + language + "; write one of " + String.join(", ", LANGUAGES) + ".");
        }
        if (databaseUrl.isPresent() && !databaseUrl.get().startsWith("jdbc:postgresql:")) {
            throw new WrongUse("database-url does not begin with jdbc:postgresql: as in"
                    + " jdbc:postgresql://localhost:5432/baraza; correct it or remove it.");
        }
    }

    public Settings withPort(int other) {
        return new Settings(carryForwardMonths, databaseUrl, other, language);
    }

    /** The name and documentation of each setting, in the order of the reference page. */
    public enum Name {
        CARRY_FORWARD_MONTHS(
                "How many months a base is taken as present after the last deployment map that shows it,"
                        + " when no newer map exists. A whole number from 0 to 120.",
                String.valueOf(PanelQuestion.USUAL_CARRY_FORWARD_MONTHS)),
        DATABASE_URL(
                "JDBC address of your own PostgreSQL 15 or newer. Left out, Baraza looks after one in the site folder.",
                "none"),
        PORT("The port the screens are served on; 0 takes any free one.", "8080"),
        LANGUAGE("The language used where a person has chosen none: ar, en, es, fr or sw.", "en");

        private final String meaning;
        private final String usual;

        Name(String meaning, String usual) {
            this.meaning = meaning;
            this.usual = usual;
        }

        /** As the settings file writes it, for example {@code carry-forward-months}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String meaning() {
            return meaning;
        }

        /** The value in force when the file says nothing. */
        public String usual() {
            return usual;
        }

        public static List<String> keys() {
            return Arrays.stream(values()).map(Name::key).toList();
        }
    }
}
