package org.baraza.app.desk;

import java.util.List;
import java.util.Optional;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Waiting;

/**
 * The cases of one subject. Everything throws {@link WrongUse} for what cannot be asked.
 *
 * @param <S> what happens to them
 * @param <C> what they are
 */
public interface Cases<S extends CaseStep, C extends Case<S, C>> {

    /**
     * Begins one: when this returns, it is on disk. The same id again is the same case.
     *
     * @param words what was said, to be sealed; empty when nothing was
     */
    C begin(S first, String words, By by);

    /**
     * Puts one more step on the journal, if it may happen now.
     *
     * @param words what was said, to be sealed; empty when nothing was
     * @return why it may not; empty when it is on disk
     */
    Optional<Enum<?>> add(S step, String words, By by);

    /** One more step with which nothing was said. */
    default Optional<Enum<?>> add(S step, By by) {
        return add(step, "", by);
    }

    Optional<C> find(String id);

    /** Those of a mission, the newest first. */
    List<C> list(String mission);

    /** Those of a mission: what is due first on top, then what waits for nothing, then what ended. */
    default List<C> waiting(String mission) {
        return Waiting.first(list(mission));
    }

    /**
     * What was said, as it was said; the journal says first who reads it and what for.
     *
     * @param reading the step that says so
     * @param part which words of the case
     * @return empty when nothing is kept, or when it may not be read now
     */
    Optional<String> openWords(S reading, String part, By by);
}
