package org.baraza.core.record.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;

/**
 * An alert as it stands, which follows from what happened to it and from nothing else.
 *
 * @param history what happened, in the order in which it was put on the journal; the first is that it came in
 */
public record Alert(List<Step> history) {

    public Alert {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof Step.Received)) {
            throw new IllegalArgumentException("an alert begins by coming in");
        }
    }

    public static Alert of(Step.Received received) {
        return new Alert(List.of(received));
    }

    /**
     * The alert after one more thing happened to it.
     *
     * @throws IllegalArgumentException when it cannot happen now, see {@link Course}
     */
    public Alert with(Step step) {
        Course.whyNot(this, step).ifPresent(why -> {
            throw new IllegalArgumentException("not now: " + why);
        });
        return then(step);
    }

    /** The alert after a step that is on the journal, whatever the rules were when it was put there. */
    public Alert then(Step step) {
        List<Step> more = new ArrayList<>(history);
        more.add(step);
        return new Alert(more);
    }

    public Step.Received received() {
        return (Step.Received) history.getFirst();
    }

    public String id() {
        return received().id();
    }

    public Optional<Step.Acknowledged> acknowledged() {
        return last(Step.Acknowledged.class, history);
    }

    /** The newest triage. */
    public Optional<Step.Triaged> triaged() {
        return last(Step.Triaged.class, history);
    }

    /** What it warns of, by the newest triage. */
    public Threat threat() {
        return triaged().map(Step.Triaged::threat).orElse(Threat.NOT_KNOWN);
    }

    public AllegedActor actor() {
        return triaged().map(Step.Triaged::actor).orElse(AllegedActor.NOT_KNOWN);
    }

    /** What it is about, where it went to people trained for it: at once when it came in, or when somebody had read it. */
    public Optional<Topic> referred() {
        return reception() instanceof Reception.Referral at
                ? Optional.of(at.topic())
                : last(Step.Referred.class, history).map(Step.Referred::topic);
    }

    /** When it went there; when it came in, where it did not. */
    Instant referredAt() {
        return last(Step.Referred.class, history)
                .map(Step::at)
                .orElse(received().at());
    }

    boolean isReferred() {
        return referred().isPresent();
    }

    /** Whether the words of whoever warned could be kept. */
    public Reception reception() {
        return received().reception();
    }

    /** Place code of the area it is about, as far as anybody can tell. */
    public Optional<String> area() {
        return last(Step.Placed.class, history)
                .map(Step.Placed::area)
                .orElse(received().area());
    }

    /** Every way in which it was looked into, also before it was opened again. */
    public List<Line> lines() {
        return all(Step.LookedInto.class, history).map(Step.LookedInto::line).toList();
    }

    public Standing standing() {
        return Standing.of(lines(), judged().map(Step.Judged::verdict));
    }

    /** The verdict, unless the alert was opened again since. */
    public Optional<Step.Judged> judged() {
        return last(Step.Judged.class, round());
    }

    /** What was decided to be done, unless the alert was opened again since. */
    public Optional<Step.Decided> decided() {
        return last(Step.Decided.class, round());
    }

    /** Whether those who warned were told, unless the alert was opened again since. */
    public Optional<Step.FedBack> fedBack() {
        return last(Step.FedBack.class, round());
    }

    /** When the first of those who set out arrived. */
    public Optional<Instant> firstArrival() {
        return all(Step.Arrived.class, history).map(Step.Arrived::at).min(Instant::compareTo);
    }

    /** Who set out or arrived and is not done. */
    public Set<Responder> underWay() {
        Set<Responder> gone = EnumSet.noneOf(Responder.class);
        for (Step step : round()) {
            switch (step) {
                case Step.Departed e -> gone.add(e.responder());
                case Step.Arrived e -> gone.add(e.responder());
                case Step.Ended e -> gone.remove(e.responder());
                default -> {
                    // It moves nobody.
                }
            }
        }
        return gone;
    }

    public boolean closed() {
        return last(Step.Closed.class, round()).isPresent();
    }

    /** The alert in which things go on. */
    public Optional<String> mergedInto() {
        return lastOf(history, e -> e instanceof Step.Merged || e instanceof Step.Unmerged)
                .flatMap(e -> e instanceof Step.Merged m ? Optional.of(m.into()) : Optional.empty());
    }

    /** Who looks after it: whoever it was handed to last, else whoever took it in. */
    public Handle owner() {
        return last(Step.HandedOver.class, history)
                .map(Step.HandedOver::to)
                .orElse(received().by());
    }

    /** When it came in, or was opened again last. */
    public Instant roundBegan() {
        return round().getFirst().at();
    }

    public State state() {
        if (mergedInto().isPresent()) {
            return State.MERGED;
        }
        if (closed()) {
            return State.CLOSED;
        }
        if (isReferred()) {
            return State.REFERRED;
        }
        if (decided().isPresent()) {
            return afterDecision(decided().get());
        }
        if (judged().isPresent()) {
            return State.valueOf(judged().get().verdict().name());
        }
        boolean lookedAt = triaged().isPresent() || !lines().isEmpty();
        return lookedAt ? State.UNDER_VERIFICATION : acknowledged().isPresent() ? State.ACKNOWLEDGED : State.RECEIVED;
    }

    private State afterDecision(Step.Decided decided) {
        if (!underWay().isEmpty()) {
            return State.RESPONDING;
        }
        if (fedBack().isPresent()) {
            return State.FEEDBACK_GIVEN;
        }
        if (last(Step.Ended.class, round()).isPresent()) {
            return State.RESPONDED;
        }
        return decided.measures().isEmpty() ? State.NO_RESPONSE : State.RESPONSE_DECIDED;
    }

    /** What happened since it came in or was opened again. */
    private List<Step> round() {
        for (int i = history.size() - 1; i > 0; i--) {
            if (history.get(i) instanceof Step.Reopened) {
                return history.subList(i, history.size());
            }
        }
        return history;
    }

    private static <T> Stream<T> all(Class<T> kind, List<Step> among) {
        return among.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <T> Optional<T> last(Class<T> kind, List<Step> among) {
        return lastOf(among, kind::isInstance).map(kind::cast);
    }

    private static Optional<Step> lastOf(List<Step> among, Predicate<Step> wanted) {
        return among.reversed().stream().filter(wanted).findFirst();
    }
}
