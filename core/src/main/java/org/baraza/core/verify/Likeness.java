package org.baraza.core.verify;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.baraza.core.record.alerts.Alert;

/**
 * Why an alert may say the same as another. A program only points it out; a person decides whether the two are merged.
 *
 * @param other the alert that may say the same
 * @param reasons what they have in common
 */
public record Likeness(Alert other, Set<Reason> reasons) {

    /** Further apart than this, two alerts are taken to speak of two things. */
    public static final Duration WITHIN = Duration.ofHours(48);

    /** What two alerts have in common. */
    public enum Reason {
        SAME_AREA,
        SAME_SOURCE,
        SAME_THREAT,
        /** They came in within the hour. */
        SAME_HOUR
    }

    public Likeness {
        reasons = Set.copyOf(EnumSet.copyOf(reasons));
    }

    /**
     * Those that may say the same, the likest first: two things in common at least, and the area or the source among them.
     * Those that were taken for others or referred are left out.
     */
    public static List<Likeness> list(Alert alert, List<Alert> others) {
        return others.stream()
                .filter(other -> !other.id().equals(alert.id()))
                .filter(other ->
                        other.mergedInto().isEmpty() && other.referred().isEmpty())
                .filter(other -> apart(alert, other).compareTo(WITHIN) <= 0)
                .map(other -> new Found(other, common(alert, other)))
                .filter(found -> found.reasons().size() > 1)
                .filter(found -> found.reasons().contains(Reason.SAME_AREA)
                        || found.reasons().contains(Reason.SAME_SOURCE))
                .map(found -> new Likeness(found.other(), found.reasons()))
                .sorted(Comparator.comparingInt((Likeness l) -> -l.reasons().size())
                        .thenComparing(l -> apart(alert, l.other()))
                        .thenComparing(l -> l.other().id()))
                .toList();
    }

    private record Found(Alert other, Set<Reason> reasons) {}

    private static Duration apart(Alert one, Alert other) {
        return Duration.between(one.received().at(), other.received().at()).abs();
    }

    private static Set<Reason> common(Alert one, Alert other) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (one.area().isPresent() && one.area().equals(other.area())) {
            reasons.add(Reason.SAME_AREA);
        }
        if (one.received().source().isPresent()
                && one.received().source().equals(other.received().source())) {
            reasons.add(Reason.SAME_SOURCE);
        }
        boolean bothRead = one.triaged().isPresent() && other.triaged().isPresent();
        if (bothRead && one.threat().equals(other.threat())) {
            reasons.add(Reason.SAME_THREAT);
        }
        if (apart(one, other).compareTo(Duration.ofHours(1)) <= 0) {
            reasons.add(Reason.SAME_HOUR);
        }
        return reasons;
    }
}
