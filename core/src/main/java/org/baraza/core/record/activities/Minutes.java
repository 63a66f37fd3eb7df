package org.baraza.core.record.activities;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was proposed at a meeting of which somebody took notes, counted and never by whom.
 *
 * @param proposals in all, 0 or more
 * @param byWomen of these; empty where nobody noted it
 * @param byYouth of these; empty where nobody noted it
 * @param adopted of all; empty where nobody noted it
 * @param adoptedOfWomen of those by women; empty where nobody noted it
 */
public record Minutes(
        int proposals,
        Optional<Integer> byWomen,
        Optional<Integer> byYouth,
        Optional<Integer> adopted,
        Optional<Integer> adoptedOfWomen) {

    /** Whether no part is more than its whole. */
    public boolean addUp() {
        boolean parts = Stream.of(byWomen, byYouth, adopted, adoptedOfWomen)
                .flatMap(Optional::stream)
                .allMatch(n -> n >= 0 && n <= proposals);
        int ofWomen = adoptedOfWomen.orElse(0);
        return proposals >= 0 && parts && ofWomen <= byWomen.orElse(proposals) && ofWomen <= adopted.orElse(proposals);
    }
}
