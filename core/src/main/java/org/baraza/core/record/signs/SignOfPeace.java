package org.baraza.core.record.signs;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/**
 * A sign by which a community knows whether it has peace. It is asked about in the community it came from and nowhere else,
 * and only once the community itself has kept it (after the Everyday Peace Indicators).
 *
 * @param history what happened, in order; the first is that it was named
 */
public record SignOfPeace(List<SignStep> history) implements Case<SignStep, SignOfPeace> {

    /** Asked again after so many months. Our proposal. */
    static final int MONTHS_BETWEEN = 6;

    static final int DAYS_TO_CHOOSE = 30;

    /** How far it is. */
    public enum Standing {
        NAMED,
        CHOSEN,
        ASKED,
        RETIRED
    }

    /** Why something cannot happen now. */
    public enum Not {
        ALREADY_NAMED,
        ALREADY_CHOSEN,
        /** The community has not kept it yet. */
        NOT_CHOSEN,
        BEFORE_IT_WAS_CHOSEN,
        /** People were asked on that day already, or later. */
        ASKED_SINCE,
        RETIRED,
        SAY_WHY
    }

    public SignOfPeace {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof SignStep.Named)) {
            throw new IllegalArgumentException("a sign begins by being named");
        }
    }

    public static SignOfPeace of(SignStep.Named named) {
        return new SignOfPeace(List.of(named));
    }

    @Override
    public SignOfPeace then(SignStep step) {
        return new SignOfPeace(Case.more(history, step));
    }

    public SignStep.Named named() {
        return (SignStep.Named) history.getFirst();
    }

    @Override
    public String mission() {
        return named().mission();
    }

    @Override
    public Optional<String> area() {
        return named().area();
    }

    /** Every round of asking, the oldest first. */
    public List<SignStep.Asked> rounds() {
        return all(SignStep.Asked.class).stream()
                .sorted(Comparator.comparing(SignStep.Asked::on))
                .toList();
    }

    public Optional<SignStep.Chosen> chosen() {
        return last(SignStep.Chosen.class);
    }

    @Override
    public Optional<Not> whyNot(SignStep step) {
        if (ended()) {
            return Optional.of(Not.RETIRED);
        }
        return switch (step) {
            case SignStep.Named _ -> Optional.of(Not.ALREADY_NAMED);
            case SignStep.Chosen _ -> when(chosen().isPresent(), Not.ALREADY_CHOSEN);
            case SignStep.Asked s -> whyNotAsked(s);
            case SignStep.Retired s -> when(s.why().isBlank(), Not.SAY_WHY);
        };
    }

    private Optional<Not> whyNotAsked(SignStep.Asked step) {
        if (chosen().isEmpty()) {
            return Optional.of(Not.NOT_CHOSEN);
        }
        if (step.on().isBefore(chosen().get().on())) {
            return Optional.of(Not.BEFORE_IT_WAS_CHOSEN);
        }
        return when(rounds().stream().anyMatch(r -> !r.on().isBefore(step.on())), Not.ASKED_SINCE);
    }

    @Override
    public Standing state() {
        if (ended()) {
            return Standing.RETIRED;
        }
        if (!rounds().isEmpty()) {
            return Standing.ASKED;
        }
        return chosen().isPresent() ? Standing.CHOSEN : Standing.NAMED;
    }

    @Override
    public boolean ended() {
        return last(SignStep.Retired.class).isPresent();
    }

    @Override
    public Optional<Due> due() {
        if (ended()) {
            return Optional.empty();
        }
        if (chosen().isEmpty()) {
            LocalDate named = Days.of(named());
            return Optional.of(new Due(Turn.CHOOSE, named, named.plusDays(DAYS_TO_CHOOSE)));
        }
        LocalDate last =
                rounds().isEmpty() ? chosen().get().on() : rounds().getLast().on();
        return Optional.of(new Due(Turn.ASK_AGAIN, last, last.plusMonths(MONTHS_BETWEEN)));
    }
}
