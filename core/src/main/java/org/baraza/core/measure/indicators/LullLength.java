package org.baraza.core.measure.indicators;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Interval;
import org.baraza.core.measure.Cell;
import org.baraza.core.measure.CellIndicator;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.KaplanMeier;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Tally;

/** VIO-06: how long it stays quiet after violence. */
@AutoService(Indicator.class)
public final class LullLength implements CellIndicator {

    /** Fewer ended lulls than this carry no median. */
    static final int FEWEST_ENDED = 10;

    private static final Tally.EventDays DAYS = new Tally.EventDays(Tally.EventFilter.ORGANISED_VIOLENCE);

    private static final IndicatorCard CARD = new IndicatorCard(
            "VIO-06",
            1,
            "Length of lull",
            "How long does it stay quiet here after violence?",
            "Median days from one day with organised violence to the next in the same area.",
            "Days from each day with an event to the next one, or to the end of observation",
            "Lulls, those not yet over included as at least so long",
            "days",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.ADAPTED,
            "Kaplan-Meier median with the log-log interval; lulls not yet over are respected.",
            "lulls",
            List.of(
                    "Quiet may mean that one side holds the area or that people have fled.",
                    "Time before the first event is in no lull, so areas that were always quiet say nothing here.",
                    "Fewer than ten lulls that ended give no median.",
                    "An event known only within a span of days counts on the first of them."),
            "Recording a new attack as part of the last one makes lulls longer on paper.",
            "Follows research on local mediation and the length of lulls (Duursma 2021).");

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public List<Tally> tallies() {
        return List.of(DAYS);
    }

    @Override
    public Reading read(Cell cell) {
        Optional<Reading> missing = Observed.missing(cell);
        if (missing.isPresent()) {
            return missing.get();
        }
        List<KaplanMeier.Span> lulls = lulls(cell.days(DAYS), cell.observedDays());
        if (lulls.isEmpty()) {
            return new Reading.NotApplicable("NO_EVENTS", "There was no violence for a lull to follow.");
        }
        KaplanMeier lengths = KaplanMeier.of(lulls);
        if (lengths.ended() < FEWEST_ENDED) {
            return new Reading.NotSeen(
                    "FEW_EVENTS",
                    "Only " + lengths.ended() + " lulls ended; at least " + FEWEST_ENDED + " are needed for a median.");
        }
        if (lengths.median().isEmpty()) {
            return new Reading.NotSeen(
                    "MEDIAN_NOT_REACHED", "More than half of the lulls were not over when observation ended.");
        }
        double median = lengths.median().getAsDouble();
        return new Reading.Seen(
                median,
                new Interval(Math.min(lengths.medianLow(), median), lengths.medianHigh(), Interval.Kind.CONFIDENCE_95),
                lulls.size(),
                CARD.unit(),
                cell.unobserved().isPresent() ? "PARTLY_OBSERVED" : "");
    }

    private static List<KaplanMeier.Span> lulls(List<int[]> days, List<int[]> observed) {
        List<KaplanMeier.Span> lulls = new ArrayList<>();
        for (int a = 0; a < days.size(); a++) {
            int[] own = days.get(a);
            for (int i = 1; i < own.length; i++) {
                lulls.add(new KaplanMeier.Span(own[i] - own[i - 1], true));
            }
            if (own.length > 0) {
                lulls.add(new KaplanMeier.Span(observed.get(a)[1] - own[own.length - 1], false));
            }
        }
        return lulls;
    }
}
