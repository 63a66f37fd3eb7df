package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.lessons.Effect;
import org.baraza.core.record.lessons.Lesson;
import org.baraza.core.record.lessons.LessonStep;

/** Beside LRN-01: how often a lesson is done elsewhere, with what came of it. */
@AutoService(OwnIndicator.class)
public final class LessonsReused implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "LRN-01.reused",
            1,
            "Lessons re-used elsewhere",
            "Does what we learn help anywhere else?",
            "How often a validated lesson of these areas was done in another area or mission, with its result recorded.",
            "Re-uses in the months of which it is known what came of them",
            "",
            "re-uses",
            "re-uses",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Jeffreys interval of a Poisson count (gamma quantiles with shape re-uses + ½).",
            "re-uses",
            List.of(
                    "A re-use that had no effect or did harm counts as well: it is as much worth knowing.",
                    "Re-uses nobody tells of are not in it."),
            "Telling of each small repetition raises it.",
            "Our own, after the UN policy on knowledge management and organisational learning.",
            List.of("LRN-01"),
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
        List<Lesson> validated = cell.facts().engaged().lessons().stream()
                .filter(l -> cell.isHere(l.area()) && l.validated().isPresent())
                .toList();
        if (validated.isEmpty()) {
            return new Reading.NotSeen("NO_CASES", "No lesson of these areas is validated, so none could be re-used.");
        }
        long reuses = validated.stream()
                .flatMap(l -> l.all(LessonStep.Reused.class).stream())
                .filter(r -> r.effect() != Effect.NOT_KNOWN && cell.contains(r.on()))
                .count();
        return new Reading.Seen(reuses, Intervals.jeffreys(reuses, 1), reuses, CARD.unit(), "");
    }
}
