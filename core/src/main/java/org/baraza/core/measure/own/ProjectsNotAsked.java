package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;

/** OPS-03.leftOut: of how many finished projects nobody has asked people. */
@AutoService(OwnIndicator.class)
public final class ProjectsNotAsked implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "OPS-03.leftOut",
            1,
            "Community projects: people not asked",
            "Of how many projects has nobody asked people?",
            "Share of projects due that were finished in time and within the money and of which nobody has asked people whether they take them for theirs.",
            "Projects finished in time and within the money of which nobody has asked people",
            "Projects whose six months ended in the months",
            "share of projects",
            "",
            IndicatorCard.Direction.DOWN,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "projects due",
            List.of("They are left out of the share that is accepted: whoever does not ask is not told no."),
            "Asking only where a yes is sure lowers it.",
            "Our own.",
            List.of("OPS-03"),
            IndicatorCard.Design.DESCRIPTION);

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.PROJECTS;
    }

    @Override
    public Reading read(OwnCell cell) {
        List<Finished> due = Finished.of(cell);
        return Shares.of(
                due.stream().filter(f -> !f.known()).count(),
                due.size(),
                CARD,
                "No project was due to be finished in this time.");
    }
}
