package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.fairness.RankCorrelation;
import org.baraza.core.protect.Matter;

/** OPS-04: whether patrols go where the need is. */
@AutoService(OwnIndicator.class)
public final class AllocationMatch implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "OPS-04",
            1,
            "Allocation-need match: patrol-days",
            "Do patrols go where people need safety most?",
            "Rank correlation over areas between the need for safety and patrol-days. The need is half what share of their points communities gave to security, half attacks on civilians, each by rank.",
            "Pairs of areas in which the area in greater need has more patrol-days, minus the others",
            "Pairs of areas of which need and patrol-days are known, ties corrected for (tau-b)",
            "rank correlation, -1 to 1",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Fieller variance on the scale of Fisher.",
            "areas",
            List.of(
                    "The weights of the need are ours; other weights give another order.",
                    "Where roads or permissions keep patrols away, the number does not tell.",
                    "It says nothing of how many patrols there are, only of where they go."),
            "Patrolling more where much was reported already raises it.",
            "Our own.",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    private static final double TAIL = 0.025;

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.EFFORT;
    }

    @Override
    public Reading read(OwnCell cell) {
        if (!cell.whole()) {
            return new Reading.NotApplicable(
                    "WHOLE_MISSION_ONLY", "It compares the areas of a mission with each other.");
        }
        if (cell.attacksUnobserved().isPresent()) {
            return cell.attacksUnobserved().get();
        }
        List<Needy> areas = Needy.of(cell);
        if (areas.size() < Shares.FEWEST) {
            return new Reading.NotSeen(
                    "NO_EFFORT", "Of fewer than five areas both the need and the patrol-days are known.");
        }
        double[] need = Needy.scores(areas);
        double[] days = areas.stream().mapToDouble(Needy::patrolDays).toArray();
        if (Needy.alike(need) || Needy.alike(days)) {
            return new Reading.NotSeen("NO_VARIATION", "All areas have the same need or the same patrol-days.");
        }
        RankCorrelation found = RankCorrelation.of(RankCorrelation.Kind.KENDALL, need, days, TAIL);
        return new Reading.Seen(
                found.value(),
                new Interval(
                        Math.min(found.limits().low(), found.value()),
                        Math.max(found.limits().high(), found.value()),
                        Interval.Kind.CONFIDENCE_95),
                areas.size(),
                CARD.unit(),
                areas.size() < cell.areas().size() ? "SOME_LEFT_OUT" : "");
    }
}
