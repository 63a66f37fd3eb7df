package org.baraza.core.measure.indicators;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/** Civilians killed on purpose, by the side that did it: VIO-03 and its two parts. */
record OneSidedKillings(Tally.Perpetrator perpetrator) {

    private static final DeathRate ALL = rate(Tally.Perpetrator.ANY);

    private static DeathRate rate(Tally.Perpetrator who) {
        return new DeathRate(Tally.EventFilter.of(ViolenceType.ONE_SIDED).by(who), 1);
    }

    private DeathRate own() {
        return rate(perpetrator);
    }

    private DeathRate otherSide() {
        return rate(
                perpetrator == Tally.Perpetrator.GOVERNMENT
                        ? Tally.Perpetrator.NOT_GOVERNMENT
                        : Tally.Perpetrator.GOVERNMENT);
    }

    List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>(own().tallies());
        if (perpetrator != Tally.Perpetrator.ANY) {
            tallies.addAll(otherSide().tallies());
            tallies.addAll(ALL.tallies());
        }
        return List.copyOf(tallies);
    }

    Reading read(Cell cell, IndicatorCard card) {
        if (perpetrator == Tally.Perpetrator.ANY
                || ALL.count(cell) == own().count(cell) + otherSide().count(cell)) {
            return own().read(cell, card);
        }
        // Some events name a side that the source does not part into government and other: it may have been this one.
        long open = ALL.open(cell) - own().open(cell) - otherSide().open(cell);
        long stated =
                ALL.highStated(cell) - own().highStated(cell) - otherSide().highStated(cell);
        return own().read(cell, card, open > 0 ? Double.POSITIVE_INFINITY : stated);
    }

    IndicatorCard card(String suffix, String name, String question, String who) {
        return new IndicatorCard(
                "VIO-03" + suffix,
                1,
                name,
                question,
                "Deaths in deliberate attacks on civilians by " + who + ", per 100,000 people per month.",
                "Best estimate of deaths in one-sided events by " + who,
                "People living in the area, over the observed months",
                "deaths per 100,000 people per month",
                "deaths",
                IndicatorCard.Direction.DOWN,
                IndicatorCard.Origin.ADAPTED,
                "From the sum of the lowest to the sum of the highest figures stated; events whose side is unknown widen the parts.",
                "events",
                List.of(
                        "A mission may change what armed groups do and not what state forces do; the number for all hides it, so read the two parts.",
                        "Who did it is often disputed, and saying so may endanger those who reported it.",
                        "Civilians killed in crossfire are not in it."),
                "Calling civilians fighters, or leaving the side unnamed, moves deaths out of the count.",
                "Follows research on peacekeeping and violence against civilians by side (Fjelde, Hultman and Nilsson 2019).");
    }
}
