package org.baraza.core.record.alerts;

import java.util.List;
import java.util.Optional;

/** How well an alert stands, from its lines and the verdict. Shown beside everything said of it. */
public enum Standing {
    UNVERIFIED,
    /** One independent line confirms. */
    PARTLY_CORROBORATED,
    /** Two independent lines of different kinds confirm, and none denies. */
    CORROBORATED,
    VERIFIED,
    REFUTED;

    static Standing of(List<Line> lines, Optional<Verdict> verdict) {
        if (verdict.isPresent() && verdict.get() != Verdict.UNVERIFIABLE) {
            return verdict.get() == Verdict.VERIFIED ? VERIFIED : REFUTED;
        }
        long kinds = lines.stream()
                .filter(l -> l.independently(Line.Says.CONFIRMS))
                .map(Line::kind)
                .distinct()
                .count();
        boolean denied = lines.stream().anyMatch(l -> l.independently(Line.Says.DENIES));
        return kinds == 0 ? UNVERIFIED : kinds > 1 && !denied ? CORROBORATED : PARTLY_CORROBORATED;
    }
}
