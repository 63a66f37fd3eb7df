package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.lessons.Lesson;

/** LRN-01: whether what was learnt is done. */
@AutoService(OwnIndicator.class)
public final class LessonsImplemented implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "LRN-01",
            1,
            "Lessons implemented",
            "Is anything done with what we learn?",
            "Share of validated lessons that the responsible unit implemented within 6 months.",
            "Lessons written down as implemented within 6 months of their validation",
            "Validated lessons whose 6 months ended in the months, those that were retired since among them",
            "share of lessons",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "lessons due",
            List.of(
                    "Implemented is what a unit says of itself with what it did; whether it worked is looked at by somebody else.",
                    "The day on which it was written down counts, so that nothing is implemented in time afterwards.",
                    "Lessons nobody wrote down, or that wait to be validated, are not in it."),
            "Validating easy lessons only raises it.",
            "After the UN policy on knowledge management and organisational learning; the 6 months are our own.",
            List.of("LRN-01.reused"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.LESSONS;
    }

    @Override
    public Reading read(OwnCell cell) {
        LocalDate cut = OwnCell.day(cell.cut());
        List<Lesson> due = cell.facts().engaged().lessons().stream()
                .filter(l -> cell.isHere(l.area()))
                .filter(l -> l.implementBy()
                        .filter(by -> cell.contains(by) && by.isBefore(cut))
                        .isPresent())
                .toList();
        return Shares.of(
                due.stream().filter(Lesson::implementedInTime).count(),
                due.size(),
                CARD,
                "No validated lesson was due to be implemented in this time.");
    }
}
