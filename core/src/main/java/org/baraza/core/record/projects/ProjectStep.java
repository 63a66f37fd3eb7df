package org.baraza.core.record.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Group;

/** Something that happened to a community project. */
public sealed interface ProjectStep extends CaseStep {

    /**
     * A community wants it.
     *
     * @param mission acronym
     * @param area place code; empty when not known
     * @param what in a few words
     * @param place in the community's own ranking, from 1; empty when not known
     * @param on the day they ranked
     * @param groups who ranked
     * @param implementer pseudonym of the partner who is to carry it out
     * @param usd asked for, in whole US dollars; empty when not known
     * @param forces whether state forces gain by it
     */
    record Proposed(
            String id,
            String mission,
            Optional<String> area,
            ProjectKind kind,
            String what,
            Optional<Integer> place,
            LocalDate on,
            Set<Group> groups,
            Optional<Handle> implementer,
            Optional<Integer> usd,
            boolean forces,
            Handle by,
            Instant at)
            implements ProjectStep {

        public Proposed {
            groups = Set.copyOf(groups);
            if (what.isBlank()
                    || place.filter(p -> p < 1).isPresent()
                    || usd.filter(u -> u < 0).isPresent()
                    || groups.isEmpty()) {
                throw new IllegalArgumentException("a project is what people ranked, and costs something");
            }
        }

        @Override
        public List<String> texts() {
            return List.of(what);
        }
    }

    /**
     * Somebody looked whether it should be done.
     *
     * @param confidence whose confidence in what it is to build
     * @param recipient who of those under arms gains by it, by pseudonym; empty where nobody does, or nobody said
     */
    record Screened(
            String id,
            String confidence,
            Overlap overlap,
            HarmLook harm,
            Clearance clearance,
            Optional<Handle> recipient,
            String why,
            Handle by,
            Instant at)
            implements ProjectStep {

        @Override
        public List<String> texts() {
            return List.of(confidence, why);
        }
    }

    /** The committee decided. @param usd approved, in whole US dollars; 0 where it was not */
    record Reviewed(String id, Verdict verdict, int usd, String why, Handle by, Instant at) implements ProjectStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** Money was handed out. @param number from 1, in order @param usd whole US dollars, 1 or more @param on the day */
    record Tranche(String id, int number, int usd, LocalDate on, Handle by, Instant at) implements ProjectStep {

        public Tranche {
            if (usd < 1) {
                throw new IllegalArgumentException("a tranche is money");
            }
        }
    }

    /** Somebody went and looked. @param on the day @param community whether people of the place were there */
    record Visited(String id, LocalDate on, Progress progress, boolean community, String why, Handle by, Instant at)
            implements ProjectStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    /** Others have it now. @param on the day @param upkeep who pays and mends, as they agreed */
    record HandedOver(String id, LocalDate on, Taker taker, String upkeep, Handle by, Instant at)
            implements ProjectStep {

        @Override
        public List<String> texts() {
            return List.of(upkeep);
        }
    }

    /**
     * People were asked what it did.
     *
     * @param on the day
     * @param groups who was asked
     * @param accepted whether they take it for theirs
     */
    record ConfidenceChecked(
            String id,
            LocalDate on,
            Set<Group> groups,
            Confidence confidence,
            boolean accepted,
            String why,
            Handle by,
            Instant at)
            implements ProjectStep {

        public ConfidenceChecked {
            groups = Set.copyOf(groups);
        }

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }

    record Stopped(String id, String why, Handle by, Instant at) implements ProjectStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
