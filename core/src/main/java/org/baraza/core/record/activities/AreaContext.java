package org.baraza.core.record.activities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/**
 * How people of an area live with one another: what whoever comes new must know before they do harm. Of groups and bodies, never
 * of persons. The newest counts, and the older ones stay.
 *
 * @param id of the mission and area
 * @param mission acronym
 * @param area place code
 * @param actors groups and bodies that matter there, and what each wants
 * @param issues what they are at odds about
 * @param dividers what sets them against one another
 * @param connectors what holds them together, and must not be broken
 */
public record AreaContext(
        String id,
        String mission,
        Optional<String> area,
        String actors,
        String issues,
        String dividers,
        String connectors,
        Handle by,
        Instant at)
        implements CaseStep {

    /** After so many months somebody should look again. Our proposal. */
    public static final int MONTHS_FRESH = 12;

    public AreaContext {
        if (actors.isBlank() || issues.isBlank() || dividers.isBlank() || connectors.isBlank()) {
            throw new IllegalArgumentException("each of the four is said, also that it is not known");
        }
    }

    @Override
    public List<String> texts() {
        return List.of(actors, issues, dividers, connectors);
    }
}
