package org.baraza.app.web.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.AlertsInSight;
import org.baraza.app.web.Links;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.networks.Coverage;
import org.springframework.stereotype.Component;

/** Warnings that go on, who keeps whom from help, and whether anybody here could warn. */
@Component
final class DangerBrief implements BriefPart {

    private final Desk desk;
    private final AlertsInSight alerts;

    DangerBrief(Desk desk, AlertsInSight alerts) {
        this.desk = desk;
        this.alerts = alerts;
    }

    @Override
    public List<BriefLine> lines(BriefAsk ask) {
        List<BriefLine> lines = new ArrayList<>();
        if (ask.may(Matter.ALERTS)) {
            warnings(ask, lines);
        }
        if (ask.may(Matter.ACCESS_CONSTRAINTS)) {
            constraints(ask, lines);
        }
        if (ask.may(Matter.NETWORKS)) {
            coverage(ask, lines);
        }
        return lines;
    }

    private void warnings(BriefAsk ask, List<BriefLine> lines) {
        alerts.list(ask.mission(), ask.request()).stream()
                .filter(s -> s.area()
                        .filter(a -> a.pcode().equals(ask.area().pcode()))
                        .isPresent())
                .filter(s -> s.running().isPresent())
                .forEach(s -> {
                    Deadlines.Running running = s.running().orElseThrow();
                    boolean over = s.left().isNegative();
                    lines.add(BriefLine.of(
                                    over ? Heading.OWED : Heading.AHEAD,
                                    ask.t()
                                            .show(
                                                    "alerts.one",
                                                    s.alert().received().code().text()),
                                    ask.t().show("alerts.turn." + running.turn().name()) + " · "
                                            + ask.t()
                                                    .show(
                                                            over ? "alerts.over" : "alerts.left",
                                                            ask.t().lasting(s.left())))
                            .at(Links.alert(ask.mission().acronym(), s.alert().id()))
                            .late(over));
                });
    }

    private void constraints(BriefAsk ask, List<BriefLine> lines) {
        desk.access().list(ask.mission().acronym()).stream()
                .filter(c -> ask.here(c.noted().area()) && c.noted().to().isEmpty())
                .map(c -> BriefLine.of(
                                Heading.AVOID,
                                ask.words("access.")
                                        .name("hindrance.", c.noted().hindrance()),
                                ask.words("access.").name("hinderer.", c.noted().hinderer()))
                        .at(ask.address("access", c.id())))
                .forEach(lines::add);
    }

    private void coverage(BriefAsk ask, List<BriefLine> lines) {
        Month month = Month.of(ask.today());
        Optional<Coverage> here = desk.networks().coverage(ask.mission().acronym(), new Months(month, month)).stream()
                .filter(c -> c.at().pcode().equals(ask.area().pcode()))
                .findFirst();
        if (here.filter(c -> c.working() > 0).isEmpty()) {
            lines.add(BriefLine.of(Heading.UNKNOWN, ask.t().show("brief.unheard"), "")
                    .at(Links.networks(ask.mission().acronym())));
        }
    }
}
