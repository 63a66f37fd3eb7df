package org.baraza.core.record.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened to what somebody leaves behind for whoever comes after them. The words themselves are sealed. */
public sealed interface NoteStep extends CaseStep {

    /**
     * Somebody who leaves wrote down what the next one must know.
     *
     * @param mission acronym
     * @param area place code; empty for the whole mission
     * @param office they leave
     * @param due their last day
     * @param words fingerprint of what was written, sealed elsewhere; empty when nothing is kept
     */
    record Written(
            String id,
            String mission,
            Optional<String> area,
            Role office,
            LocalDate due,
            Optional<String> words,
            Handle by,
            Instant at)
            implements NoteStep {}

    /** Whoever comes after was taken along and introduced. @param people how many partners they met, at least 0 */
    record Introduced(String id, int people, LocalDate on, Handle by, Instant at) implements NoteStep {

        public Introduced {
            if (people < 0) {
                throw new IllegalArgumentException("people are counted from 0");
            }
        }
    }

    /** Somebody read it. @param why what for */
    record WordsRead(String id, String why, Handle by, Instant at) implements NoteStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** Whoever comes after read it and takes over what was promised. */
    record Confirmed(String id, Handle by, Instant at) implements NoteStep {}

    record Withdrawn(String id, String why, Handle by, Instant at) implements NoteStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
