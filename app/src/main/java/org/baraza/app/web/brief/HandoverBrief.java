package org.baraza.app.web.brief;

import java.util.ArrayList;
import java.util.List;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.cases.HandoverSheet;
import org.baraza.app.web.cases.NoteSheet;
import org.baraza.core.protect.Matter;
import org.springframework.stereotype.Component;

/** What is to be handed over in an area, and notes nobody has taken over yet. */
@Component
final class HandoverBrief implements BriefPart {

    private final Desk desk;

    HandoverBrief(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<BriefLine> lines(BriefAsk ask) {
        if (!ask.may(Matter.TRANSITION)) {
            return List.of();
        }
        String mission = ask.mission().acronym();
        List<BriefLine> lines = new ArrayList<>();
        HandoverSheet duties = new HandoverSheet(ask.words("handovers."));
        desk.transition().handovers().list(mission).stream()
                .filter(d -> ask.here(d.area()) && d.due().isPresent())
                .map(d -> ask.waiting(d, "handovers.", duties.title(d), "handovers"))
                .forEach(lines::add);
        NoteSheet notes = new NoteSheet(ask.words("notes."));
        desk.transition().notes().list(mission).stream()
                .filter(n -> ask.here(n.area()) && n.due().isPresent())
                .map(n -> ask.waiting(n, "notes.", notes.title(n), "notes"))
                .forEach(lines::add);
        return lines;
    }
}
