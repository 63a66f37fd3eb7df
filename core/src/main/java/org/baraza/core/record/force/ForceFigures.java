package org.baraza.core.record.force;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;

/**
 * Uses of force in one area and month, and beside them the attacks within reach after which nobody acted: few uses of
 * force say nothing by themselves, since whoever does nothing uses none.
 *
 * @param byHighest uses of force by the highest level used, at or below showing it too
 * @param force of these, those above showing force
 * @param lowerTried of those above showing force, how many tried a lower level or say why not
 * @param attacksInReach attacks near a base that were looked into to a finding
 * @param withoutAction of these, those after which nobody acted
 * @param undecided reviews of missed protection without a finding, or in which it cannot be established
 * @param killed civilians, where it was found; empty where of one incident at least it is not known
 * @param injured likewise
 */
public record ForceFigures(
        Map<Level, Integer> byHighest,
        int force,
        int lowerTried,
        int attacksInReach,
        int withoutAction,
        int undecided,
        Optional<Range> killed,
        Optional<Range> injured) {

    private static final Range NOBODY = new Range(0, 0, 0);
    private static final ForceFigures NOTHING =
            new ForceFigures(Map.of(), 0, 0, 0, 0, 0, Optional.of(NOBODY), Optional.of(NOBODY));

    public ForceFigures {
        byHighest = Map.copyOf(byHighest);
    }

    /**
     * By area and month of the day it happened, in universal time. What lies in no known area is counted under the empty
     * place code, so that nothing is lost. An area-month that is not among them has none on record, which is not zero:
     * see patrols beside it.
     */
    public static Map<AreaMonth, ForceFigures> of(
            Collection<ForceIncident> incidents, Collection<MissedProtection> missed) {
        Map<AreaMonth, ForceFigures> figures = new HashMap<>();
        for (ForceIncident incident : incidents) {
            Month month =
                    Month.of(incident.opened().happened().atZone(ZoneOffset.UTC).toLocalDate());
            figures.merge(key(incident.opened().area(), month), of(incident), ForceFigures::plus);
        }
        for (MissedProtection review : missed) {
            Month month = Month.of(review.opened().on());
            figures.merge(key(review.opened().area(), month), of(review), ForceFigures::plus);
        }
        return figures;
    }

    private static AreaMonth key(Optional<String> area, Month month) {
        return new AreaMonth(area.orElse(""), month);
    }

    private static ForceFigures of(ForceIncident incident) {
        Level highest = incident.account().highest();
        boolean force = highest.isForce();
        return new ForceFigures(
                Map.of(highest, 1),
                force ? 1 : 0,
                force && incident.account().lowerTriedOrReasoned() ? 1 : 0,
                0,
                0,
                0,
                harmed(incident, incident.harm().flatMap(Step.HarmLookedInto::killed)),
                harmed(incident, incident.harm().flatMap(Step.HarmLookedInto::injured)));
    }

    /** None only where somebody looked and found none. */
    private static Optional<Range> harmed(ForceIncident incident, Optional<Range> counted) {
        boolean none =
                incident.harm().filter(h -> h.harm() == HarmKnown.NONE_FOUND).isPresent();
        return none ? Optional.of(NOBODY) : counted;
    }

    private static ForceFigures of(MissedProtection review) {
        Optional<Protected> outcome =
                review.judged().map(MissedStep.Judged::outcome).filter(o -> o != Protected.CANNOT_BE_ESTABLISHED);
        return new ForceFigures(
                Map.of(),
                0,
                0,
                outcome.isPresent() ? 1 : 0,
                outcome.filter(Protected::withoutAction).isPresent() ? 1 : 0,
                outcome.isPresent() ? 0 : 1,
                NOTHING.killed(),
                NOTHING.injured());
    }

    /** Of both together. */
    public ForceFigures plus(ForceFigures other) {
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        byHighest.forEach((level, n) -> levels.merge(level, n, Integer::sum));
        other.byHighest.forEach((level, n) -> levels.merge(level, n, Integer::sum));
        return new ForceFigures(
                levels,
                force + other.force,
                lowerTried + other.lowerTried,
                attacksInReach + other.attacksInReach,
                withoutAction + other.withoutAction,
                undecided + other.undecided,
                killed.flatMap(k -> other.killed.map(k::plus)),
                injured.flatMap(k -> other.injured.map(k::plus)));
    }

    /** All areas and months together; without any, nothing on record. */
    public static ForceFigures together(Collection<ForceFigures> figures) {
        return figures.stream().reduce(NOTHING, ForceFigures::plus);
    }
}
