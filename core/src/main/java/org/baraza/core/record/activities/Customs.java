package org.baraza.core.record.activities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.CaseStep;

/**
 * How people of an area are met: read before a meeting. The newest counts, and the older ones stay.
 *
 * @param id mission and area
 * @param area place code
 * @param languages in which people speak with strangers there
 * @param interpreter whether somebody must translate
 * @param greet whom to greet first, and how
 * @param avoid days, hours, places and words to keep away from
 * @param apart whether women, youth or others are met apart, and by whom
 */
public record Customs(
        String id,
        String mission,
        Optional<String> area,
        String languages,
        boolean interpreter,
        String greet,
        String avoid,
        String apart,
        Handle by,
        Instant at)
        implements CaseStep {

    public static String idOf(String mission, String area) {
        return mission + " " + area;
    }

    @Override
    public List<String> texts() {
        return List.of(languages, greet, avoid, apart);
    }
}
