package org.baraza.core.record.rumours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.protect.Reception;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Line;

/**
 * One report of a rumour as it stands, which follows from what happened to it and from nothing else. Several reports of the
 * same rumour are merged into one of them, in which things go on.
 *
 * @param history what happened, in the order in which it was put on the journal; the first is that it came in
 */
public record Rumour(List<Step> history) {

    public Rumour {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof Step.Received)) {
            throw new IllegalArgumentException("a rumour begins by coming in");
        }
    }

    public static Rumour of(Step.Received received) {
        return new Rumour(List.of(received));
    }

    /**
     * The rumour after one more thing happened to it.
     *
     * @throws IllegalArgumentException when it cannot happen now, see {@link Course}
     */
    public Rumour with(Step step) {
        Course.whyNot(this, step).ifPresent(why -> {
            throw new IllegalArgumentException("not now: " + why);
        });
        return then(step);
    }

    /** The rumour after a step that is on the journal, whatever the rules were when it was put there. */
    public Rumour then(Step step) {
        List<Step> more = new ArrayList<>(history);
        more.add(step);
        return new Rumour(more);
    }

    public Step.Received received() {
        return (Step.Received) history.getFirst();
    }

    public String id() {
        return received().id();
    }

    /** Whether it is for people trained for it, so that nothing of what was said is kept. */
    public boolean referred() {
        return received().reception() instanceof Reception.Referral
                || last(Step.Referred.class, history).isPresent();
    }

    /** Place code of the area in which it was heard, as far as anybody can tell. */
    public Optional<String> area() {
        return last(Step.Placed.class, history)
                .map(Step.Placed::area)
                .orElse(received().area());
    }

    /** The newest word on what may come of it. */
    public Optional<Step.Prioritised> prioritised() {
        return last(Step.Prioritised.class, history);
    }

    public AllegedActor actor() {
        return prioritised().map(Step.Prioritised::actor).orElse(AllegedActor.NOT_KNOWN);
    }

    public Optional<Step.Checking> checking() {
        return last(Step.Checking.class, history);
    }

    /** Every way in which it was looked into, also before it was opened again. */
    public List<Line> lines() {
        return all(Step.LookedInto.class, history).map(Step.LookedInto::line).toList();
    }

    /** The conclusion, unless it was opened again since. */
    public Optional<Step.Concluded> concluded() {
        return last(Step.Concluded.class, round());
    }

    /** Whether those who reported it were told, unless it was opened again since. */
    public Optional<Step.Answered> answered() {
        return last(Step.Answered.class, round());
    }

    /** The true message that waits for a second person, if one does. */
    public Optional<Step.Drafted> draft() {
        return last(Step.Drafted.class, round())
                .filter(d -> history.subList(history.indexOf(d), history.size()).stream()
                        .noneMatch(Step.Countered.class::isInstance));
    }

    /** True messages that went out, in order. */
    public List<Step.Drafted> messages() {
        List<Step.Drafted> out = new ArrayList<>();
        Optional<Step.Drafted> waiting = Optional.empty();
        for (Step step : history) {
            if (step instanceof Step.Drafted drafted) {
                waiting = Optional.of(drafted);
            } else if (step instanceof Step.Countered) {
                waiting.ifPresent(out::add);
                waiting = Optional.empty();
            }
        }
        return List.copyOf(out);
    }

    /** The alert as which it goes on. */
    public Optional<String> alert() {
        return last(Step.BecameWarning.class, history).map(Step.BecameWarning::warning);
    }

    public boolean closed() {
        return last(Step.Closed.class, round()).isPresent();
    }

    /** The rumour in which things go on. */
    public Optional<String> mergedInto() {
        return history.reversed().stream()
                .filter(e -> e instanceof Step.Merged || e instanceof Step.Unmerged)
                .findFirst()
                .flatMap(e -> e instanceof Step.Merged m ? Optional.of(m.into()) : Optional.empty());
    }

    public Instant cameAt() {
        return received().at();
    }

    public State state() {
        if (mergedInto().isPresent()) {
            return State.MERGED;
        }
        if (closed()) {
            return State.CLOSED;
        }
        if (referred()) {
            return State.REFERRED;
        }
        if (alert().isPresent()) {
            return State.ALERT;
        }
        if (concluded().isPresent()) {
            boolean countered = round().stream().anyMatch(Step.Countered.class::isInstance);
            return countered
                    ? State.COUNTERED
                    : answered().isPresent()
                            ? State.ANSWERED
                            : State.valueOf(concluded().get().truth().name());
        }
        boolean begun = checking().isPresent() || !lines().isEmpty();
        return prioritised().isEmpty() ? State.NEW : begun ? State.CHECKING : State.PRIORITISED;
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
        return among.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
