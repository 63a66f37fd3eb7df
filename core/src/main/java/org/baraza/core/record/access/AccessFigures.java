package org.baraza.core.record.access;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.record.effort.EffortBook;
import org.baraza.core.record.effort.EffortKind;

/**
 * Access constraints of one area and month, by when they began.
 *
 * @param verified by kind, those a moderator verified
 * @param daysLost of the verified ones of which it is known, by kind
 * @param daysNotKnown verified ones of which it is not known how many days were lost, by kind; one that goes on is one
 * @param notModerated those no moderator has looked at to the end
 * @param organisations at work in the area in the month; empty when nobody said, which is not none
 */
public record AccessFigures(
        Map<Hindrance, Integer> verified,
        Map<Hindrance, Integer> daysLost,
        Map<Hindrance, Integer> daysNotKnown,
        int notModerated,
        Optional<Integer> organisations) {

    public AccessFigures {
        verified = Map.copyOf(verified);
        daysLost = Map.copyOf(daysLost);
        daysNotKnown = Map.copyOf(daysNotKnown);
    }

    /**
     * By area and month; what lies in no known area under the empty place code. Area-months of which only the number of
     * organisations is known are there too, with nothing verified.
     */
    public static Map<AreaMonth, AccessFigures> of(
            String mission, Collection<Constraint> constraints, EffortBook effort) {
        Map<AreaMonth, AccessFigures> figures = new HashMap<>();
        effort.of(mission, EffortKind.ORGANISATIONS_PRESENT)
                .forEach((where, count) ->
                        figures.put(where, new AccessFigures(Map.of(), Map.of(), Map.of(), 0, Optional.of(count))));
        for (Constraint constraint : constraints) {
            if (constraint.noted().mission().equals(mission)) {
                AreaMonth where = new AreaMonth(
                        constraint.noted().area().orElse(""),
                        Month.of(constraint.noted().from()));
                figures.merge(where, of(constraint), AccessFigures::plus);
            }
        }
        return figures;
    }

    private static AccessFigures of(Constraint constraint) {
        Hindrance kind = constraint.noted().hindrance();
        if (!constraint.verified()) {
            boolean refused = constraint.moderated().equals(Optional.of(Moderation.NOT_VERIFIED));
            return new AccessFigures(Map.of(), Map.of(), Map.of(), refused ? 0 : 1, Optional.empty());
        }
        return new AccessFigures(
                Map.of(kind, 1),
                constraint.daysLost().map(d -> Map.of(kind, d)).orElse(Map.of()),
                constraint.daysLost().isPresent() ? Map.of() : Map.of(kind, 1),
                0,
                Optional.empty());
    }

    private AccessFigures plus(AccessFigures other) {
        return new AccessFigures(
                sum(verified, other.verified),
                sum(daysLost, other.daysLost),
                sum(daysNotKnown, other.daysNotKnown),
                notModerated + other.notModerated,
                organisations.or(other::organisations));
    }

    private static Map<Hindrance, Integer> sum(Map<Hindrance, Integer> a, Map<Hindrance, Integer> b) {
        Map<Hindrance, Integer> both = new EnumMap<>(Hindrance.class);
        a.forEach((kind, n) -> both.merge(kind, n, Integer::sum));
        b.forEach((kind, n) -> both.merge(kind, n, Integer::sum));
        return both;
    }
}
