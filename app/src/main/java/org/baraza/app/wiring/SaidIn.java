package org.baraza.app.wiring;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.openrosa.Said;
import org.baraza.app.web.StepForm;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;

/**
 * Answers of a filled-in form, read as what they stand for. What cannot be read is not known: nothing that was sent is
 * turned away for it.
 *
 * @param said the answers
 */
record SaidIn(Said said) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** What speaks of what goes to people trained for it is destroyed with its key, once the case is kept without it. */
    FormTaker.Then after() {
        return Reception.of(Topic.DANGER, said.everything()) instanceof Reception.Referral
                ? FormTaker.Then.DESTROY
                : FormTaker.Then.KEEP;
    }

    /** @param unknown what it is where it was not said or cannot be read */
    <E extends Enum<E>> E one(String name, E[] all, E unknown) {
        return said.one(name)
                .map(t -> t.toUpperCase(Locale.ROOT).replace('-', '_'))
                .flatMap(t -> Stream.of(all).filter(e -> e.name().equals(t)).findFirst())
                .orElse(unknown);
    }

    /** Those that were ticked and are known. */
    <E extends Enum<E>> Set<E> several(String name, E[] all) {
        return said.several(name).stream()
                .flatMap(v -> FormAlerts.named(all, v).stream())
                .collect(Collectors.toSet());
    }

    /**
     * What somebody wrote, as it may stand on the journal; what may not is left out, and the submission stays to be looked
     * at.
     */
    String fit(String name) {
        String text = said.one(name).orElse("");
        String shortened = text.substring(0, Math.min(text.length(), StepForm.LONGEST_REASON));
        try {
            JournalTexts.requireFit(shortened);
            return shortened;
        } catch (WrongUse e) {
            return "";
        }
    }

    Optional<Integer> number(String name) {
        return said.one(name).filter(t -> t.matches("[0-9]{1,6}")).map(Integer::valueOf);
    }

    Optional<LocalDate> day(String name) {
        try {
            return said.one(name).map(LocalDate::parse).filter(d -> d.getYear() >= 1_900);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** @param latest not after it: clocks of telephones are wrong */
    Optional<Instant> moment(String name, Instant latest) {
        try {
            return said.one(name)
                    .map(t -> OffsetDateTime.parse(t).toInstant())
                    .filter(at -> !at.isAfter(latest) && at.isAfter(EARLIEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
