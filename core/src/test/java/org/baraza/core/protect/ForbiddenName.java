package org.baraza.core.protect;

import java.util.Collection;
import java.util.List;

/** What nothing here may be called: tables, columns, record components, kinds of entry, routes, commands, indicators. */
public enum ForbiddenName {
    /** Tools for tasking, paying or charting people. */
    HUMAN_INTELLIGENCE(
            "tasking*",
            "informant*",
            "informer*",
            "informer",
            "spy",
            "spies",
            "spying",
            "humint",
            "payment*",
            "payroll",
            "reward*",
            "bounty",
            "stipend*",
            "surveil*",
            "covert",
            "clandestine",
            "social graph",
            "person graph",
            "contact network",
            "social network",
            "acquaint*",
            "associates",
            "kinship",
            "family of",
            "friend of",
            "knows"),
    /** Figures that weigh a person. */
    SCORE(
            "score",
            "scores",
            "scoring",
            "rating",
            "ratings",
            "ranking",
            "trust*",
            "reliability",
            "credib*",
            "reputation",
            "loyalty",
            "suspicion"),
    /** What not everybody has, or can safely give. */
    CONTACT(
            "e mail",
            "email",
            "mail",
            "phone",
            "telephone",
            "msisdn",
            "mobile",
            "real name",
            "full name",
            "first name",
            "last name",
            "surname",
            "family name",
            "given name");

    private final Phrases phrases;

    ForbiddenName(String... phrases) {
        this.phrases = Phrases.of(phrases);
    }

    /** Those of the names that are forbidden. */
    public List<String> findIn(Collection<String> names) {
        return names.stream().filter(phrases::isIn).sorted().toList();
    }

    /** Those of the names that speak of ethnicity or religion. */
    public static List<String> findTraits(Collection<String> names) {
        return names.stream().filter(Form::namesATrait).sorted().toList();
    }
}
