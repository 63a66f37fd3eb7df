package org.baraza.core.measure.indicators;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.FirstPresence;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.KaplanMeier;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;
import org.baraza.core.record.Mission;

/** OPS-01: how long the mission took to get there. */
@AutoService(Indicator.class)
public final class DeploymentTime implements CellIndicator {

    private static final int FEWEST_REACHED = 10;

    private static final IndicatorCard CARD = new IndicatorCard(
            "OPS-01",
            1,
            "Deployment time",
            "How long after it was authorised did the mission arrive here?",
            "Days from the mission's authorisation to the first deployment map that shows it in the area.",
            "Days from authorisation to the first day of the month of that map",
            "One area; for a country the median over its areas, those never reached included as at least so long",
            "days",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.ADAPTED,
            "One area: what the maps leave possible, from the last map without it to the first map with it."
                    + " Country: Kaplan-Meier median; the log-log interval, from the earliest to the latest arrivals the maps"
                    + " leave possible.",
            "areas",
            List.of(
                    "Maps come out months apart, so arrival is known only to lie between two of them.",
                    "A mission may never have meant to go to some of the areas.",
                    "Political delay counts like slow logistics; the promise of 60 days holds for pledged rapid units only.",
                    "Presence of a predecessor under another name does not count."),
            "Putting up one small post early in every area shortens it without a mission that works.",
            "Follows the United Nations capability readiness system, applied to areas of a published deployment map.");

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public List<Tally> tallies() {
        return List.of();
    }

    @Override
    public Reading read(Cell cell) {
        if (cell.mission().isEmpty()) {
            return new Reading.NotApplicable("NO_MISSION", "Ask about one mission to see how long it took.");
        }
        Mission mission = cell.mission().get();
        Month until = cell.months().last();
        if (until.lastDay().isBefore(mission.authorised())) {
            return new Reading.NotApplicable("NOT_AUTHORISED_THEN", "The mission was not yet authorised.");
        }
        List<FirstPresence> found = cell.firstPresences();
        if (found.isEmpty()) {
            return new Reading.NotSeen("NO_MAP", "No deployment map of the mission is known.");
        }
        return found.size() == 1 ? one(found.getFirst(), mission, until) : several(found, mission, until);
    }

    private static Reading one(FirstPresence area, Mission mission, Month until) {
        if (!reached(area, until)) {
            return new Reading.NotSeen(
                    "NOT_REACHED", "No map up to " + earlier(until, area.lastMap()) + " shows the mission here.");
        }
        Month with = area.firstMapWith().orElseThrow();
        double days = days(mission, with.firstDay());
        return new Reading.Seen(
                days,
                new Interval(
                        Math.min(earliest(area, mission), days),
                        days(mission, with.lastDay()),
                        Interval.Kind.POSSIBLE_RANGE),
                1,
                CARD.unit(),
                area.lastMapWithout().isEmpty() ? "ON_FIRST_MAP" : "");
    }

    private static Reading several(List<FirstPresence> areas, Mission mission, Month until) {
        List<KaplanMeier.Span> waits = new ArrayList<>();
        List<KaplanMeier.Span> shortest = new ArrayList<>();
        List<KaplanMeier.Span> longest = new ArrayList<>();
        for (FirstPresence area : areas) {
            if (reached(area, until)) {
                Month with = area.firstMapWith().orElseThrow();
                double stated = days(mission, with.firstDay());
                waits.add(new KaplanMeier.Span(stated, true));
                shortest.add(new KaplanMeier.Span(Math.min(stated, earliest(area, mission)), true));
                longest.add(new KaplanMeier.Span(days(mission, with.lastDay()), true));
            } else {
                KaplanMeier.Span open = new KaplanMeier.Span(
                        days(mission, earlier(until, area.lastMap()).lastDay()), false);
                waits.add(open);
                shortest.add(open);
                longest.add(open);
            }
        }
        KaplanMeier lengths = KaplanMeier.of(waits);
        if (lengths.ended() < FEWEST_REACHED) {
            return new Reading.NotSeen(
                    "FEW_EVENTS",
                    "Only " + lengths.ended() + " areas were reached; at least " + FEWEST_REACHED
                            + " are needed for a median.");
        }
        if (lengths.median().isEmpty()) {
            return new Reading.NotSeen("MEDIAN_NOT_REACHED", "Fewer than half of the areas were reached.");
        }
        double median = lengths.median().getAsDouble();
        return new Reading.Seen(
                median,
                new Interval(
                        Math.min(KaplanMeier.of(shortest).medianLow(), median),
                        Math.max(KaplanMeier.of(longest).medianHigh(), median),
                        Interval.Kind.CONFIDENCE_95),
                waits.size(),
                CARD.unit(),
                "");
    }

    /** Days to the last map that does not show it yet; 0 when there is none. */
    private static double earliest(FirstPresence area, Mission mission) {
        return area.lastMapWithout().map(m -> days(mission, m.firstDay())).orElse(0.0);
    }

    private static boolean reached(FirstPresence area, Month until) {
        return area.firstMapWith().filter(m -> m.compareTo(until) <= 0).isPresent();
    }

    private static Month earlier(Month a, Month b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static double days(Mission mission, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(mission.authorised(), day));
    }
}
