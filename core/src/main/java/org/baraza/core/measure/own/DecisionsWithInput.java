package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.promises.LocalDecision;

/** ENG-02: whether anybody of the place was heard before it was decided about it. */
@AutoService(OwnIndicator.class)
public final class DecisionsWithInput implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "ENG-02",
            1,
            "Decisions with documented local input",
            "Before it was decided about a place, was anybody of it heard?",
            "Share of the decisions about areas before which two different groups of a community at least were heard.",
            "Decisions with input of two groups or more on days before the decision",
            "Decisions about areas taken in the months, those without any input among them",
            "share of decisions",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "decisions taken",
            List.of(
                    "That somebody was heard does not say that it changed anything: the decision itself says that.",
                    "Decisions nobody wrote down are not in it."),
            "Writing down only the decisions before which people were heard raises it.",
            "Our own, after the practice note on community engagement (2018).",
            List.of(),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.PROMISES;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<LocalDecision> taken = cell.facts().engaged().decisions().stream()
                .filter(d -> cell.isHere(d.area()))
                .filter(d -> d.taken()
                        .filter(t -> cell.contains(t.on()) && !t.at().isAfter(cell.cut()))
                        .isPresent())
                .toList();
        return Shares.of(
                taken.stream().filter(LocalDecision::documented).count(),
                taken.size(),
                CARD,
                "No decision about an area was written down in this time.");
    }
}
