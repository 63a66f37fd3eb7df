package org.baraza.core.record.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that takes a course, as it stands: it follows from what happened to it and from nothing else. Every way in asks
 * it what may happen next.
 *
 * @param <S> what happens to it
 * @param <C> what it is
 */
public interface Case<S extends CaseStep, C extends Case<S, C>> {

    /** What happened, in the order in which it was put on the journal; the first is that it began. */
    List<S> history();

    /** Acronym of the mission. */
    String mission();

    /** Place code of the area it is about; empty for the whole mission, or where it is not known. */
    Optional<String> area();

    /** Why something cannot happen now; empty when it can. */
    Optional<? extends Enum<?>> whyNot(S step);

    /** After a step that is on the journal, whatever the rules were when it was put there. */
    C then(S step);

    /** How far it is. */
    Enum<?> state();

    /** Whether nothing is waited for any more. */
    boolean ended();

    /** What is waited for next; empty when nothing is. */
    Optional<Due> due();

    /**
     * After one more thing happened.
     *
     * @throws IllegalArgumentException when it cannot happen now
     */
    default C with(S step) {
        whyNot(step).ifPresent(why -> {
            throw new IllegalArgumentException("not now: " + why);
        });
        return then(step);
    }

    default String id() {
        return history().getFirst().id();
    }

    /** Every step of a kind, in order. */
    default <T extends S> List<T> all(Class<T> kind) {
        return history().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The newest step of a kind. */
    default <T extends S> Optional<T> last(Class<T> kind) {
        for (S step : history().reversed()) {
            if (kind.isInstance(step)) {
                return Optional.of(kind.cast(step));
            }
        }
        return Optional.empty();
    }

    /** The steps since it was begun or opened again. */
    default <T extends S> List<S> since(Class<T> openedAgain) {
        List<S> all = history();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (openedAgain.isInstance(all.get(i))) {
                return all.subList(i, all.size());
            }
        }
        return all;
    }

    /** With one more step behind those that are there. */
    static <S> List<S> more(List<S> history, S step) {
        return Stream.concat(history.stream(), Stream.of(step)).toList();
    }

    /** The steps that had happened by the end of a day. */
    static <S extends CaseStep> List<S> upTo(List<S> history, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return history.stream().filter(s -> s.at().isBefore(end)).toList();
    }

    /** The reason, where it holds. */
    static <N> Optional<N> when(boolean so, N why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
