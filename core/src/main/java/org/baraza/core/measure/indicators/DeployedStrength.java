package org.baraza.core.measure.indicators;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;
import org.baraza.core.record.Mission;

/** OPS-02: how much of the strength it may have the mission does have. */
@AutoService(Indicator.class)
public final class DeployedStrength implements CellIndicator {

    /** About one infantry battalion: what a base of unknown strength may hold where no larger base is known. */
    static final int BATTALION = 850;

    private static final Tally BASES = new Tally.Bases();
    private static final Tally TROOPS = new Tally.Troops();
    private static final Tally UNKNOWN = new Tally.BasesOfUnknownStrength();

    private static final IndicatorCard CARD = new IndicatorCard(
            "OPS-02",
            1,
            "Deployed against authorised strength",
            "How much of the strength it was given does the mission have here?",
            "Known troops shown on deployment maps, as a share of the mission's authorised strength; for an area, its share of it.",
            "Known troops at bases, summed over months",
            "Authorised troops and military observers, summed over the same months",
            "share of authorised strength",
            "",
            IndicatorCard.Direction.TARGET_BAND,
            IndicatorCard.Origin.STANDARD,
            "From the known troops alone to the known troops plus, for every base of unknown strength, as many as the"
                    + " mission's largest known base holds, and at least a battalion of " + BATTALION
                    + ". That is an assumption: nobody stated it.",
            "bases, each month counted",
            List.of(
                    "Full strength is not effect.",
                    "Maps state troops by location and often leave numbers out; unknown is not zero.",
                    "Bases outside the country's areas, and in other host countries, are not in it.",
                    "The share of women is not in these sources."),
            "Counting arrivals before departures, or stating authorised numbers as deployed, raises it.",
            "United Nations monthly strength reporting, applied to published deployment maps (Geo-PKO).");

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public List<Tally> tallies() {
        return List.of(BASES, TROOPS, UNKNOWN);
    }

    @Override
    public Reading read(Cell cell) {
        if (cell.mission().isEmpty()) {
            return new Reading.NotApplicable("NO_MISSION", "Ask about one mission to see its strength.");
        }
        Mission mission = cell.mission().get();
        long authorised = 0;
        for (Month month : cell.months().stream().toList()) {
            if (mission.ended().filter(e -> e.isBefore(month.firstDay())).isPresent()) {
                return new Reading.NotApplicable("MISSION_ENDED", "The mission had ended by " + month + ".");
            }
            Optional<Mission.Strength> then = mission.strengths().stream()
                    .filter(s -> !s.from().isAfter(month.lastDay()))
                    .reduce((_, later) -> later);
            if (then.isEmpty() || then.get().troops() <= 0) {
                return new Reading.NotApplicable(
                        "NOT_AUTHORISED_THEN", "No authorised strength is known for " + month + ".");
            }
            authorised += then.get().troops();
        }
        Optional<Reading.NotSeen> unobserved = cell.deploymentUnobserved();
        if (unobserved.isPresent()) {
            return unobserved.get();
        }
        long bases = cell.count(BASES);
        long known = cell.count(TROOPS);
        long unknown = cell.count(UNKNOWN);
        long most = Math.max(BATTALION, cell.mostTroopsAtOneBase());
        if (bases > 0 && unknown == bases && known == 0) {
            return new Reading.NotSeen("STRENGTH_UNKNOWN", "None of the bases has a stated number of troops.");
        }
        return new Reading.Seen(
                (double) known / authorised,
                new Interval(
                        (double) known / authorised,
                        (double) (known + unknown * most) / authorised,
                        Interval.Kind.POSSIBLE_RANGE),
                bases,
                CARD.unit(),
                unknown > 0 ? "STRENGTH_PARTLY_UNKNOWN" : "");
    }
}
