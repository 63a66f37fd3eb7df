package org.baraza.core.record.force;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The question whether people could have been protected and were not: what inaction costs, beside what force costs.
 *
 * @param history in the order in which it was put on the journal; the first is that it was opened
 */
public record MissedProtection(List<MissedStep> history) {

    public MissedProtection {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof MissedStep.Opened)) {
            throw new IllegalArgumentException("a review begins by being opened");
        }
    }

    public static MissedProtection of(MissedStep.Opened opened) {
        return new MissedProtection(List.of(opened));
    }

    /**
     * The review after one more thing happened.
     *
     * @throws IllegalArgumentException when it cannot happen now
     */
    public MissedProtection with(MissedStep step) {
        whyNot(step).ifPresent(why -> {
            throw new IllegalArgumentException("not now: " + why);
        });
        return then(step);
    }

    /** After a step that is on the journal, whatever the rules were when it was put there. */
    public MissedProtection then(MissedStep step) {
        List<MissedStep> more = new ArrayList<>(history);
        more.add(step);
        return new MissedProtection(more);
    }

    /** Why something cannot happen now; empty when it can. */
    public Optional<NotNow> whyNot(MissedStep step) {
        if (closed() && !(step instanceof MissedStep.Reopened)) {
            return Optional.of(NotNow.CLOSED);
        }
        return switch (step) {
            case MissedStep.Opened _ -> Optional.of(NotNow.ALREADY_OPENED);
            case MissedStep.LookedInto _ -> Optional.empty();
            case MissedStep.Judged s -> judged(s);
            case MissedStep.ActionAgreed s ->
                judged().isEmpty()
                        ? Optional.of(NotNow.FINDING_FIRST)
                        : when(s.action().number() != actions().size() + 1, NotNow.NO_SUCH_ACTION);
            case MissedStep.ActionDone s ->
                when(openActions().stream().noneMatch(a -> a.number() == s.number()), NotNow.NO_SUCH_ACTION);
            case MissedStep.Closed _ -> closing();
            case MissedStep.Reopened _ -> when(!closed(), NotNow.NOT_CLOSED);
        };
    }

    private Optional<NotNow> judged(MissedStep.Judged step) {
        if (lookedInto().isEmpty()) {
            return Optional.of(NotNow.LOOK_INTO_FIRST);
        }
        boolean somebodyCould = !lookedInto().get().could().isEmpty();
        return when(
                step.outcome() == Protected.COULD_HAVE_ACTED && !somebodyCould
                        || step.outcome() == Protected.COULD_NOT_HAVE_ACTED && somebodyCould,
                NotNow.CHECK_SAYS_OTHERWISE);
    }

    private Optional<NotNow> closing() {
        if (judged().isEmpty()) {
            return Optional.of(NotNow.FINDING_FIRST);
        }
        if (judged().get().outcome() == Protected.COULD_HAVE_ACTED && actions().isEmpty()) {
            return Optional.of(NotNow.ACTION_FIRST);
        }
        return when(!openActions().isEmpty(), NotNow.ACTION_OPEN);
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }

    public MissedStep.Opened opened() {
        return (MissedStep.Opened) history.getFirst();
    }

    public String id() {
        return opened().id();
    }

    public Optional<MissedStep.LookedInto> lookedInto() {
        return History.last(MissedStep.LookedInto.class, history);
    }

    /** The finding, unless the review was opened again since. */
    public Optional<MissedStep.Judged> judged() {
        return History.last(MissedStep.Judged.class, round());
    }

    public List<Action> actions() {
        return History.all(MissedStep.ActionAgreed.class, history)
                .map(MissedStep.ActionAgreed::action)
                .toList();
    }

    /** Those that are not done. */
    public List<Action> openActions() {
        Set<Integer> done = History.all(MissedStep.ActionDone.class, history)
                .map(MissedStep.ActionDone::number)
                .collect(Collectors.toSet());
        return actions().stream().filter(a -> !done.contains(a.number())).toList();
    }

    public boolean closed() {
        return History.last(MissedStep.Closed.class, round()).isPresent();
    }

    /** When it was opened, or opened again last. */
    public Instant roundBegan() {
        return round().getFirst().at();
    }

    public State state() {
        if (closed()) {
            return State.CLOSED;
        }
        if (judged().isPresent()) {
            return actions().isEmpty() ? State.FINDING : State.ACTIONS;
        }
        return lookedInto().isPresent() ? State.UNDER_REVIEW : State.REPORTED;
    }

    private List<MissedStep> round() {
        return History.round(history, MissedStep.Reopened.class::isInstance);
    }
}
