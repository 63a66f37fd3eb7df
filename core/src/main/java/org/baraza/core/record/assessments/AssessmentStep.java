package org.baraza.core.record.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.AssessmentPlan;
import org.baraza.core.protect.Role;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;

/** Something that happened to an assessment. What people said in their own words is never part of it. */
public sealed interface AssessmentStep extends CaseStep {

    /** Who goes to ask whom, and when, where this step plans it. */
    default Optional<AssessmentPlan.Assessment> plans() {
        return Optional.empty();
    }

    /**
     * It was planned.
     *
     * @param mission acronym
     * @param area place code; empty when not known
     * @param planned the first day in the field, which may lie ahead
     * @param wanted whom it is meant to hear; never empty
     * @param seen ids of the recent assessments of the same area that the planner was shown, and says so
     */
    record Planned(
            String id,
            String mission,
            Optional<String> area,
            Purpose purpose,
            LocalDate planned,
            Set<Group> wanted,
            Set<String> seen,
            Handle by,
            Instant at)
            implements AssessmentStep {

        public Planned {
            wanted = Set.copyOf(wanted);
            seen = Set.copyOf(seen);
            if (wanted.isEmpty()) {
                throw new IllegalArgumentException("it is said whom it is meant to hear");
            }
        }

        /** By whom, as others know them: by their pseudonym. */
        public AssessmentPlan.Assessment asks() {
            return new AssessmentPlan.Assessment(area.orElse(""), planned, by.code() + " " + id);
        }

        @Override
        public Optional<AssessmentPlan.Assessment> plans() {
            return Optional.of(asks());
        }
    }

    /** What was looked into so far; later ones add to it. */
    record Checked(String id, Set<Check> checks, Handle by, Instant at) implements AssessmentStep {

        public Checked {
            checks = Set.copyOf(checks);
        }
    }

    /** It may begin. */
    record Approved(String id, String why, Handle by, Instant at) implements AssessmentStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /**
     * A part of the community was heard.
     *
     * @param people how many, at least 1; empty when not known
     */
    record Heard(String id, Group group, Method method, Optional<Integer> people, LocalDate on, Handle by, Instant at)
            implements AssessmentStep {

        public Heard {
            if (people.filter(p -> p < 1).isPresent()) {
                throw new IllegalArgumentException("somebody was heard");
            }
        }
    }

    /**
     * On the same day those who asked sat together; what cannot wait left as alerts.
     *
     * @param urgent how many of these, at least 0
     */
    record Debriefed(String id, LocalDate on, int urgent, Handle by, Instant at) implements AssessmentStep {

        public Debriefed {
            if (urgent < 0) {
                throw new IllegalArgumentException("what cannot wait is counted from 0");
            }
        }
    }

    /**
     * What a part of the community lacks most, in its own order. Said again, it takes the place of what it said before.
     *
     * @param first what it lacks most
     * @param solution who could do something about the first, as that part sees it
     */
    record Ranked(
            String id,
            Group group,
            NeedKind first,
            Optional<NeedKind> second,
            Optional<NeedKind> third,
            Solution solution,
            Handle by,
            Instant at)
            implements AssessmentStep {

        public Ranked {
            List<NeedKind> all = needs(first, second, third);
            if (second.isEmpty() && third.isPresent() || all.stream().distinct().count() < all.size()) {
                throw new IllegalArgumentException("needs are ranked without gaps, and each once");
            }
        }

        /** In their order. */
        public List<NeedKind> needs() {
            return needs(first, second, third);
        }

        private static List<NeedKind> needs(NeedKind first, Optional<NeedKind> second, Optional<NeedKind> third) {
            return Stream.of(Optional.of(first), second, third)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** What came of it was read back to a part of the community. */
    record ReadBack(String id, Group group, Agreement agreement, LocalDate on, String note, Handle by, Instant at)
            implements AssessmentStep {

        @Override
        public List<String> texts() {
            return List.of(note);
        }
    }

    /**
     * Something is recommended. Recommendations are counted from 1 in the order in which they were made.
     *
     * @param what in a few words
     * @param need which need it answers; empty for none of the list
     * @param owner the office that is to decide
     * @param due the day by which it should be done if it is adopted
     */
    record Recommended(
            String id, String what, Optional<NeedKind> need, Role owner, LocalDate due, Handle by, Instant at)
            implements AssessmentStep {

        @Override
        public List<String> texts() {
            return List.of(what);
        }
    }

    /** It was decided what becomes of a recommendation. @param number which */
    record Decided(String id, int number, Ruling ruling, LocalDate on, String why, Handle by, Instant at)
            implements AssessmentStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** What was recommended is done. @param number which @param what was done */
    record Done(String id, int number, LocalDate on, String what, Handle by, Instant at) implements AssessmentStep {

        @Override
        public List<String> texts() {
            return List.of(what);
        }
    }

    /** The community was told what becomes of what it said. */
    record Told(String id, Way way, LocalDate on, String words, Handle by, Instant at) implements AssessmentStep {

        @Override
        public List<String> texts() {
            return List.of(words);
        }
    }

    record Closed(String id, Handle by, Instant at) implements AssessmentStep {}

    /** It goes no further. */
    record Dropped(String id, String why, Handle by, Instant at) implements AssessmentStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
