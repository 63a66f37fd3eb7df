package org.baraza.app.web.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.cases.DecisionSheet;
import org.baraza.app.web.cases.PromiseSheet;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.promises.Kept;
import org.baraza.core.record.promises.LocalDecision;
import org.baraza.core.record.promises.Promise;
import org.springframework.stereotype.Component;

/** What was undertaken in an area, what became of it, and what is still to be said. */
@Component
final class CommitmentsBrief implements BriefPart {

    private static final int MONTHS_REMEMBERED = 12;

    private final Desk desk;

    CommitmentsBrief(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<BriefLine> lines(BriefAsk ask) {
        if (!ask.may(Matter.PROMISES)) {
            return List.of();
        }
        List<BriefLine> lines = new ArrayList<>();
        String mission = ask.mission().acronym();
        PromiseSheet sheet = new PromiseSheet(ask.words("promises."));
        for (Promise promise : desk.engagement().promises().list(mission)) {
            if (ask.here(promise.area())) {
                told(promise, sheet, ask).ifPresent(lines::add);
                promise.due()
                        .ifPresent(_ -> lines.add(ask.waiting(promise, "promises.", sheet.title(promise), "promises")));
            }
        }
        DecisionSheet decisions = new DecisionSheet(ask.words("decisions."));
        for (LocalDecision decision : desk.engagement().decisions().list(mission)) {
            if (ask.here(decision.area()) && decision.due().isPresent()) {
                lines.add(ask.waiting(decision, "decisions.", decisions.title(decision), "decisions"));
            }
        }
        desk.engagement().expectations().list(mission).stream()
                .filter(e -> ask.here(e.area()) && e.due().isPresent())
                .map(e -> ask.waiting(
                        e,
                        "expectations.",
                        sheet.words().name(e.heard().about()) + " · "
                                + sheet.words().name(e.heard().group()),
                        "expectations"))
                .forEach(lines::add);
        return lines;
    }

    /** Open ones, and for a year those that were not kept whole: people remember. */
    private static Optional<BriefLine> told(Promise promise, PromiseSheet sheet, BriefAsk ask) {
        boolean open = promise.concluded().isEmpty();
        boolean remembered = promise.concluded()
                .filter(c -> c.kept() == Kept.BROKEN || c.kept() == Kept.PARTLY)
                .filter(_ -> promise.made()
                        .commitment()
                        .due()
                        .plusMonths(MONTHS_REMEMBERED)
                        .isAfter(ask.today()))
                .isPresent();
        return open || remembered
                ? Optional.of(BriefLine.of(
                                Heading.PROMISED,
                                sheet.title(promise),
                                sheet.words().name(promise.state()) + " · "
                                        + ask.t().day(promise.dueDay()))
                        .at(ask.address("promises", promise.id()))
                        .late(open && promise.dueDay().isBefore(ask.today())))
                : Optional.empty();
    }
}
