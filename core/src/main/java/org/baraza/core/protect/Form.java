package org.baraza.core.protect;

import java.util.List;
import java.util.Optional;

/**
 * What a form about a topic may ask. One that asks too much cannot be made.
 *
 * @param topic what it is about
 * @param asks its fields in order
 */
public record Form(Topic topic, List<Ask> asks) {

    /** Ways to speak of what a named person is born into or believes. */
    private static final Phrases TRAITS = Phrases.of(
            "ethnic*",
            "ethnie*",
            "etnia",
            "etnic*",
            "tribe*",
            "tribal*",
            "tribu",
            "tribus",
            "clan*",
            "caste*",
            "race",
            "religio*",
            "faith*",
            "confession*",
            "sect",
            "دين",
            "قبيلة",
            "عرق",
            "dini",
            "kabila",
            "ukoo");

    /**
     * One field.
     *
     * @param key its name
     * @param kind what is entered
     * @param required whether the form cannot be sent without it
     */
    public record Ask(String key, Kind kind, boolean required) {}

    /** What is entered into a field. */
    public enum Kind {
        CHOICE,
        YES_OR_NO,
        COUNT,
        DAY,
        AREA,
        /** The person's own words. */
        WORDS,
        /** A photograph, a voice, a drawing. */
        RECORDING,
        REAL_NAME,
        PHONE_NUMBER,
        E_MAIL;

        boolean tellsWhatHappened() {
            return this == WORDS || this == RECORDING;
        }

        /** Whether it leads to a person, or needs a device not everybody has. */
        boolean identifies() {
            return this == REAL_NAME || this == PHONE_NUMBER || this == E_MAIL;
        }
    }

    /** @throws IllegalArgumentException when a field asks what must not be asked */
    public Form {
        asks = List.copyOf(asks);
        for (Ask ask : asks) {
            problem(topic, ask).ifPresent(p -> {
                throw new IllegalArgumentException("the field " + ask.key() + " " + p);
            });
        }
    }

    /** Whether a name speaks of ethnicity or religion. */
    public static boolean namesATrait(String name) {
        return TRAITS.isIn(name);
    }

    private static Optional<String> problem(Topic topic, Ask ask) {
        if (!topic.keepsWords() && (ask.kind().tellsWhatHappened() || ask.kind().identifies())) {
            return Optional.of("would keep what this topic only counts and refers");
        }
        if (ask.required() && ask.kind().identifies()) {
            return Optional.of("would shut out whoever has or gives none");
        }
        return namesATrait(ask.key())
                ? Optional.of("would keep the ethnicity or religion of a person")
                : Optional.empty();
    }
}
