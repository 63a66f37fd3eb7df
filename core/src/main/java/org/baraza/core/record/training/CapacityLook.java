package org.baraza.core.record.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/**
 * What a partner can do, as they see it themselves or as somebody else does. Every look stays; the two are never mixed,
 * because one's own marks fall when insight grows.
 *
 * @param id of the partner in the mission
 * @param area place code; empty for the whole mission
 * @param partner their pseudonym
 * @param marks from 0, not at all, to 3, well; a field left out was not looked at
 */
public record CapacityLook(
        String id,
        String mission,
        Optional<String> area,
        Handle partner,
        Looker looker,
        Map<Field, Integer> marks,
        Handle by,
        Instant at)
        implements CaseStep {

    /** The highest mark. */
    public static final int HIGHEST = 3;

    public CapacityLook {
        marks = Map.copyOf(marks);
        if (marks.isEmpty() || marks.values().stream().anyMatch(m -> m < 0 || m > HIGHEST)) {
            throw new IllegalArgumentException("a mark lies between 0 and 3");
        }
    }

    public static String idOf(String mission, Handle partner) {
        return mission + " " + partner.code();
    }

    @Override
    public List<String> texts() {
        return List.of();
    }
}
