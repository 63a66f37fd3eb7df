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

/**
 * An alert as it stands, which follows from what happened to it and from nothing else.
 *
 * @param history what happened, in the order in which it was put on the journal; the first is that it came in
 */
public record Alert(List<AlertEntry> history) {

    public Alert {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof AlertEntry.Received)) {
            throw new IllegalArgumentException("an alert begins by coming in");
        }
    }

    public static Alert of(AlertEntry.Received received) {
        return new Alert(List.of(received));
    }

    /**
     * The alert after one more thing happened to it.
     *
     * @throws IllegalArgumentException when it cannot happen now, see {@link AlertRules}
     */
    public Alert with(AlertEntry entry) {
        AlertRules.whyNot(this, entry).ifPresent(why -> {
            throw new IllegalArgumentException("not now: " + why);
        });
        List<AlertEntry> more = new ArrayList<>(history);
        more.add(entry);
        return new Alert(more);
    }

    public AlertEntry.Received received() {
        return (AlertEntry.Received) history.getFirst();
    }

    public String id() {
        return received().alert();
    }

    public Optional<AlertEntry.Acknowledged> acknowledged() {
        return last(AlertEntry.Acknowledged.class, history);
    }

    /** The newest triage. */
    public Optional<AlertEntry.Triaged> triaged() {
        return last(AlertEntry.Triaged.class, history);
    }

    public AllegedActor actor() {
        return triaged().map(AlertEntry.Triaged::actor).orElse(AllegedActor.NOT_KNOWN);
    }

    public Optional<AlertEntry.Referred> referred() {
        return last(AlertEntry.Referred.class, history);
    }

    /** Every way in which it was looked into, also before it was opened again. */
    public List<Line> lines() {
        return all(AlertEntry.LookedInto.class, history)
                .map(AlertEntry.LookedInto::line)
                .toList();
    }

    public Standing standing() {
        return Standing.of(lines(), judged().map(AlertEntry.Judged::verdict));
    }

    /** The verdict, unless the alert was opened again since. */
    public Optional<AlertEntry.Judged> judged() {
        return last(AlertEntry.Judged.class, round());
    }

    /** What was decided to be done, unless the alert was opened again since. */
    public Optional<AlertEntry.Decided> decided() {
        return last(AlertEntry.Decided.class, round());
    }

    /** Whether those who warned were told, unless the alert was opened again since. */
    public Optional<AlertEntry.FedBack> fedBack() {
        return last(AlertEntry.FedBack.class, round());
    }

    /** When the first of those who set out arrived. */
    public Optional<Instant> firstArrival() {
        return all(AlertEntry.Arrived.class, history)
                .map(AlertEntry.Arrived::at)
                .min(Instant::compareTo);
    }

    /** Who set out or arrived and is not done. */
    public Set<Responder> underWay() {
        Set<Responder> gone = EnumSet.noneOf(Responder.class);
        for (AlertEntry entry : round()) {
            switch (entry) {
                case AlertEntry.Departed e -> gone.add(e.responder());
                case AlertEntry.Arrived e -> gone.add(e.responder());
                case AlertEntry.Ended e -> gone.remove(e.responder());
                default -> {
                    // It moves nobody.
                }
            }
        }
        return gone;
    }

    public boolean closed() {
        return last(AlertEntry.Closed.class, round()).isPresent();
    }

    /** The alert in which things go on. */
    public Optional<String> mergedInto() {
        return lastOf(history, e -> e instanceof AlertEntry.Merged || e instanceof AlertEntry.Unmerged)
                .flatMap(e -> e instanceof AlertEntry.Merged m ? Optional.of(m.into()) : Optional.empty());
    }

    /** Who looks after it: whoever it was handed to last, else whoever took it in. */
    public Handle owner() {
        return last(AlertEntry.HandedOver.class, history)
                .map(AlertEntry.HandedOver::to)
                .orElse(received().by());
    }

    /** When it came in, or was opened again last. */
    public Instant roundBegan() {
        return round().getFirst().at();
    }

    public AlertState state() {
        if (mergedInto().isPresent()) {
            return AlertState.MERGED;
        }
        if (closed()) {
            return AlertState.CLOSED;
        }
        if (referred().isPresent()) {
            return AlertState.REFERRED;
        }
        if (decided().isPresent()) {
            return afterDecision(decided().get());
        }
        if (judged().isPresent()) {
            return AlertState.valueOf(judged().get().verdict().name());
        }
        boolean lookedAt = triaged().isPresent() || !lines().isEmpty();
        return lookedAt
                ? AlertState.UNDER_VERIFICATION
                : acknowledged().isPresent() ? AlertState.ACKNOWLEDGED : AlertState.RECEIVED;
    }

    private AlertState afterDecision(AlertEntry.Decided decided) {
        if (!underWay().isEmpty()) {
            return AlertState.RESPONDING;
        }
        if (fedBack().isPresent()) {
            return AlertState.FEEDBACK_GIVEN;
        }
        if (last(AlertEntry.Ended.class, round()).isPresent()) {
            return AlertState.RESPONDED;
        }
        return decided.measures().isEmpty() ? AlertState.NO_RESPONSE : AlertState.RESPONSE_DECIDED;
    }

    /** What happened since it came in or was opened again. */
    private List<AlertEntry> round() {
        for (int i = history.size() - 1; i > 0; i--) {
            if (history.get(i) instanceof AlertEntry.Reopened) {
                return history.subList(i, history.size());
            }
        }
        return history;
    }

    private static <T> Stream<T> all(Class<T> kind, List<AlertEntry> among) {
        return among.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <T> Optional<T> last(Class<T> kind, List<AlertEntry> among) {
        return lastOf(among, kind::isInstance).map(kind::cast);
    }

    private static Optional<AlertEntry> lastOf(List<AlertEntry> among, Predicate<AlertEntry> wanted) {
        return among.reversed().stream().filter(wanted).findFirst();
    }
}
