package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.training.Course;
import org.baraza.core.record.training.CourseStep;

/** CAP-02: whether what was taught is used half a year later. */
@AutoService(OwnIndicator.class)
public final class SkillApplied implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "CAP-02",
            1,
            "Skill retained and applied",
            "Is what was taught used half a year later?",
            "Share of those trained who, within six months after the course, still reached the mark and gave one use that somebody else saw.",
            "People who still reach the mark and gave one use that somebody else saw",
            "Everybody trained by courses whose six months ended in the months; whoever was not found again, or was not looked for, counts as no",
            "share of people",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "people due to be looked at again",
            List.of(
                    "Whoever is not found again counts as one who does not use it, so that the truth may be better.",
                    "A use is what somebody saw; much of what people do nobody sees."),
            "Looking again only at those who use it changes nothing, since all others count as no.",
            "After the third level of Kirkpatrick.",
            List.of("CAP-01"),
            IndicatorCard.Design.DESCRIPTION);

    private static final int MONTHS_TO_FOLLOW = 6;

    private static int applied(Course course) {
        return course.followedUp()
                .filter(f ->
                        !f.on().isAfter(course.delivered().orElseThrow().on().plusMonths(MONTHS_TO_FOLLOW)))
                .map(CourseStep.FollowedUp::applied)
                .orElse(0);
    }

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.TRAINING;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<Course> due = Taught.with(cell, CourseStep.Delivered.class, d -> d.on().plusMonths(MONTHS_TO_FOLLOW));
        return Shares.of(
                due.stream().mapToLong(SkillApplied::applied).sum(),
                due.stream()
                        .flatMap(c -> c.delivered().stream())
                        .mapToLong(CourseStep.Delivered::total)
                        .sum(),
                CARD,
                "Nobody who was trained was due to be looked at again in this time.");
    }
}
