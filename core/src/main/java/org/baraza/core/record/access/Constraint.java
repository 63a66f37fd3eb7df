package org.baraza.core.record.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An access constraint as it stands, which follows from what happened with it and from nothing else.
 *
 * @param history in the order in which it was put on the journal; the first is that it was noted
 */
public record Constraint(List<ConstraintStep> history) {

    public Constraint {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof ConstraintStep.Noted)) {
            throw new IllegalArgumentException("a constraint begins by being noted");
        }
    }

    public static Constraint of(ConstraintStep.Noted noted) {
        return new Constraint(List.of(noted));
    }

    /**
     * After one more thing happened.
     *
     * @throws IllegalArgumentException when it cannot happen now
     */
    public Constraint with(ConstraintStep step) {
        whyNot(step).ifPresent(why -> {
            throw new IllegalArgumentException("not now: " + why);
        });
        return then(step);
    }

    /** After a step that is on the journal, whatever the rules were when it was put there. */
    public Constraint then(ConstraintStep step) {
        List<ConstraintStep> more = new ArrayList<>(history);
        more.add(step);
        return new Constraint(more);
    }

    /** Why something cannot happen now; empty when it can. Every way in asks here. */
    public Optional<NotNow> whyNot(ConstraintStep step) {
        if (settled().isPresent() && !(step instanceof ConstraintStep.Reopened)) {
            return Optional.of(NotNow.SETTLED);
        }
        return switch (step) {
            case ConstraintStep.Noted _ -> Optional.of(NotNow.ALREADY_NOTED);
            case ConstraintStep.Ended s ->
                ended().isPresent()
                        ? Optional.of(NotNow.ALREADY_ENDED)
                        : when(s.to().isBefore(noted().from()), NotNow.BEFORE_IT_BEGAN);
            case ConstraintStep.Moderated s -> when(s.by().equals(noted().by()), NotNow.NOT_BY_THE_SAME);
            case ConstraintStep.Advocated _, ConstraintStep.Settled _ -> when(!verified(), NotNow.VERIFY_FIRST);
            case ConstraintStep.Reopened _ -> when(settled().isEmpty(), NotNow.NOT_SETTLED);
        };
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }

    public ConstraintStep.Noted noted() {
        return (ConstraintStep.Noted) history.getFirst();
    }

    public String id() {
        return noted().id();
    }

    /** Last day; empty while it goes on. */
    public Optional<LocalDate> ended() {
        return last(ConstraintStep.Ended.class).map(ConstraintStep.Ended::to).or(noted()::to);
    }

    /** Days of work lost; empty when not known, which is so while it goes on. */
    public Optional<Integer> daysLost() {
        return last(ConstraintStep.Ended.class).isPresent()
                ? last(ConstraintStep.Ended.class).flatMap(ConstraintStep.Ended::daysLost)
                : noted().daysLost();
    }

    /** What the newest moderation came to. */
    public Optional<Moderation> moderated() {
        return last(ConstraintStep.Moderated.class).map(ConstraintStep.Moderated::outcome);
    }

    public boolean verified() {
        return moderated().equals(Optional.of(Moderation.VERIFIED));
    }

    /** How it was settled, unless it was opened again since. */
    public Optional<Outcome> settled() {
        return history.reversed().stream()
                .filter(s -> s instanceof ConstraintStep.Settled || s instanceof ConstraintStep.Reopened)
                .findFirst()
                .flatMap(s -> s instanceof ConstraintStep.Settled e ? Optional.of(e.outcome()) : Optional.empty());
    }

    public State state() {
        if (settled().isPresent()) {
            return settled().get() == Outcome.RESOLVED ? State.RESOLVED : State.UNRESOLVED;
        }
        if (moderated().isEmpty()) {
            return State.NOTED;
        }
        return switch (moderated().get()) {
            case NOT_VERIFIED -> State.NOT_VERIFIED;
            case NEEDS_FOLLOW_UP -> State.NEEDS_FOLLOW_UP;
            case VERIFIED -> last(ConstraintStep.Advocated.class).isPresent() ? State.NEGOTIATING : State.VERIFIED;
        };
    }

    private <T extends ConstraintStep> Optional<T> last(Class<T> kind) {
        return Stream.of(history.toArray(ConstraintStep[]::new))
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later);
    }
}
