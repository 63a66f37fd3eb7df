package org.baraza.core.record.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;

/** Something that happened to what people expect. Their own words are never part of it. */
public sealed interface ExpectationStep extends CaseStep {

    /**
     * People said what they expect.
     *
     * @param mission acronym
     * @param area place code; empty when not known
     * @param group whose expectation it is, as a part of the community
     * @param words fingerprint of what was said, sealed elsewhere; empty when nothing is kept
     */
    record Heard(
            String id,
            String mission,
            Optional<String> area,
            Category about,
            Group group,
            Optional<String> words,
            Handle by,
            Instant at)
            implements ExpectationStep {}

    /**
     * People were told what is possible.
     *
     * @param linked id of the promise that stands behind it
     * @param said what they were told
     * @param on the day
     */
    record Answered(
            String id,
            Possible possible,
            Optional<String> linked,
            String said,
            Way way,
            LocalDate on,
            Handle by,
            Instant at)
            implements ExpectationStep {

        @Override
        public List<String> texts() {
            return List.of(said);
        }
    }

    /** Somebody read what was said. @param why what for */
    record WordsRead(String id, String why, Handle by, Instant at) implements ExpectationStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    record Reopened(String id, String why, Handle by, Instant at) implements ExpectationStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
