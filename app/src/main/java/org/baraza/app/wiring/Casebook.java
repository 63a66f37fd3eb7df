package org.baraza.app.wiring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.CaseSteps;
import org.baraza.app.store.Journal;
import org.baraza.core.record.Entry;
import org.baraza.core.record.cases.CaseStep;

/**
 * The cases of one subject. They are read from the journal, from where reading ended last, so that several programs on one
 * database see the same; what may happen next is asked where nobody else can append meanwhile.
 *
 * @param <S> what happens to them
 * @param <C> what they are, which follows from that
 */
final class Casebook<S extends CaseStep, C> {

    private static final Runnable NOTHING = () -> {};

    private final Journal journal;
    private final CaseSteps steps;
    private final Subject<S, C> subject;
    private final Object reading = new Object();
    private final Map<String, C> byId = new ConcurrentHashMap<>();
    private long position;

    /**
     * What cases of a subject are made of.
     *
     * @param kind of entry, as the journal stores it
     * @param step of such an entry
     * @param entry of a step
     * @param then the case after a step that is on the journal, whatever the rules were when it was put there; the case is
     *     empty when it is the first; empty when it begins no case
     */
    record Subject<S extends CaseStep, C>(
            String kind,
            Function<Entry, S> step,
            Function<S, Entry> entry,
            BiFunction<Optional<C>, S, Optional<C>> then) {}

    Casebook(Journal journal, CaseSteps steps, Subject<S, C> subject) {
        this.journal = journal;
        this.steps = steps;
        this.subject = subject;
    }

    /**
     * All of them as of a position of the journal.
     *
     * @param position of the last step that was read; while it stays, so do they
     * @param byId goes on to change as more happens
     */
    record Now<C>(long position, Map<String, C> byId) {}

    /** All of them by their id, as of now; the map goes on to change as more happens. */
    Map<String, C> all() {
        return now().byId();
    }

    Now<C> now() {
        // The connection first: whoever holds the lock and waited for one would wait for those who append and wait for
        // the lock.
        return steps.together(this::readOn);
    }

    private Now<C> readOn() {
        synchronized (reading) {
            List<S> more = new ArrayList<>();
            long last = steps.readAfter(
                    subject.kind(), position, e -> more.add(subject.step().apply(e)));
            for (S step : more) {
                byId.compute(
                        step.id(),
                        (_, found) -> subject.then()
                                .apply(Optional.ofNullable(found), step)
                                .orElse(found));
            }
            position = last;
            return new Now<>(position, Collections.unmodifiableMap(byId));
        }
    }

    Optional<C> find(String id) {
        return Optional.ofNullable(all().get(id));
    }

    C get(String id) {
        return find(id).orElseThrow(() -> new WrongUse("There is no such case."));
    }

    /**
     * Begins a case. The same id again is the same case, and nothing is written.
     *
     * @param first its first step, made where nobody else can append meanwhile
     * @param again what is asked of the case that is there already; may refuse
     * @param along what is written in the same commit
     */
    C begin(String id, Function<Map<String, C>, S> first, Consumer<C> again, Runnable along, Attribution attribution) {
        var unused = journal.appendIf(
                () -> {
                    Map<String, C> now = all();
                    Optional<C> before = Optional.ofNullable(now.get(id));
                    before.ifPresent(again);
                    return before.isPresent() ? Optional.empty() : Optional.of(append(first.apply(now), along));
                },
                attribution);
        return get(id);
    }

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @param whyNot asked with the case and all others
     * @return why it may not; empty when it is on disk
     */
    <N> Optional<N> add(S step, BiFunction<C, Map<String, C>, Optional<N>> whyNot, Attribution attribution) {
        return add(step, whyNot, NOTHING, attribution);
    }

    /** @param along what is written in the same commit */
    <N> Optional<N> add(
            S step, BiFunction<C, Map<String, C>, Optional<N>> whyNot, Runnable along, Attribution attribution) {
        AtomicReference<Optional<N>> why = new AtomicReference<>(Optional.empty());
        var unused = journal.appendIf(
                () -> {
                    Map<String, C> now = all();
                    why.set(whyNot.apply(get(step.id()), now));
                    return why.get().isPresent() ? Optional.empty() : Optional.of(append(step, along));
                },
                attribution);
        return why.get();
    }

    private Entry append(S step, Runnable along) {
        along.run();
        return subject.entry().apply(step);
    }
}
