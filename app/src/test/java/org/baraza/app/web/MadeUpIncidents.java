package org.baraza.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.IncidentReports;
import org.baraza.app.desk.MemoryIncidents;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Count;
import org.baraza.core.record.incidents.Credibility;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.Harm;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Reliability;
import org.baraza.core.record.incidents.Span;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.Step;
import org.baraza.core.record.incidents.Targeted;
import org.baraza.core.record.incidents.Verdict;

/** Four incidents: one verified and settled, one just reported that may be the same, a duplicate, one only counted. */
final class MadeUpIncidents {

    private static final Instant NOON = Instant.parse("2025-03-04T12:00:00Z");
    private static final By ROSE = By.screen(new Handle("rose"));

    private MadeUpIncidents() {}

    static void fill(MemoryIncidents incidents) {
        String first = report(incidents, "incident-01", "2025-03-03", IncidentType.ATTACK);
        add(incidents, first, "one", Account.Kind.WITNESS, Set.of(), new Span(2, 3, 5));
        add(incidents, first, "two", Account.Kind.PATROL, Set.of("one"), new Span(3, 3, 4));
        String second = report(incidents, "incident-02", "2025-03-04", IncidentType.ATTACK);
        add(incidents, second, "three", Account.Kind.MEDIA, Set.of(), Span.of(6));
        String third = report(incidents, "incident-03", "2025-03-03", IncidentType.LOOTING);
        String fourth = report(incidents, "incident-04", "2025-03-03", IncidentType.SEXUAL_VIOLENCE);
        for (Step step : List.of(
                new Step.FiguresSettled(
                        first,
                        Map.of(Harm.KILLED, new Span(2, 3, 5)),
                        Set.of("one", "two"),
                        "both counted graves",
                        Optional.of("as a third says"),
                        ROSE.who(),
                        NOON),
                new Step.Judged(
                        first,
                        Verdict.VERIFIED,
                        Set.of("one", "two"),
                        new Decision(Decision.What.VERIFY, ROSE.who(), NOON, "they never met")),
                new Step.Responded(
                        first, Set.of(Responder.MISSION_FORCE), Optional.empty(), "as told", ROSE.who(), NOON),
                new Step.Duplicate(third, first, ROSE.who(), NOON),
                new Step.Closed(fourth, ROSE.who(), NOON))) {
            var none = incidents.add(step, ROSE);
        }
        var linked = incidents.link(first, "alert-01", ROSE);
    }

    private static String report(MemoryIncidents incidents, String id, String day, IncidentType type) {
        LocalDate on = LocalDate.parse(day);
        return incidents
                .report(
                        new IncidentReports.Arrival(
                                id,
                                "MINUXA",
                                new Occurrence(
                                        new Days(on, on, Days.Precision.DAY),
                                        new Spot(Optional.of("XA03"), Spot.Precision.NEAR),
                                        type,
                                        Set.of(AllegedActor.ARMED_GROUP),
                                        Targeted.YES),
                                type.referred() ? "" : "smoke over the hill",
                                NOON),
                        ROSE)
                .id();
    }

    private static void add(
            MemoryIncidents incidents,
            String id,
            String key,
            Account.Kind kind,
            Set<String> independentOf,
            Span killed) {
        var none = incidents.addSource(
                id,
                new Account(
                        key,
                        kind,
                        Reliability.FAIRLY,
                        Credibility.POSSIBLY_TRUE,
                        Line.Says.CONFIRMS,
                        independentOf,
                        Map.of(Harm.KILLED, new Count(killed, Optional.of(1), Optional.empty(), Optional.empty())),
                        Optional.of("digest")),
                "they came at night",
                ROSE);
    }
}
