package org.baraza.core.record.transition;

import static org.baraza.core.record.cases.Case.when;

import java.util.List;
import java.util.Optional;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/**
 * What somebody who leaves hands to whoever comes after: promises and relations outlive a rotation only when somebody took
 * them over. It is confirmed by somebody else, who has read it.
 *
 * @param history what happened, in order; the first is that it was written
 */
public record HandoverNote(List<NoteStep> history) implements Case<NoteStep, HandoverNote> {

    /** How far it is. */
    public enum Standing {
        WRITTEN,
        CONFIRMED,
        WITHDRAWN
    }

    /** Why something cannot happen now. */
    public enum Not {
        ALREADY_WRITTEN,
        ENDED,
        /** Whoever wrote it does not take it over. */
        OWN_NOTE,
        /** Nobody takes over what they have not read. */
        NOT_READ,
        NO_WORDS,
        SAY_WHY
    }

    public HandoverNote {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof NoteStep.Written)) {
            throw new IllegalArgumentException("a note begins by being written");
        }
    }

    public static HandoverNote of(NoteStep.Written written) {
        return new HandoverNote(List.of(written));
    }

    @Override
    public HandoverNote then(NoteStep step) {
        return new HandoverNote(Case.more(history, step));
    }

    public NoteStep.Written written() {
        return (NoteStep.Written) history.getFirst();
    }

    @Override
    public String mission() {
        return written().mission();
    }

    @Override
    public Optional<String> area() {
        return written().area();
    }

    @Override
    public Optional<Not> whyNot(NoteStep step) {
        return switch (step) {
            case NoteStep.Written _ -> Optional.of(Not.ALREADY_WRITTEN);
            case NoteStep.WordsRead s ->
                written().words().isEmpty()
                        ? Optional.of(Not.NO_WORDS)
                        : when(s.why().isBlank(), Not.SAY_WHY);
            case NoteStep.Introduced _ -> when(ended(), Not.ENDED);
            case NoteStep.Confirmed s -> ended() ? Optional.of(Not.ENDED) : whyNotConfirmed(s);
            case NoteStep.Withdrawn s ->
                ended() ? Optional.of(Not.ENDED) : when(s.why().isBlank(), Not.SAY_WHY);
        };
    }

    private Optional<Not> whyNotConfirmed(NoteStep.Confirmed step) {
        if (step.by().equals(written().by())) {
            return Optional.of(Not.OWN_NOTE);
        }
        boolean read = written().words().isEmpty()
                || all(NoteStep.WordsRead.class).stream().anyMatch(r -> r.by().equals(step.by()));
        return when(!read, Not.NOT_READ);
    }

    @Override
    public Standing state() {
        if (last(NoteStep.Withdrawn.class).isPresent()) {
            return Standing.WITHDRAWN;
        }
        return last(NoteStep.Confirmed.class).isPresent() ? Standing.CONFIRMED : Standing.WRITTEN;
    }

    @Override
    public boolean ended() {
        return state() != Standing.WRITTEN;
    }

    @Override
    public Optional<Due> due() {
        return ended()
                ? Optional.empty()
                : Optional.of(
                        new Due(Turn.CONFIRM, Days.of(written()), written().due()));
    }
}
