package org.baraza.core.measure.own;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.record.force.MissedProtection;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.Protected;
import org.baraza.core.record.incidents.Action;
import org.baraza.core.record.incidents.IncidentReport;
import org.baraza.core.record.incidents.Incidents;
import org.baraza.core.record.incidents.Targeted;

/**
 * Verified attacks on civilians within reach of a base, and attacks a review was opened on, each once.
 *
 * @param counts by what is known of them
 * @param unknowable whether nobody knows where bases were, so that of no attack it can be said whether it was in reach
 */
record InReach(Map<Known, Long> counts, boolean unknowable) {

    /** What is known of whether anybody acted. */
    enum Known {
        SOMEBODY_ACTED,
        NOBODY_ACTED,
        NOT_SAID
    }

    InReach {
        counts = Map.copyOf(counts);
    }

    long count(Known known) {
        return counts.getOrDefault(known, 0L);
    }

    static InReach of(OwnCell cell) {
        Map<String, Known> attacks = new LinkedHashMap<>();
        Optional<Set<AreaMonth>> based = cell.outside().based();
        for (IncidentReport incident : Incidents.verified(cell.facts().incidents())) {
            Optional<AreaMonth> at = Incidents.cell(incident)
                    .flatMap(c -> cell.within().apply(c.pcode()).map(area -> new AreaMonth(area, c.month())));
            boolean here = incident.what().civilians() == Targeted.YES
                    && at.filter(a -> cell.areas().contains(a.pcode())
                                    && cell.months().contains(a.month()))
                            .isPresent();
            if (here && based.filter(b -> b.contains(at.orElseThrow())).isPresent()) {
                attacks.put(incident.id(), known(incident.action()));
            }
        }
        for (MissedProtection review : cell.facts().missed()) {
            MissedStep.Opened opened = review.opened();
            if (cell.isHere(opened.area()) && cell.contains(opened.on())) {
                // A review looked closer than whoever entered the incident.
                attacks.put(
                        opened.attack(),
                        review.judged().map(j -> known(j.outcome())).orElse(Known.NOT_SAID));
            }
        }
        Map<Known, Long> counts = new EnumMap<>(Known.class);
        attacks.values().forEach(k -> counts.merge(k, 1L, Long::sum));
        return new InReach(counts, attacks.isEmpty() && based.isEmpty());
    }

    private static Known known(Action action) {
        return switch (action) {
            case TAKEN -> Known.SOMEBODY_ACTED;
            case NOT_TAKEN -> Known.NOBODY_ACTED;
            case NOT_SAID -> Known.NOT_SAID;
        };
    }

    private static Known known(Protected outcome) {
        return outcome == Protected.ACTED
                ? Known.SOMEBODY_ACTED
                : outcome.withoutAction() ? Known.NOBODY_ACTED : Known.NOT_SAID;
    }
}
