package org.baraza.app.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Deed;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;

/**
 * What is asked about the cases of a subject, how it is read, and how what happened is told.
 *
 * @param <S> what happens to them
 * @param <C> what they are
 */
public interface Sheet<S extends CaseStep, C extends Case<S, C>> {

    Words words();

    /** What is asked when one begins. @param areas in which the reader may begin one */
    List<Ask> fresh(List<Area> areas);

    /** The first step; throws {@link IllegalArgumentException} for what is missing or cannot be read. */
    S begin(String id, String mission, Answers given);

    /** What is asked for each step that may ever follow, by its kind. */
    Map<String, List<Ask>> asks(C one);

    /** The step of that kind; throws {@link IllegalArgumentException} for what is missing or cannot be read. */
    S step(String kind, C one, Answers given);

    /** A step of that kind as complete as can be: whether it may happen now is whether this may. */
    S attempt(String kind, C one, Handle by, Instant at);

    String title(C one);

    /** In the order in which they are read. */
    List<Fact> facts(C one);

    /** What whoever reads it must not miss. */
    List<String> cautions(C one, LocalDate today);

    /** To forms and pages about it. @param mission address of the mission's page */
    default List<BoardView.Way> ways(C one, String mission) {
        return List.of();
    }

    /** Which words of it are kept, by their part and what they are called. */
    default List<Ask.Option> kept(C one) {
        return List.of();
    }

    /** Whether somebody said something already when one begins; only asked where words are kept. */
    default boolean begunByWords() {
        return true;
    }

    /** What one may do who does a step of that kind. */
    default Deed deed(String kind) {
        return Deed.WRITE;
    }

    default Happened happened(S step) {
        return new StepFields(words()).happened(step);
    }

    /** The first step; empty for what is missing or cannot be read. */
    default Optional<S> readFresh(String id, String mission, Answers given) {
        return Answers.read(() -> begin(id, mission, given));
    }

    /** The step; empty for what is missing, cannot be read, or is no step of this subject. */
    default Optional<S> read(String kind, C one, Answers given) {
        return asks(one).containsKey(kind) ? Answers.read(() -> step(kind, one, given)) : Optional.empty();
    }
}
