package org.baraza.core.record.promises;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Commitment;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/**
 * A promise as it stands. Nobody calls it kept without saying what was done, whether the community was told and who else
 * says so; and nobody takes it back once its day is over.
 *
 * @param history what happened, in order; the first is that it was made
 */
public record Promise(List<Step> history) implements Case<Step, Promise> {

    /** Within so many days people are told what was promised to them. Our proposal. */
    static final int DAYS_TO_TELL = 7;

    /** Within so many days they are told what became of it. Our proposal. */
    static final int DAYS_TO_TELL_OUTCOME = 14;

    public Promise {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof Step.Made)) {
            throw new IllegalArgumentException("a promise begins by being made");
        }
    }

    public static Promise of(Step.Made made) {
        return new Promise(List.of(made));
    }

    @Override
    public Promise then(Step step) {
        return new Promise(Case.more(history, step));
    }

    public Step.Made made() {
        return (Step.Made) history.getFirst();
    }

    @Override
    public String mission() {
        return made().mission();
    }

    @Override
    public Optional<String> area() {
        return made().area();
    }

    /** What was promised, who answers for it now, and until when as it was first said. */
    public Commitment commitment() {
        Commitment first = made().commitment();
        return new Commitment(first.what(), owner(), first.made(), first.due());
    }

    public Handle owner() {
        return last(Step.HandedOver.class)
                .map(Step.HandedOver::owner)
                .orElse(made().commitment().owner());
    }

    /** The day as it stands now. */
    public LocalDate dueDay() {
        return last(Step.Moved.class)
                .map(Step.Moved::due)
                .orElse(made().commitment().due());
    }

    /** How often another day was set. */
    public int moves() {
        return all(Step.Moved.class).size();
    }

    /** What became of it, unless it was opened again since. */
    public Optional<Step.Concluded> concluded() {
        return since(Step.Reopened.class).stream()
                .filter(Step.Concluded.class::isInstance)
                .map(Step.Concluded.class::cast)
                .reduce((_, later) -> later);
    }

    /** When people were last told what was promised. */
    public Optional<Step.Told> told() {
        return told(history, Step.About.THE_WORD);
    }

    /** When they were told what became of it, unless it was opened again since. */
    public Optional<Step.Told> toldOutcome() {
        return concluded().isEmpty() ? Optional.empty() : told(since(Step.Reopened.class), Step.About.THE_OUTCOME);
    }

    private static Optional<Step.Told> told(List<Step> steps, Step.About about) {
        return steps.stream()
                .filter(s -> s instanceof Step.Told told && told.about() == about)
                .map(Step.Told.class::cast)
                .reduce((_, later) -> later);
    }

    /** Whether the community knows what became of it. */
    public boolean outcomeKnown() {
        return toldOutcome().isPresent()
                || concluded()
                        .flatMap(Step.Concluded::telling)
                        .filter(t -> t == Telling.TOLD)
                        .isPresent();
    }

    /** Kept whole, by the day that was first said. */
    public boolean inTime() {
        return concluded()
                .filter(c -> c.kept() == Kept.KEPT)
                .filter(c -> !Days.of(c).isAfter(made().commitment().due()))
                .isPresent();
    }

    @Override
    public Optional<NotNow> whyNot(Step step) {
        if (concluded().isPresent() && !(step instanceof Step.Reopened) && !(step instanceof Step.Told)) {
            return Optional.of(NotNow.CONCLUDED);
        }
        return switch (step) {
            case Step.Made _ -> Optional.of(NotNow.ALREADY_MADE);
            case Step.Told s -> whyNotTold(s);
            case Step.Moved s ->
                s.why().isBlank()
                        ? Optional.of(NotNow.SAY_WHY)
                        : s.due().equals(dueDay())
                                ? Optional.of(NotNow.SAME_DAY)
                                : when(s.due().isBefore(Days.of(s)), NotNow.DAY_HAS_PASSED);
            case Step.HandedOver s -> when(s.why().isBlank(), NotNow.SAY_WHY);
            case Step.Concluded s -> whyNotConcluded(s);
            case Step.Reopened s ->
                concluded().isEmpty()
                        ? Optional.of(NotNow.NOT_CONCLUDED)
                        : when(s.why().isBlank(), NotNow.SAY_WHY);
        };
    }

    private Optional<NotNow> whyNotTold(Step.Told step) {
        if (step.about() == Step.About.THE_OUTCOME) {
            return concluded().isEmpty()
                    ? Optional.of(NotNow.NOT_CONCLUDED)
                    : when(outcomeKnown(), NotNow.ALREADY_TOLD);
        }
        if (concluded().isPresent()) {
            return Optional.of(NotNow.CONCLUDED);
        }
        return told().isPresent()
                ? Optional.of(NotNow.ALREADY_TOLD)
                : when(step.on().isBefore(made().commitment().made()), NotNow.BEFORE_IT_WAS_MADE);
    }

    private Optional<NotNow> whyNotConcluded(Step.Concluded step) {
        if (Days.of(step).isBefore(made().commitment().made())) {
            return Optional.of(NotNow.BEFORE_IT_WAS_MADE);
        }
        boolean done = step.kept().done();
        if (step.done().isBlank()) {
            return Optional.of(done ? NotNow.SAY_WHAT_WAS_DONE : NotNow.SAY_WHY);
        }
        if (step.telling().isEmpty()) {
            return Optional.of(NotNow.SAY_WHETHER_TOLD);
        }
        if (step.kept() == Kept.WITHDRAWN) {
            return when(Days.of(step).isAfter(dueDay()), NotNow.TOO_LATE_TO_WITHDRAW);
        }
        if (!done) {
            return Optional.empty();
        }
        return step.witness().isEmpty()
                ? Optional.of(NotNow.SAY_WHO_CONFIRMED)
                : when(step.witness().get().is(made().office().side()), NotNow.CONFIRMED_BY_ITSELF);
    }

    @Override
    public State state() {
        return concluded()
                .map(c -> switch (c.kept()) {
                    case KEPT -> State.KEPT;
                    case PARTLY -> State.PARTLY_KEPT;
                    case BROKEN -> State.BROKEN;
                    case WITHDRAWN -> State.WITHDRAWN;
                })
                .orElse(told().isPresent() ? State.TOLD : State.MADE);
    }

    @Override
    public boolean ended() {
        return concluded().isPresent() && due().isEmpty();
    }

    @Override
    public Optional<Due> due() {
        if (concluded().isPresent()) {
            boolean unsafe = concluded().get().telling().equals(Optional.of(Telling.NOT_SAFE));
            LocalDate since = Days.of(concluded().get());
            return outcomeKnown() || unsafe
                    ? Optional.empty()
                    : Optional.of(new Due(Turn.TELL_OUTCOME, since, since.plusDays(DAYS_TO_TELL_OUTCOME)));
        }
        LocalDate since = made().commitment().made();
        Due keep = new Due(Turn.KEEP, since, dueDay());
        Due tell = new Due(Turn.TELL, since, since.plusDays(DAYS_TO_TELL));
        return told().isPresent()
                ? Optional.of(keep)
                : Stream.of(keep, tell).min(java.util.Comparator.comparing(Due::by));
    }
}
