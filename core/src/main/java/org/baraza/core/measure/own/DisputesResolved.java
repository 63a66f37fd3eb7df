package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.mediation.Dispute;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.mediation.Extent;
import org.baraza.core.record.mediation.Gravity;
import org.baraza.core.record.mediation.Holding;

/** GOV-05: whether disputes that were taken on are settled. */
@AutoService(OwnIndicator.class)
public final class DisputesResolved implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "GOV-05",
            1,
            "Disputes resolved of those addressed",
            "Are disputes settled that somebody took on?",
            "Of disputes that came in during the months and were taken on or referred, the share settled whole by an agreement that holds.",
            "Disputes settled whole, of which no serious violation is open and nobody found the agreement broken",
            "Disputes taken on or referred, whatever became of them; those with a serious crime are never mediated and not in it",
            "share of disputes",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.STANDARD,
            "Wilson interval of a share.",
            "disputes taken on or referred",
            List.of(
                    "Easy disputes are settled first; the share says nothing of how hard they were.",
                    "People can be pressed to settle: read it beside how long agreements hold."),
            "Taking on only what is nearly settled raises it.",
            "Conflicts resolved of those addressed, as aid organisations count it (IndiKit).",
            List.of("GOV-06"),
            IndicatorCard.Design.DESCRIPTION);

    private static boolean resolved(Dispute dispute) {
        boolean broken = dispute.openViolations().stream().anyMatch(v -> v.gravity() == Gravity.SERIOUS)
                || dispute.last(DisputeStep.FollowedUp.class)
                        .filter(f -> f.holding() == Holding.BROKEN)
                        .isPresent();
        return dispute.agreed().filter(a -> a.extent() == Extent.WHOLE).isPresent() && !broken;
    }

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.DISPUTES;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<Dispute> addressed = cell.facts().engaged().worked().disputes().stream()
                .filter(d -> cell.isHere(d.area()) && cell.contains(d.opened().at()))
                .filter(d -> d.crimes().isEmpty())
                .filter(d -> !d.all(DisputeStep.Accepted.class).isEmpty()
                        || !d.all(DisputeStep.Referred.class).isEmpty())
                .toList();
        return Shares.of(
                addressed.stream().filter(DisputesResolved::resolved).count(),
                addressed.size(),
                CARD,
                "No dispute that came in during this time was taken on or referred.");
    }
}
