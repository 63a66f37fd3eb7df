package org.baraza.core.record.force;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One use of force and its review, which follow from what happened and from nothing else.
 *
 * @param history in the order in which it was put on the journal; the first is that a unit says so
 */
public record ForceIncident(List<Step> history) {

    public ForceIncident {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof Step.Opened)) {
            throw new IllegalArgumentException("a use of force begins by being told of");
        }
    }

    public static ForceIncident of(Step.Opened opened) {
        return new ForceIncident(List.of(opened));
    }

    /**
     * The incident after one more thing happened.
     *
     * @throws IllegalArgumentException when it cannot happen now, see {@link Course}
     */
    public ForceIncident with(Step step) {
        Course.whyNot(this, step).ifPresent(why -> {
            throw new IllegalArgumentException("not now: " + why);
        });
        return then(step);
    }

    /** After a step that is on the journal, whatever the rules were when it was put there. */
    public ForceIncident then(Step step) {
        List<Step> more = new ArrayList<>(history);
        more.add(step);
        return new ForceIncident(more);
    }

    public Step.Opened opened() {
        return (Step.Opened) history.getFirst();
    }

    public String id() {
        return opened().id();
    }

    public Optional<Step.Accounted> accounted() {
        return History.last(Step.Accounted.class, history);
    }

    /** What is known of how force was used, by the newest account. */
    public Account account() {
        return accounted().map(Step.Accounted::account).orElse(opened().account());
    }

    public Optional<Step.HarmLookedInto> harm() {
        return History.last(Step.HarmLookedInto.class, history);
    }

    /** Whether it was found that somebody was harmed. */
    public boolean harmFound() {
        return harm().filter(h -> h.harm() == HarmKnown.FOUND).isPresent();
    }

    /** When it was found first that somebody was harmed. */
    public Optional<Instant> harmFoundAt() {
        return History.all(Step.HarmLookedInto.class, history)
                .filter(h -> h.harm() == HarmKnown.FOUND)
                .map(Step::at)
                .findFirst();
    }

    public Optional<Step.ReviewOpened> review() {
        return History.last(Step.ReviewOpened.class, history);
    }

    public Optional<Step.LegalChecked> legal() {
        return History.last(Step.LegalChecked.class, history);
    }

    public boolean acknowledged() {
        return History.last(Step.HarmAcknowledged.class, history).isPresent();
    }

    public Optional<Step.AmendsDecided> amends() {
        return History.last(Step.AmendsDecided.class, history);
    }

    /** Whether the community was told, unless the review was opened again since. */
    public Optional<Step.CommunityTold> told() {
        return History.last(Step.CommunityTold.class, round());
    }

    /** The finding, unless the review was opened again since. */
    public Optional<Step.Concluded> concluded() {
        return History.last(Step.Concluded.class, round());
    }

    public List<Action> actions() {
        return History.all(Step.ActionAgreed.class, history)
                .map(Step.ActionAgreed::action)
                .toList();
    }

    /** Those that are not done. */
    public List<Action> openActions() {
        Set<Integer> done = History.all(Step.ActionDone.class, history)
                .map(Step.ActionDone::number)
                .collect(Collectors.toSet());
        return actions().stream().filter(a -> !done.contains(a.number())).toList();
    }

    public boolean closed() {
        return History.last(Step.Closed.class, round()).isPresent();
    }

    /** When it was opened again last; when it was told of, where it never was. */
    public Instant roundBegan() {
        return round().getFirst().at();
    }

    /** Whether it was told of later than a mission allows. */
    public boolean toldLate(Duration allowed) {
        return opened().at().isAfter(opened().happened().plus(allowed));
    }

    public State state() {
        if (closed()) {
            return State.CLOSED;
        }
        if (concluded().isPresent()) {
            return actions().isEmpty() ? State.FINDING : State.ACTIONS;
        }
        if (review().isEmpty()) {
            return State.REPORTED;
        }
        return harm().isPresent() ? State.HARM_ASSESSED : State.UNDER_REVIEW;
    }

    private List<Step> round() {
        return History.round(history, Step.Reopened.class::isInstance);
    }
}
