package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.effort.EffortKind;

/** GOV-01: whether those who should govern a place are there. */
@AutoService(OwnIndicator.class)
public final class AuthoritiesPresent implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "GOV-01",
            1,
            "Local authorities present and working",
            "Are the people who should run local offices there?",
            "Share of expected local posts (prefect, chief, judge, police, health, school head) whose holder was there on 15"
                    + " days of the month or more.",
            "Posts whose holder was there, in area-months in which both numbers were written down",
            "Posts expected in the same area-months",
            "share of posts",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.ADAPTED,
            "Wilson interval of a share; posts of one area are there or not there together, so the true range is wider.",
            "posts expected",
            List.of(
                    "That somebody is there does not make them legitimate, and an office that abuses people is no gain.",
                    "Reported by partners and spot checks: who reports may be who is paid for being there."),
            "Counting a post as held by whoever signs the list raises it.",
            "Follows how missions track the return of state authority.",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Reading read(OwnCell cell) {
        Map<AreaMonth, Integer> expected = cell.effort(EffortKind.POSTS_EXPECTED);
        Map<AreaMonth, Integer> present = cell.effort(EffortKind.POSTS_PRESENT);
        List<AreaMonth> both = expected.keySet().stream()
                .filter(present::containsKey)
                .filter(m -> expected.getOrDefault(m, 0) > 0)
                .toList();
        if (both.isEmpty()) {
            return new Reading.NotSeen(
                    "NO_EFFORT", "Nobody wrote down which posts there should be and which were held.");
        }
        if (both.stream().anyMatch(m -> present.getOrDefault(m, 0) > expected.getOrDefault(m, 0))) {
            return new Reading.NotSeen(
                    "DENOMINATOR_UNKNOWN", "More posts were held than there should be: mend what was written down.");
        }
        long posts = both.stream().mapToLong(m -> expected.getOrDefault(m, 0)).sum();
        long held = both.stream().mapToLong(m -> present.getOrDefault(m, 0)).sum();
        return new Reading.Seen(
                (double) held / posts,
                Intervals.wilson(held, posts),
                posts,
                CARD.unit(),
                both.size() < cell.areaMonths() ? "EFFORT_PARTLY_KNOWN" : "");
    }
}
