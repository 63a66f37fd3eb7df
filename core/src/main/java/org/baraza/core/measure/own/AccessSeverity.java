package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.access.Grid;

/** HUM-01: how hard people are to reach. */
@AutoService(OwnIndicator.class)
public final class AccessSeverity implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "HUM-01",
            1,
            "Access severity",
            "How hard is it to reach people here?",
            "The rung, from 0 none to 5 extreme, that follows from what two or more people mark for nine kinds of constraint, in the last month that was marked.",
            "The rung by the heaviest marks",
            "None: an order and not a number",
            "rung from 0 to 5",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.ADAPTED,
            "From the rung by the lightest marks to that by the heaviest; what nobody could tell is taken for both.",
            "people who marked",
            List.of(
                    "Rungs are in order and nothing more; they are never averaged, not over areas and not over months.",
                    "Gaps stay gaps: with more than three of the nine there is no rung.",
                    "It is the judgement of those who marked."),
            "Marking a gap as no constraint lowers it.",
            "Adapted from the method of ACAPS, made for countries, to areas.",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        if (cell.areas().size() != 1) {
            return new Reading.NotApplicable(
                    "ORDINAL", "Rungs of several areas make no rung together; look at each area.");
        }
        Optional<Map.Entry<AreaMonth, Grid>> last = cell.facts().grids().entrySet().stream()
                .filter(g -> cell.areas().contains(g.getKey().pcode())
                        && cell.months().contains(g.getKey().month()))
                .max(Map.Entry.comparingByKey((a, b) -> a.month().compareTo(b.month())));
        if (last.isEmpty()) {
            return new Reading.NotSeen("NOT_MARKED", "Nobody marked this area in this time.");
        }
        Grid grid = last.get().getValue();
        return switch (grid.overall()) {
            case Grid.Refusal why ->
                switch (why) {
                    case TOO_FEW_SCORERS ->
                        new Reading.NotSeen("TOO_FEW_SCORERS", "Fewer than two people marked this area.");
                    case TOO_MANY_GAPS ->
                        new Reading.NotSeen("TOO_MANY_GAPS", "More than three of the nine kinds are gaps.");
                };
            case Grid.Rung rung ->
                new Reading.Seen(
                        rung.to().ordinal(),
                        new Interval(rung.from().ordinal(), rung.to().ordinal(), Interval.Kind.POSSIBLE_RANGE),
                        grid.scorings().size(),
                        CARD.unit(),
                        grid.gaps() > 0 ? "GAPS" : "");
        };
    }
}
