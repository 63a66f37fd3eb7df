package org.baraza.core.record.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;

/** Something that happened to a decision about an area. */
public sealed interface DecisionStep extends CaseStep {

    /** It is to be decided. @param question what, in a few words */
    record Put(
            String id, String mission, Optional<String> area, DecisionKind kind, String question, Handle by, Instant at)
            implements DecisionStep {

        @Override
        public List<String> texts() {
            return List.of(question);
        }
    }

    /**
     * Somebody of the community was heard about it.
     *
     * @param group which part of it
     * @param on the day
     * @param said what it came to, in our words
     */
    record Heard(String id, Group group, LocalDate on, Way way, String said, Handle by, Instant at)
            implements DecisionStep {

        @Override
        public List<String> texts() {
            return List.of(said);
        }
    }

    /**
     * It was decided.
     *
     * @param body the office that decided
     * @param on the day
     * @param decided what, as it may be told
     * @param change what became different because people were heard
     * @param why what exactly, or why nothing did
     */
    record Taken(String id, Role body, LocalDate on, String decided, Change change, String why, Handle by, Instant at)
            implements DecisionStep {

        @Override
        public List<String> texts() {
            return List.of(decided, why);
        }
    }

    /** The community was told. @param words how it was put, in their language; empty to leave it as it was written */
    record Told(String id, Way way, LocalDate on, String words, Handle by, Instant at) implements DecisionStep {

        @Override
        public List<String> texts() {
            return List.of(words);
        }
    }

    /** It is not decided any more. */
    record Dropped(String id, String why, Handle by, Instant at) implements DecisionStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
