package org.baraza.core.record.promises;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;
import org.baraza.core.record.cases.Group;

/**
 * A decision about an area, and who was heard before it. It is never said to rest on people who were heard after it, and
 * never taken without saying what became different because of them, or why nothing did.
 *
 * @param history what happened, in order; the first is that it was put
 */
public record LocalDecision(List<DecisionStep> history) implements Case<DecisionStep, LocalDecision> {

    /** So many different groups, heard before the day of the decision, make its local input documented (ENG-02). */
    public static final int FEWEST_GROUPS = 2;

    /** Within so many days people are told what was decided. Our proposal. */
    static final int DAYS_TO_TELL = 7;

    /** How far it is. */
    public enum Standing {
        PUT,
        HEARD,
        TAKEN,
        TOLD,
        DROPPED
    }

    /** Why something cannot happen now. */
    public enum Not {
        ALREADY_PUT,
        ALREADY_TAKEN,
        NOT_TAKEN,
        DROPPED,
        ALREADY_TOLD,
        BEFORE_IT_WAS_TAKEN,
        /** Somebody is said to have been heard who was heard only afterwards. */
        HEARD_AFTER,
        SAY_WHAT_WAS_SAID,
        SAY_WHAT_WAS_DECIDED,
        SAY_WHAT_CHANGED,
        /** People were heard, so it is to be said what became of that. */
        SOMEBODY_WAS_HEARD,
        /** Nobody was heard, so nothing can have changed because of them. */
        NOBODY_WAS_HEARD,
        SAY_WHY
    }

    public LocalDecision {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof DecisionStep.Put)) {
            throw new IllegalArgumentException("a decision begins by being put");
        }
    }

    public static LocalDecision of(DecisionStep.Put put) {
        return new LocalDecision(List.of(put));
    }

    @Override
    public LocalDecision then(DecisionStep step) {
        return new LocalDecision(Case.more(history, step));
    }

    public DecisionStep.Put put() {
        return (DecisionStep.Put) history.getFirst();
    }

    @Override
    public String mission() {
        return put().mission();
    }

    @Override
    public Optional<String> area() {
        return put().area();
    }

    public Optional<DecisionStep.Taken> taken() {
        return last(DecisionStep.Taken.class);
    }

    public Optional<DecisionStep.Told> told() {
        return last(DecisionStep.Told.class);
    }

    public List<DecisionStep.Heard> heard() {
        return all(DecisionStep.Heard.class);
    }

    /** Different groups that were heard before the day on which it was decided; all so far, while it is not. */
    public List<Group> groupsBefore() {
        Optional<LocalDate> on = taken().map(DecisionStep.Taken::on);
        return heard().stream()
                .filter(h -> on.isEmpty() || h.on().isBefore(on.get()))
                .map(DecisionStep.Heard::group)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether its local input is documented: enough different groups, before it was decided. */
    public boolean documented() {
        return groupsBefore().size() >= FEWEST_GROUPS;
    }

    @Override
    public Optional<Not> whyNot(DecisionStep step) {
        if (last(DecisionStep.Dropped.class).isPresent()) {
            return Optional.of(Not.DROPPED);
        }
        boolean taken = taken().isPresent();
        return switch (step) {
            case DecisionStep.Put _ -> Optional.of(Not.ALREADY_PUT);
            case DecisionStep.Heard s ->
                taken ? Optional.of(Not.ALREADY_TAKEN) : when(s.said().isBlank(), Not.SAY_WHAT_WAS_SAID);
            case DecisionStep.Taken s -> taken ? Optional.of(Not.ALREADY_TAKEN) : whyNotTaken(s);
            case DecisionStep.Told s ->
                taken().map(t -> told().isPresent()
                                ? Optional.of(Not.ALREADY_TOLD)
                                : when(s.on().isBefore(t.on()), Not.BEFORE_IT_WAS_TAKEN))
                        .orElse(Optional.of(Not.NOT_TAKEN));
            case DecisionStep.Dropped s ->
                taken ? Optional.of(Not.ALREADY_TAKEN) : when(s.why().isBlank(), Not.SAY_WHY);
        };
    }

    private Optional<Not> whyNotTaken(DecisionStep.Taken step) {
        if (step.decided().isBlank()) {
            return Optional.of(Not.SAY_WHAT_WAS_DECIDED);
        }
        if (heard().stream().anyMatch(h -> h.on().isAfter(step.on()))) {
            return Optional.of(Not.HEARD_AFTER);
        }
        if (heard().isEmpty() != (step.change() == Change.NOBODY_HEARD)) {
            return Optional.of(heard().isEmpty() ? Not.NOBODY_WAS_HEARD : Not.SOMEBODY_WAS_HEARD);
        }
        return when(step.why().isBlank(), Not.SAY_WHAT_CHANGED);
    }

    @Override
    public Standing state() {
        if (last(DecisionStep.Dropped.class).isPresent()) {
            return Standing.DROPPED;
        }
        if (taken().isPresent()) {
            return told().isPresent() ? Standing.TOLD : Standing.TAKEN;
        }
        return heard().isEmpty() ? Standing.PUT : Standing.HEARD;
    }

    @Override
    public boolean ended() {
        return state() == Standing.TOLD || state() == Standing.DROPPED;
    }

    @Override
    public Optional<Due> due() {
        return taken().filter(_ -> told().isEmpty())
                .map(t -> new Due(Turn.TELL_DECISION, Days.of(t), Days.of(t).plusDays(DAYS_TO_TELL)));
    }
}
