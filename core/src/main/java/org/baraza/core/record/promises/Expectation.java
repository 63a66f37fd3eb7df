package org.baraza.core.record.promises;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.protect.Commitment;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/**
 * What people expect, as it stands. What was promised about it is written down as a promise with somebody who answers for it
 * and a day; an answer that only sounds like one is refused.
 *
 * @param history what happened, in order; the first is that it was heard
 */
public record Expectation(List<ExpectationStep> history) implements Case<ExpectationStep, Expectation> {

    /** Within so many days people are told what is possible. Our proposal. */
    static final int DAYS_TO_ANSWER = 14;

    /** How far it is. */
    public enum Standing {
        HEARD,
        ANSWERED
    }

    /** Why something cannot happen now. */
    public enum Not {
        ALREADY_HEARD,
        ALREADY_ANSWERED,
        NOT_ANSWERED,
        SAY_WHAT_WAS_SAID,
        /** What was promised must be written down as a promise first. */
        NAME_THE_PROMISE,
        /** It was not promised, and yet there is a promise to it. */
        NOTHING_PROMISED,
        SOUNDS_LIKE_A_PROMISE,
        BEFORE_IT_WAS_HEARD,
        NO_WORDS,
        SAY_WHY
    }

    public Expectation {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof ExpectationStep.Heard)) {
            throw new IllegalArgumentException("an expectation begins by being heard");
        }
    }

    public static Expectation of(ExpectationStep.Heard heard) {
        return new Expectation(List.of(heard));
    }

    @Override
    public Expectation then(ExpectationStep step) {
        return new Expectation(Case.more(history, step));
    }

    public ExpectationStep.Heard heard() {
        return (ExpectationStep.Heard) history.getFirst();
    }

    @Override
    public String mission() {
        return heard().mission();
    }

    @Override
    public Optional<String> area() {
        return heard().area();
    }

    /** What people were told, unless it was opened again since. */
    public Optional<ExpectationStep.Answered> answered() {
        return since(ExpectationStep.Reopened.class).stream()
                .filter(ExpectationStep.Answered.class::isInstance)
                .map(ExpectationStep.Answered.class::cast)
                .reduce((_, later) -> later);
    }

    @Override
    public Optional<Not> whyNot(ExpectationStep step) {
        return switch (step) {
            case ExpectationStep.Heard _ -> Optional.of(Not.ALREADY_HEARD);
            case ExpectationStep.Answered s -> whyNotAnswered(s);
            case ExpectationStep.WordsRead s ->
                heard().words().isEmpty()
                        ? Optional.of(Not.NO_WORDS)
                        : when(s.why().isBlank(), Not.SAY_WHY);
            case ExpectationStep.Reopened s ->
                answered().isEmpty()
                        ? Optional.of(Not.NOT_ANSWERED)
                        : when(s.why().isBlank(), Not.SAY_WHY);
        };
    }

    private Optional<Not> whyNotAnswered(ExpectationStep.Answered step) {
        if (answered().isPresent()) {
            return Optional.of(Not.ALREADY_ANSWERED);
        }
        if (step.said().isBlank()) {
            return Optional.of(Not.SAY_WHAT_WAS_SAID);
        }
        if (step.possible().promised() != step.linked().isPresent()) {
            return Optional.of(step.possible().promised() ? Not.NAME_THE_PROMISE : Not.NOTHING_PROMISED);
        }
        if (!step.possible().promised() && Commitment.soundsLikeOne(step.said())) {
            return Optional.of(Not.SOUNDS_LIKE_A_PROMISE);
        }
        return when(step.on().isBefore(Days.of(heard())), Not.BEFORE_IT_WAS_HEARD);
    }

    @Override
    public Standing state() {
        return answered().isPresent() ? Standing.ANSWERED : Standing.HEARD;
    }

    @Override
    public boolean ended() {
        return answered().isPresent();
    }

    @Override
    public Optional<Due> due() {
        if (answered().isPresent()) {
            return Optional.empty();
        }
        LocalDate since = last(ExpectationStep.Reopened.class).map(Days::of).orElse(Days.of(heard()));
        return Optional.of(new Due(Turn.ANSWER, since, since.plusDays(DAYS_TO_ANSWER)));
    }
}
