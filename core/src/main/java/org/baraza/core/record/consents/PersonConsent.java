package org.baraza.core.record.consents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Consent;

/**
 * One answer of one person to one use, and whether it still holds.
 *
 * @param history the first is that they were asked; then, perhaps, that they took it back
 */
public record PersonConsent(List<PersonStep> history) {

    /** No consent holds longer. A proposal of this product. */
    public static final Duration LONGEST = Duration.ofDays(731);

    public PersonConsent {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof PersonStep.Asked)) {
            throw new IllegalArgumentException("a person is asked first");
        }
    }

    public static PersonConsent of(PersonStep.Asked asked) {
        return new PersonConsent(List.of(asked));
    }

    public PersonConsent then(PersonStep step) {
        List<PersonStep> more = new ArrayList<>(history);
        more.add(step);
        return new PersonConsent(more);
    }

    public PersonStep.Asked asked() {
        return (PersonStep.Asked) history.getFirst();
    }

    public String id() {
        return asked().id();
    }

    /** When they took it back; the first time counts. */
    public Optional<Instant> takenBack() {
        return history.stream()
                .filter(PersonStep.TakenBack.class::isInstance)
                .map(PersonStep::at)
                .findFirst();
    }

    /** Whether this answer allows its use then. Only a yes does, from when it was said until it ends or is taken back. */
    public boolean holds(Instant at) {
        return asked().answer() == Consent.Answer.YES
                && !at.isBefore(asked().at())
                && at.isBefore(asked().until())
                && takenBack().filter(t -> !at.isBefore(t)).isEmpty();
    }

    /**
     * Whether something of a person may be used then. Their newest answer to that use counts; nothing may be given on that
     * may not be written down. Whatever collects, shares or publishes asks here.
     */
    public static boolean permits(Collection<PersonConsent> all, Handle who, Use use, Instant at) {
        return newest(all, who, use, at).filter(c -> c.holds(at)).isPresent()
                && (use == Use.COLLECT
                        || newest(all, who, Use.COLLECT, at)
                                .filter(c -> c.holds(at))
                                .isPresent());
    }

    private static Optional<PersonConsent> newest(Collection<PersonConsent> all, Handle who, Use use, Instant at) {
        return all.stream()
                .filter(c -> c.asked().who().equals(who) && c.asked().use() == use)
                .filter(c -> !c.asked().at().isAfter(at))
                // Of two answers of one moment the no counts.
                .max(Comparator.comparing((PersonConsent c) -> c.asked().at())
                        .thenComparing(c -> !c.holds(at))
                        .thenComparing(PersonConsent::id));
    }

    /** Why an answer cannot be taken down as it is; empty when it can. */
    public static Optional<PersonNot> whyNot(Collection<PersonConsent> all, PersonStep.Asked asked) {
        if (asked.until().isAfter(asked.at().plus(LONGEST))) {
            return Optional.of(PersonNot.TOO_LONG);
        }
        boolean first = asked.answer() == Consent.Answer.YES
                && asked.use() != Use.COLLECT
                && !permits(all, asked.who(), Use.COLLECT, asked.at());
        return first ? Optional.of(PersonNot.COLLECT_FIRST) : Optional.empty();
    }

    /** Taking back can happen at any time, once. */
    public Optional<PersonNot> whyNot(PersonStep step) {
        return switch (step) {
            case PersonStep.Asked _ -> Optional.of(PersonNot.ALREADY_THERE);
            case PersonStep.TakenBack _ -> takenBack().isPresent() ? Optional.of(PersonNot.OVER) : Optional.empty();
        };
    }
}
