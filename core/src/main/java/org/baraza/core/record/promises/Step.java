package org.baraza.core.record.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Commitment;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Way;
import org.baraza.core.record.feedback.Category;

/** Something that happened to a promise. */
public sealed interface Step extends CaseStep {

    /** What people are told of: the promise itself, or what became of it. */
    enum About {
        THE_WORD,
        THE_OUTCOME
    }

    /**
     * Somebody gave their word.
     *
     * @param mission acronym
     * @param area place code; empty for the whole mission
     * @param commitment what, who answers for it here, and until when
     * @param office whose word it is
     * @param heard id of the expectation it answers
     */
    record Made(
            String id,
            String mission,
            Optional<String> area,
            Category about,
            Commitment commitment,
            Office office,
            Optional<String> heard,
            Handle by,
            Instant at)
            implements Step {

        @Override
        public List<String> texts() {
            return List.of(commitment.what());
        }
    }

    /**
     * The community was told.
     *
     * @param on the day
     * @param words how it was put, in their language, as it may hang on a wall; empty to leave it as it was written
     */
    record Told(String id, About about, Way way, LocalDate on, String words, Handle by, Instant at) implements Step {

        @Override
        public List<String> texts() {
            return List.of(words);
        }
    }

    /** Another day was set. Whether it was kept in time is still measured by the first. */
    record Moved(String id, LocalDate due, String why, Handle by, Instant at) implements Step {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** Somebody else answers for it from now on, as people leave and promises stay. @param owner their account */
    record HandedOver(String id, Handle owner, String why, Handle by, Instant at) implements Step {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /**
     * What became of it.
     *
     * @param done what was done; where nothing was, why not
     * @param telling whether the community knows
     * @param witness who else says so; empty where nothing was done
     */
    record Concluded(
            String id,
            Kept kept,
            String done,
            Optional<Telling> telling,
            Optional<Witness> witness,
            Handle by,
            Instant at)
            implements Step {

        @Override
        public List<String> texts() {
            return List.of(done);
        }
    }

    record Reopened(String id, String why, Handle by, Instant at) implements Step {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
