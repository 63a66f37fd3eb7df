package org.baraza.app.web.cases;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Consent;
import org.baraza.core.record.consents.PersonStep;
import org.baraza.core.record.consents.Use;

/** What is asked when a person answers about one use of what they say. */
public record PersonSheet(Words words) {

    public List<Ask> asks() {
        return List.of(
                line("who", "who.vault", true),
                words.choice("use", "use.", Use.values()),
                words.choice("answer", "person.", Consent.Answer.values()),
                words.choice("how", "given.", Consent.How.values()),
                line("language", "language.hint", true),
                new Ask("text", words.label("text"), Ask.Kind.NUMBER, List.of(), "", "", true),
                words.day("until", true));
    }

    private Ask line(String field, String hint, boolean required) {
        return new Ask(field, words.label(field), Ask.Kind.LINE, List.of(), "", words.show(hint), required);
    }

    public Optional<PersonStep.Asked> read(String id, String mission, Answers a) {
        return Answers.read(() -> new PersonStep.Asked(
                id,
                mission,
                new Handle(word(a, "who")),
                a.one("use", Use.class),
                a.one("answer", Consent.Answer.class),
                a.one("how", Consent.How.class),
                word(a, "language").toLowerCase(Locale.ROOT),
                a.count("text"),
                a.day("until")
                        .orElseThrow(() -> new IllegalArgumentException("a day is missing"))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant(),
                a.by(),
                a.now()));
    }

    private static String word(Answers given, String field) {
        return given.text(field)
                .filter(t -> t.length() <= 64)
                .orElseThrow(() -> new IllegalArgumentException("something is missing"));
    }
}
