package org.baraza.core.record.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Way;

/**
 * Somebody of ours spoke with a community; never with whom there, nor what was said.
 *
 * @param id of the community, as alert networks know it, or the place code of its area where none is known
 * @param area place code
 * @param on the day
 * @param note what it was about, in our words; may be empty
 */
public record Contact(
        String id, String mission, Optional<String> area, LocalDate on, Way way, String note, Handle by, Instant at)
        implements CaseStep {

    @Override
    public List<String> texts() {
        return List.of(note);
    }
}
