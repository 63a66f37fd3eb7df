package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.activities.ShortSet;

/** INC-02: how many of those who came live with a disability, by their own answers. */
@AutoService(OwnIndicator.class)
public final class DisabilityByQuestions implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "INC-02",
            1,
            "Participation of persons with disabilities",
            "Do persons with disabilities come?",
            "Share of those who answered the six questions of the Washington Group who have a lot of difficulty or cannot do it at all in at least one.",
            "People with a lot of difficulty or more in at least one of the six",
            "People who came and answered the six questions",
            "share of people",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.STANDARD,
            "Wilson interval of a share.",
            "people who answered",
            List.of(
                    "The questions are asked as they stand, with their answers as they stand, and never replaced by looking at people.",
                    "They miss some who are blind or deaf.",
                    "Those who did not come, because they could not, are not in it: compare it with their share of the people."),
            "Asking only where many are known to come raises it.",
            "Washington Group short set on functioning.",
            List.of("INC-01.disability"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.ENGAGEMENT;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<ShortSet> asked = Happenings.held(cell).stream()
                .flatMap(a -> Happenings.of(a).shortSet().stream())
                .toList();
        if (asked.isEmpty()) {
            return new Reading.NotSeen("NOT_COUNTED", "Nobody asked those who came the six questions.");
        }
        return Shares.of(
                asked.stream().mapToLong(ShortSet::difficulty).sum(),
                asked.stream().mapToLong(ShortSet::answered).sum(),
                CARD,
                "Nobody answered the six questions.",
                asked.size() < Happenings.held(cell).size() ? "SOME_LEFT_OUT" : "");
    }
}
