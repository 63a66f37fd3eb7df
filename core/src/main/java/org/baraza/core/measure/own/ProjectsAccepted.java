package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;

/** OPS-03: whether community projects are finished in time and taken for theirs by people. */
@AutoService(OwnIndicator.class)
public final class ProjectsAccepted implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "OPS-03",
            1,
            "Community projects on time and accepted",
            "Are projects finished in time, and do people take them for theirs?",
            "Share of projects handed over within six months and 50,000 US dollars and accepted by two groups of the community.",
            "Projects handed over within six months of their first money, for 50,000 US dollars at most, that people take for theirs",
            "Projects whose six months ended in the months, those left out of which nobody has asked people",
            "share of projects",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.ADAPTED,
            "Wilson interval of a share.",
            "projects due and known",
            List.of(
                    "Small safe projects are easily finished; what they were worth is not in it.",
                    "Acceptance is by those who were asked: at least two groups."),
            "Choosing only what is easily built raises it.",
            "Limits of quick impact projects as missions apply them (General Assembly resolution 61/276).",
            List.of("OPS-03.leftOut"),
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
        long known = due.stream().filter(Finished::known).count();
        if (known == 0 && !due.isEmpty()) {
            return new Reading.NotSeen(
                    "NOT_COUNTED", "Nobody has asked people yet whether they take any of them for theirs.");
        }
        return Shares.of(
                due.stream().filter(Finished::good).count(),
                known,
                CARD,
                "No project was due to be finished in this time.",
                known < due.size() ? "SOME_LEFT_OUT" : "");
    }
}
