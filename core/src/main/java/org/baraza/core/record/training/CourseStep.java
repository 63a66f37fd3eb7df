package org.baraza.core.record.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened to a course. It counts people and names none. */
public sealed interface CourseStep extends CaseStep {

    /**
     * Somebody needs it.
     *
     * @param mission acronym
     * @param area place code; empty for the whole mission
     * @param need what people cannot do yet
     * @param trainers id of the course in which its trainers were trained; empty where it stands in no such chain
     */
    record Needed(
            String id,
            String mission,
            Optional<String> area,
            Audience audience,
            Origin origin,
            String need,
            Optional<String> trainers,
            Handle by,
            Instant at)
            implements CourseStep {

        @Override
        public List<String> texts() {
            return List.of(need);
        }
    }

    /**
     * What is taught and how it is tested is settled.
     *
     * @param objective what people can do afterwards
     * @param languages in which it is held
     * @param childcare whether somebody looks after children meanwhile
     * @param tasks of the test, 1 or more
     * @param passMark so many solved are enough
     */
    record Designed(
            String id,
            String objective,
            String languages,
            boolean childcare,
            Testing testing,
            int tasks,
            int passMark,
            Handle by,
            Instant at)
            implements CourseStep {

        @Override
        public List<String> texts() {
            return List.of(objective, languages);
        }
    }

    /** It has a day. @param trainer account or pseudonym of whoever teaches */
    record Scheduled(String id, LocalDate planned, Optional<Handle> trainer, Handle by, Instant at)
            implements CourseStep {}

    /** Those who came were tested before. @param tested people @param passed of these */
    record PreTested(String id, LocalDate on, int tested, int passed, Handle by, Instant at) implements CourseStep {}

    /** It was held. @param total people who were there to its end @param women of these */
    record Delivered(String id, LocalDate on, int total, int women, Handle by, Instant at) implements CourseStep {}

    /** They were tested after. @param tested people @param passed of these */
    record PostTested(String id, LocalDate on, int tested, int passed, Handle by, Instant at) implements CourseStep {}

    /**
     * Somebody looked, months later, what is left of it.
     *
     * @param due everybody who was trained, those nobody found again too
     * @param passed of these, still pass
     * @param applied of these, pass and gave one use somebody else saw
     */
    record FollowedUp(String id, LocalDate on, int due, int passed, int applied, Handle by, Instant at)
            implements CourseStep {}

    /** It was refreshed. @param on the day @param total people */
    record Refreshed(String id, LocalDate on, int total, Handle by, Instant at) implements CourseStep {}

    record Cancelled(String id, String why, Handle by, Instant at) implements CourseStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
