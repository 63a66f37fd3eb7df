package org.baraza.core.record.signs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.cases.Way;

/** Something that happened to a sign of peace. */
public sealed interface SignStep extends CaseStep {

    /**
     * A part of the community named it.
     *
     * @param mission acronym
     * @param area place code; empty when not known
     * @param group that named it
     * @param sign in its own words, which lead to nobody
     * @param good whether seeing it is a good sign; otherwise not seeing it is
     */
    record Named(
            String id,
            String mission,
            Optional<String> area,
            Group group,
            String sign,
            boolean good,
            Handle by,
            Instant at)
            implements SignStep {

        @Override
        public List<String> texts() {
            return List.of(sign);
        }
    }

    /** The community looked through what was named and kept it. @param way how it chose */
    record Chosen(String id, Way way, LocalDate on, Handle by, Instant at) implements SignStep {}

    /**
     * People were asked whether they see it.
     *
     * @param see how many do, 0 to {@code asked}
     * @param asked how many answered, at least 1
     */
    record Asked(String id, int see, int asked, LocalDate on, Handle by, Instant at) implements SignStep {

        public Asked {
            if (see < 0 || asked < 1 || see > asked) {
                throw new IllegalArgumentException("as many see it as were asked, at most");
            }
        }
    }

    /** It is asked about no more. */
    record Retired(String id, String why, Handle by, Instant at) implements SignStep {

        @Override
        public List<String> texts() {
            return List.of(why);
        }
    }
}
