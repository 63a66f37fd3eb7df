package org.baraza.core.measure.own;

import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Interval;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.consents.Level;

/** How much the host state consents, as raters who did not see each other's grade put it. */
final class HostConsent {

    /** So many must have graded it. */
    private static final int FEWEST_RATERS = 2;

    private HostConsent() {}

    /** @param seenBy by what one tells it, as a question goes on @param beside what it is shown with */
    static IndicatorCard card(String id, String level, String seenBy, List<String> beside) {
        return new IndicatorCard(
                id,
                1,
                "Consent level: " + level,
                "Does the state still want us here, by " + seenBy + "?",
                "The lowest grade of the newest month in which two people graded this level, each by themselves.",
                "The lowest of the grades",
                "None: grades are never added nor averaged",
                "rung: 1 withdrawn, 2 compromised, 3 weak, 4 strong",
                "",
                IndicatorCard.Direction.UP,
                IndicatorCard.Origin.ADAPTED,
                "From the lowest to the highest grade that raters gave; no chance is in it.",
                "signs the grades rest on",
                List.of(
                        "Rungs are an order and no measure: from 2 to 3 is not as far as from 3 to 4.",
                        "Where raters disagree, the range shows both and nothing is averaged.",
                        "A grade is a judgement; the signs it rests on are the evidence."),
                "Raters who speak with each other before they grade agree more.",
                "Follows strong, weak and compromised consent (Stimson Center, 2023).",
                beside,
                IndicatorCard.Design.DESCRIPTION);
    }

    /** Of the newest month in which anybody graded that level. */
    static Reading read(OwnCell cell, Level level, IndicatorCard card) {
        if (!cell.whole()) {
            return new Reading.NotApplicable("WHOLE_MISSION_ONLY", "It is graded for the whole mission.");
        }
        List<HostGrade> there = cell.facts().engaged().partnered().grades().stream()
                .filter(g -> g.level() == level && cell.months().contains(g.month()))
                .filter(g -> g.grade() != Grade.CANNOT_TELL)
                .toList();
        Optional<Month> newest = there.stream().map(HostGrade::month).max(Month::compareTo);
        List<HostGrade> grades = there.stream()
                .filter(g -> newest.equals(Optional.of(g.month())))
                .toList();
        if (grades.size() < FEWEST_RATERS) {
            return new Reading.NotSeen("TOO_FEW_RATERS", "Fewer than two people graded it: one word is no grade.");
        }
        int low = grades.stream().mapToInt(HostConsent::rung).min().orElseThrow();
        int high = grades.stream().mapToInt(HostConsent::rung).max().orElseThrow();
        return new Reading.Seen(
                low,
                new Interval(low, high, Interval.Kind.POSSIBLE_RANGE),
                grades.stream().mapToLong(g -> g.signs().size()).sum(),
                card.unit(),
                low < high ? "RATERS_DISAGREE" : "");
    }

    private static int rung(HostGrade grade) {
        return switch (grade.grade()) {
            case STRONG -> 4;
            case WEAK -> 3;
            case COMPROMISED -> 2;
            case WITHDRAWN -> 1;
            case CANNOT_TELL -> throw new IllegalArgumentException("no rung");
        };
    }
}
