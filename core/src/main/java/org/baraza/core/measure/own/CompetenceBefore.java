package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.training.CourseStep;

/** CAP-01.before: how many knew it before. */
@AutoService(OwnIndicator.class)
public final class CompetenceBefore implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "CAP-01.before",
            1,
            "Competence before the course",
            "How many knew it before?",
            "Share of those tested before a course who reach the mark already.",
            "People who reach the mark before the course",
            "People tested before courses whose test at the end lies in the months",
            "share of people",
            "",
            IndicatorCard.Direction.CONTEXT,
            IndicatorCard.Origin.STANDARD,
            "Wilson interval of a share.",
            "people tested",
            List.of("It shows what the course had to add: what more know afterwards is the gain."),
            "Choosing people who know nothing of it lowers it.",
            "People who acquire knowledge and skills, as aid organisations count it (IndiKit).",
            List.of("CAP-01"),
            IndicatorCard.Design.DESCRIPTION);

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
        List<CourseStep.PreTested> tests =
                Taught.with(cell, CourseStep.PostTested.class, CourseStep.PostTested::on).stream()
                        .flatMap(c -> c.last(CourseStep.PreTested.class).stream())
                        .toList();
        return Shares.of(
                tests.stream().mapToLong(CourseStep.PreTested::passed).sum(),
                tests.stream().mapToLong(CourseStep.PreTested::tested).sum(),
                CARD,
                "Nobody was tested before a course that ended in this time.");
    }
}
