package org.baraza.app.web.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.baraza.app.desk.Cases;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.cases.DisputeSheet;
import org.baraza.app.web.cases.ProjectSheet;
import org.baraza.app.web.cases.Words;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.activities.AreaContext;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Days;
import org.springframework.stereotype.Component;

/** How people of an area are met, what is planned with them, and what is being settled and built. */
@Component
final class EngagementBrief implements BriefPart {

    private final Desk desk;

    EngagementBrief(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<BriefLine> lines(BriefAsk ask) {
        List<BriefLine> lines = new ArrayList<>();
        if (ask.may(Matter.ENGAGEMENT)) {
            context(ask, lines);
            customs(ask, lines);
            waiting(
                    desk.engagement().activities(),
                    (w, a) -> w.name(a.planned().kind()) + " · " + a.planned().about(),
                    "activities",
                    ask,
                    lines);
        }
        if (ask.may(Matter.DISPUTES)) {
            waiting(desk.engagement().disputes(), (w, d) -> new DisputeSheet(w).title(d), "disputes", ask, lines);
        }
        if (ask.may(Matter.PROJECTS)) {
            waiting(
                    desk.engagement().projects(),
                    (w, p) -> new ProjectSheet(w, _ -> Optional.empty()).title(p),
                    "projects",
                    ask,
                    lines);
        }
        return lines;
    }

    private void context(BriefAsk ask, List<BriefLine> lines) {
        Words words = ask.words("contexts.");
        desk.engagement()
                .areas()
                .context(ask.mission().acronym(), ask.area().pcode())
                .ifPresentOrElse(
                        c -> told(c, words, ask, lines),
                        () -> lines.add(BriefLine.of(Heading.UNKNOWN, ask.t().show("brief.context"), "")));
    }

    private static void told(AreaContext context, Words words, BriefAsk ask, List<BriefLine> lines) {
        lines.add(BriefLine.of(Heading.CONTEXT, words.label("actors"), context.actors()));
        lines.add(BriefLine.of(Heading.CONTEXT, words.label("issues"), context.issues()));
        lines.add(BriefLine.of(Heading.CONTEXT, words.label("dividers"), context.dividers()));
        lines.add(BriefLine.of(Heading.CONTEXT, words.label("connectors"), context.connectors()));
        LocalDate day = Days.of(context);
        if (day.plusMonths(AreaContext.MONTHS_FRESH).isBefore(ask.today())) {
            lines.add(BriefLine.of(Heading.UNKNOWN, words.show("old", ask.t().day(day)), ""));
        }
    }

    private void customs(BriefAsk ask, List<BriefLine> lines) {
        Words words = ask.words("customs.");
        desk.engagement()
                .areas()
                .customs(ask.mission().acronym(), ask.area().pcode())
                .ifPresentOrElse(
                        c -> told(c, words, lines),
                        () -> lines.add(BriefLine.of(Heading.UNKNOWN, ask.t().show("brief.customs"), "")));
    }

    private static void told(Customs customs, Words words, List<BriefLine> lines) {
        lines.add(BriefLine.of(Heading.WHO, words.label("greet"), customs.greet()));
        lines.add(BriefLine.of(
                Heading.WHO,
                words.label("languages"),
                customs.languages() + " · " + words.label("interpreter") + " " + words.yes(customs.interpreter())));
        lines.add(BriefLine.of(Heading.WHO, words.label("apart"), customs.apart()));
        lines.add(BriefLine.of(Heading.AVOID, words.label("avoid"), customs.avoid()));
    }

    private static <S extends CaseStep, C extends Case<S, C>> void waiting(
            Cases<S, C> cases, BiFunction<Words, C, String> title, String place, BriefAsk ask, List<BriefLine> lines) {
        String family = place + ".";
        cases.list(ask.mission().acronym()).stream()
                .filter(c -> ask.here(c.area()) && c.due().isPresent())
                .map(c -> ask.waiting(c, family, title.apply(ask.words(family), c), place))
                .forEach(lines::add);
    }
}
