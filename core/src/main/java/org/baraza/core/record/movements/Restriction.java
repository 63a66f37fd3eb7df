package org.baraza.core.record.movements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A restriction of movement by authorities as it stands.
 *
 * @param history in the order in which it was put on the journal; the first is that it was noted
 */
public record Restriction(List<MovementStep> history) {

    public Restriction {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof MovementStep.Noted)) {
            throw new IllegalArgumentException("a restriction begins by being noted");
        }
    }

    public static Restriction of(MovementStep.Noted noted) {
        return new Restriction(List.of(noted));
    }

    /**
     * After one more thing happened.
     *
     * @throws IllegalArgumentException when it cannot happen now
     */
    public Restriction with(MovementStep step) {
        whyNot(step).ifPresent(why -> {
            throw new IllegalArgumentException("not now: " + why);
        });
        return then(step);
    }

    /** After a step that is on the journal, whatever the rules were when it was put there. */
    public Restriction then(MovementStep step) {
        List<MovementStep> more = new ArrayList<>(history);
        more.add(step);
        return new Restriction(more);
    }

    /** Why something cannot happen now; empty when it can. Every way in asks here. */
    public Optional<NotNow> whyNot(MovementStep step) {
        if (withdrawn()) {
            return Optional.of(NotNow.WITHDRAWN);
        }
        return switch (step) {
            case MovementStep.Noted _ -> Optional.of(NotNow.ALREADY_NOTED);
            case MovementStep.Raised _, MovementStep.Settled _ ->
                lifted() ? Optional.of(NotNow.SETTLED) : Optional.empty();
            case MovementStep.Withdrawn _ -> Optional.empty();
        };
    }

    public MovementStep.Noted noted() {
        return (MovementStep.Noted) history.getFirst();
    }

    public String id() {
        return noted().id();
    }

    public boolean withdrawn() {
        return history.stream().anyMatch(MovementStep.Withdrawn.class::isInstance);
    }

    /** What became of it last. */
    public Optional<MovementStep.Settled> settled() {
        return history.reversed().stream()
                .filter(MovementStep.Settled.class::isInstance)
                .map(MovementStep.Settled.class::cast)
                .findFirst();
    }

    private boolean lifted() {
        return settled().filter(s -> s.how() == Resolution.LIFTED).isPresent();
    }

    /** Days lost, as said last; empty when not known. */
    public Optional<Integer> daysLost() {
        return settled().flatMap(MovementStep.Settled::daysLost).or(noted()::daysLost);
    }

    public State state() {
        if (withdrawn()) {
            return State.WITHDRAWN;
        }
        if (lifted()) {
            return State.SETTLED;
        }
        return history.size() > 1 ? State.RAISED : State.NOTED;
    }
}
