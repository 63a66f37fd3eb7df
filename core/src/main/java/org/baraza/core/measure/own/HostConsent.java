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
