package org.baraza.core.record.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.protect.Decision;

/**
 * The protection of one partner as it stands, which follows from what happened and from nothing else.
 *
 * @param history in the order in which it was put on the journal; the first is that a plan was made
 */
public record Protection(List<SafetyStep> history) {

    /** In an emergency somebody must have heard of them within so many hours. A proposal of this product. */
    public static final int EMERGENCY_HOURS = 4;

    public Protection {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof SafetyStep.Planned)) {
            throw new IllegalArgumentException("protection begins with a plan");
        }
    }

    public static Protection of(SafetyStep.Planned planned) {
        return new Protection(List.of(planned));
    }

    /** After a step that is on the journal, whatever the rules were when it was put there. */
    public Protection then(SafetyStep step) {
        List<SafetyStep> more = new ArrayList<>(history);
        more.add(step);
        return new Protection(more);
    }

    public SafetyStep.Planned first() {
        return (SafetyStep.Planned) history.getFirst();
    }

    /** The plan that holds. */
    public SafetyStep.Planned plan() {
        return last(SafetyStep.Planned.class).orElseGet(this::first);
    }

    public String id() {
        return first().id();
    }

    /** Every step of a kind, the oldest first. */
    public <T extends SafetyStep> Stream<T> all(Class<T> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The newest of a kind. */
    public <T extends SafetyStep> Optional<T> last(Class<T> kind) {
        return all(kind).reduce((_, later) -> later);
    }

    /** Whether nobody looks after them any more: a plan made afterwards opens it again. */
    public boolean closed() {
        return newestOf(SafetyStep.Closed.class, SafetyStep.Planned.class)
                .filter(SafetyStep.Closed.class::isInstance)
                .isPresent();
    }

    /** The emergency that goes on: somebody said so, or they said the word for it. */
    public Optional<SafetyStep> emergency() {
        return history.reversed().stream()
                .takeWhile(s -> !(s instanceof SafetyStep.EmergencyOver))
                .filter(s -> s instanceof SafetyStep.EmergencyBegun
                        || s instanceof SafetyStep.CheckedIn c && c.word() == Word.CODE_WORD)
                .reduce((_, earlier) -> earlier);
    }

    /** Whether something was done since the emergency began. */
    public boolean answered() {
        return emergency()
                .map(begun -> history.subList(history.indexOf(begun), history.size()).stream()
                        .anyMatch(SafetyStep.EmergencyAnswered.class::isInstance))
                .orElse(false);
    }

    public Optional<SafetyStep.Elevated> elevated() {
        return newestOf(SafetyStep.Elevated.class, SafetyStep.Lowered.class)
                .filter(SafetyStep.Elevated.class::isInstance)
                .map(SafetyStep.Elevated.class::cast);
    }

    public boolean relocated() {
        return newestOf(SafetyStep.EmergencyOver.class, SafetyStep.Returned.class)
                .filter(s -> s instanceof SafetyStep.EmergencyOver o && o.moved())
                .isPresent();
    }

    private Optional<SafetyStep> newestOf(Class<? extends SafetyStep> one, Class<? extends SafetyStep> other) {
        return history.reversed().stream()
                .filter(s -> one.isInstance(s) || other.isInstance(s))
                .findFirst();
    }

    public State state() {
        if (closed()) {
            return State.CLOSED;
        }
        if (emergency().isPresent()) {
            return State.EMERGENCY;
        }
        if (relocated()) {
            return State.RELOCATED;
        }
        return elevated().isPresent() ? State.ELEVATED : State.PLAN_ACTIVE;
    }

    /** By when somebody must hear of them; empty where nobody looks after them any more. */
    public Optional<Instant> checkInDue() {
        if (closed()) {
            return Optional.empty();
        }
        Instant heard = last(SafetyStep.CheckedIn.class)
                .map(SafetyStep::at)
                .filter(at -> at.isAfter(plan().at()))
                .orElse(plan().at());
        Duration usual = Duration.ofDays(plan().checkInDays());
        return Optional.of(
                emergency().isPresent()
                        ? later(heard, emergency().orElseThrow().at()).plus(Duration.ofHours(EMERGENCY_HOURS))
                        : heard.plus(usual));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether nobody has heard of them in time: an alarm for those who look after them, and for nobody else. */
    public boolean silent(Instant now) {
        return checkInDue().filter(due -> !now.isBefore(due)).isPresent();
    }

    /** What somebody found out about a reprisal; suspected while nobody has, or where it cannot be established. */
    public Certainty certainty(int number) {
        return all(SafetyStep.ReprisalJudged.class)
                        .filter(j -> j.number() == number)
                        .reduce((_, later) -> later)
                        .filter(j -> j.decision().what() == Decision.What.VERIFY)
                        .isPresent()
                ? Certainty.ESTABLISHED
                : Certainty.SUSPECTED;
    }

    public boolean reviewDue(LocalDate today) {
        return !closed() && !today.isBefore(plan().review());
    }
}
