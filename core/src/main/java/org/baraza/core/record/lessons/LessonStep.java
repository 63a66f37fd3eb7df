package org.baraza.core.record.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.CaseStep;

/** Something that happened to a lesson. It names nobody; what somebody told of themselves is sealed elsewhere. */
public sealed interface LessonStep extends CaseStep {

    /**
     * People looked back together: what was planned, what happened, why, and what next.
     *
     * @param mission acronym
     * @param area place code; empty for the whole mission
     * @param on day of what is looked back at
     * @param reasons why it happened so
     * @param next what is to be done next
     */
    record Observed(
            String id,
            String mission,
            Optional<String> area,
            Topic topic,
            Origin origin,
            LocalDate on,
            String planned,
            String happened,
            String reasons,
            String next,
            Handle by,
            Instant at)
            implements LessonStep {

        @Override
        public List<String> texts() {
            return List.of(planned, happened, reasons, next);
        }
    }

    /** Somebody said what is learnt from it, so that it is understood elsewhere. A later draft replaces it. */
    record Drafted(String id, Advice advice, String lesson, Handle by, Instant at) implements LessonStep {

        @Override
        public List<String> texts() {
            return List.of(lesson);
        }
    }

    /** The context in which it was learnt; a later one replaces it. What is left empty is not known. */
    record Situated(
            String id,
            Set<ConflictType> conflicts,
            Set<PartnerType> partners,
            Set<PlaceKind> places,
            Set<Reach> reach,
            Set<Mandate> mandates,
            Handle by,
            Instant at)
            implements LessonStep {

        public Situated {
            conflicts = Set.copyOf(conflicts);
            partners = Set.copyOf(partners);
            places = Set.copyOf(places);
            reach = Set.copyOf(reach);
            mandates = Set.copyOf(mandates);
        }

        public Context context() {
            return new Context(conflicts, partners, places, reach, mandates);
        }
    }

    /**
     * Something speaks for it or against it.
     *
     * @param reference which indicator, method or document; empty for what was observed
     */
    record Evidenced(
            String id,
            Bearing bearing,
            EvidenceGrade grade,
            EvidenceSource source,
            Optional<String> reference,
            String finding,
            Handle by,
            Instant at)
            implements LessonStep {

        @Override
        public List<String> texts() {
            return reference.map(r -> List.of(r, finding)).orElse(List.of(finding));
        }
    }

    /**
     * Somebody told what they lived through, for or against. What they said is sealed, and read while they agree to it.
     *
     * @param number from 1
     * @param answer id of the answer by which they agreed to it
     * @param anonymised whether nothing in it leads to them, as whoever wrote it down says
     * @param words fingerprint of what they said
     */
    record StoryTold(
            String id,
            int number,
            Bearing bearing,
            String answer,
            boolean anonymised,
            Optional<String> words,
            Handle by,
            Instant at)
            implements LessonStep {}

    /** Somebody read a story. @param number which @param why what for */
    record StoryRead(String id, int number, String why, Handle by, Instant at) implements LessonStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** Senior management stands behind it. */
    record Validated(String id, String note, Handle by, Instant at) implements LessonStep {

        @Override
        public List<String> texts() {
            return List.of(note);
        }
    }

    /** Senior management does not stand behind it as it is written. */
    record SentBack(String id, String why, Handle by, Instant at) implements LessonStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** A unit is responsible for doing as it says. @param due last day */
    record Assigned(String id, Role unit, LocalDate due, Handle by, Instant at) implements LessonStep {}

    /** The unit did it. @param done what exactly, and by what one can tell */
    record Implemented(String id, LocalDate on, String done, Handle by, Instant at) implements LessonStep {

        @Override
        public List<String> texts() {
            return List.of(done);
        }
    }

    /** Somebody else looked what came of it. */
    record EffectChecked(String id, LocalDate on, Effect effect, String note, Handle by, Instant at)
            implements LessonStep {

        @Override
        public List<String> texts() {
            return List.of(note);
        }
    }

    /**
     * It was done elsewhere.
     *
     * @param elsewhere acronym of the mission, which may be the same
     * @param place place code of the area; empty for a whole mission
     */
    record Reused(
            String id,
            String elsewhere,
            Optional<String> place,
            LocalDate on,
            Effect effect,
            String note,
            Handle by,
            Instant at)
            implements LessonStep {

        @Override
        public List<String> texts() {
            return List.of(note);
        }
    }

    /** It holds no more. */
    record Retired(String id, String why, Handle by, Instant at) implements LessonStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
