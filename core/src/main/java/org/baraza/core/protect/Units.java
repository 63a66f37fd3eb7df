package org.baraza.core.protect;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Which unit stands under which.
 *
 * @param above each unit's next higher one; the highest is in no key
 */
public record Units(Map<String, String> above) {

    public Units {
        above = Map.copyOf(above);
    }

    /** A unit and everything above it up to the highest; empty when it is not known or stands above itself. */
    public Optional<SequencedSet<String>> line(String unit) {
        if (!above.containsKey(unit) && !above.containsValue(unit)) {
            return Optional.empty();
        }
        SequencedSet<String> line = new LinkedHashSet<>();
        String at = unit;
        while (line.add(at)) {
            if (!above.containsKey(at)) {
                return Optional.of(line);
            }
            at = above.get(at);
        }
        return Optional.empty();
    }
}
