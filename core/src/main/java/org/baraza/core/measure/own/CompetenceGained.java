package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.training.CourseStep;

/** CAP-01: whether people know afterwards what they were taught. */
@AutoService(OwnIndicator.class)
public final class CompetenceGained implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "CAP-01",
            1,
            "Competence gained",
            "Do people know afterwards what they were taught?",
            "Share of those tested at the end of a course who reach the mark that was set before it.",
            "People who reach the mark",
            "People tested at the end of courses in the months",
            "share of people",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.STANDARD,
            "Wilson interval of a share.",
            "people tested",
            List.of(
                    "A test that is too easy says little: read it beside those who reached the mark before the course.",
                    "Those who left before the end were not tested, and only the keen may have stayed.",
                    "People of one course are alike, so that the true uncertainty is wider."),
            "Easy tests raise it.",
            "People who acquire knowledge and skills, as aid organisations count it (IndiKit).",
            List.of("CAP-01.before", "CAP-02"),
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
        List<CourseStep.PostTested> tests = Taught.of(cell, CourseStep.PostTested.class, CourseStep.PostTested::on);
        return Shares.of(
                tests.stream().mapToLong(CourseStep.PostTested::passed).sum(),
                tests.stream().mapToLong(CourseStep.PostTested::tested).sum(),
                CARD,
                "Nobody was tested at the end of a course in this time.");
    }
}
