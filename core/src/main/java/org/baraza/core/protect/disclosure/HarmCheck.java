package org.baraza.core.protect.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;

/**
 * What a person thought about before a sheet left: who could be harmed by it.
 *
 * @param id of this check
 * @param protocol under which it leaves
 * @param sheet what leaves
 * @param answers to every question
 * @param by who answered
 * @param at when
 * @param second who looked at it after; empty until somebody else has
 */
public record HarmCheck(
        String id,
        String protocol,
        String sheet,
        Map<Question, Answer> answers,
        Handle by,
        Instant at,
        Optional<Second> second) {

    /** How long a check holds: places and people change. */
    public static final Duration HOLDS = Duration.ofDays(30);

    /** What must be thought about; a yes means there is harm to be feared. */
    public enum Question {
        /** Could somebody be harmed by this: people named, their relatives, their neighbours? */
        SOMEBODY_HARMED,
        /** Could somebody who knows the place recognise a person, a family or a village? */
        RECOGNISED_IN_CONTEXT,
        /** Together with what is known elsewhere, does it tell more than it says? */
        TELLS_MORE_WITH_OTHERS,
        /** Could a party to the conflict use it against somebody? */
        USED_AGAINST,
        /** Would those it came from be surprised to see it given away? */
        SURPRISES_ITS_SOURCES,
        /** Would less, or coarser, serve the purpose as well? */
        LESS_WOULD_DO
    }

    /**
     * @param yes whether there is harm to be feared
     * @param note what was considered; must be given with a yes
     */
    public record Answer(boolean yes, String note) {}

    /**
     * Somebody else's word.
     *
     * @param by who
     * @param agrees whether they would let it go too
     * @param at when
     */
    public record Second(Handle by, boolean agrees, Instant at) {}

    public HarmCheck {
        answers = Map.copyOf(answers);
        if (!answers.keySet().containsAll(java.util.EnumSet.allOf(Question.class))) {
            throw new IllegalArgumentException("every question is answered");
        }
    }

    /** In the order of the questions. */
    public Map<Question, Answer> inOrder() {
        return new EnumMap<>(answers);
    }

    /**
     * Whether a sheet may leave on the strength of this. A feared harm stops it, and so does a second person who does not
     * agree.
     *
     * @param needsSecond whether somebody else must have agreed
     */
    public boolean lets(Instant now, boolean needsSecond) {
        boolean young = !now.isBefore(at) && now.isBefore(at.plus(HOLDS));
        boolean harmless = answers.values().stream().noneMatch(Answer::yes);
        boolean agreed = second.map(s -> s.agrees() && !s.by().equals(by)).orElse(!needsSecond);
        return young && harmless && agreed;
    }
}
