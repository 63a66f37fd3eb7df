package org.baraza.core.record.activities;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/**
 * How large parts of an area's people are, as somebody knows or reckons. The newest counts, and the older ones stay.
 *
 * @param id mission and area
 * @param area place code
 * @param percent of the area's people, 0 to 100, by part; a part left out is not known
 * @param source where that is from
 */
public record GroupShares(
        String id,
        String mission,
        Optional<String> area,
        Map<Counted, Integer> percent,
        String source,
        Handle by,
        Instant at)
        implements CaseStep {

    public GroupShares {
        percent = Map.copyOf(percent);
        if (percent.values().stream().anyMatch(p -> p < 0 || p > 100)) {
            throw new IllegalArgumentException("a share lies between 0 and 100");
        }
    }

    @Override
    public List<String> texts() {
        return List.of(source);
    }
}
