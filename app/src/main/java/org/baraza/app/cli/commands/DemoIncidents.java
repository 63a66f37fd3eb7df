package org.baraza.app.cli.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.By;
import org.baraza.app.desk.IncidentReports;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.incidents.Account;
import org.baraza.core.record.incidents.Count;
import org.baraza.core.record.incidents.Credibility;
import org.baraza.core.record.incidents.Days;
import org.baraza.core.record.incidents.Harm;
import org.baraza.core.record.incidents.IncidentType;
import org.baraza.core.record.incidents.NotNow;
import org.baraza.core.record.incidents.Occurrence;
import org.baraza.core.record.incidents.Reliability;
import org.baraza.core.record.incidents.Span;
import org.baraza.core.record.incidents.Spot;
import org.baraza.core.record.incidents.Step;
import org.baraza.core.record.incidents.Targeted;
import org.baraza.core.record.incidents.Verdict;

/**
 * Incidents of the made-up weeks before the demo's evening of warnings, each at another point of its way.
 *
 * @param incidents of the demo
 * @param mission acronym
 * @param districts place codes, two at least
 * @param now when the demo was started
 */
record DemoIncidents(IncidentReports incidents, String mission, List<String> districts, Instant now) {

    private static final By DENG = By.screen(new Handle("deng"));
    private static final By ROSE = By.screen(new Handle("rose"));
    private static final String FIRST = "demo-incident-1";

    /** Nothing where there are incidents already. */
    void fill() {
        if (districts.size() < 2 || incidents.find(FIRST).isPresent()) {
            return;
        }
        String near = districts.get(0);
        String far = districts.get(1);
        missed(happened(FIRST, IncidentType.ATTACK, near, 9, AllegedActor.ARMED_GROUP, "They came before the market."));
        averted(happened("demo-incident-2", IncidentType.CATTLE_RAID, far, 12, AllegedActor.COMMUNITY, ""));
        String same = happened("demo-incident-3", IncidentType.LOOTING, near, 8, AllegedActor.ARMED_GROUP, "");
        told(same, "a", Account.Kind.MEDIA, Reliability.NOT_USUALLY, Set.of(), Optional.of(Span.of(9)));
        String fresh = happened(
                "demo-incident-4", IncidentType.ABDUCTION, far, 1, AllegedActor.NOT_KNOWN, "Two did not come back.");
        told(fresh, "a", Account.Kind.COMMUNITY, Reliability.CANNOT_BE_JUDGED, Set.of(), Optional.empty());
        untrue(happened("demo-incident-5", IncidentType.CLASH, far, 20, AllegedActor.ARMED_GROUP, ""));
    }

    private String happened(String id, IncidentType type, String area, int daysAgo, AllegedActor actor, String words) {
        LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(daysAgo);
        return incidents
                .report(
                        new IncidentReports.Arrival(
                                id,
                                mission,
                                new Occurrence(
                                        Days.around(day, Days.Precision.DAY),
                                        new Spot(Optional.of(area), Spot.Precision.NEAR),
                                        type,
                                        Set.of(actor),
                                        type == IncidentType.CLASH ? Targeted.NO : Targeted.YES),
                                words,
                                now),
                        DENG)
                .id();
    }

    private void told(
            String id,
            String key,
            Account.Kind kind,
            Reliability reliability,
            Set<String> independentOf,
            Optional<Span> killed) {
        told(id, key, kind, reliability, Line.Says.CONFIRMS, independentOf, killed);
    }

    private void told(
            String id,
            String key,
            Account.Kind kind,
            Reliability reliability,
            Line.Says says,
            Set<String> independentOf,
            Optional<Span> killed) {
        require(incidents.addSource(
                id,
                new Account(
                        key,
                        kind,
                        reliability,
                        Credibility.PROBABLY_TRUE,
                        says,
                        independentOf,
                        killed.map(k -> Map.of(Harm.KILLED, Count.of(k))).orElse(Map.of()),
                        Optional.empty()),
                "",
                DENG));
    }

    private void add(Step step, By by) {
        require(incidents.add(step, by));
    }

    private static void require(Optional<NotNow> not) {
        not.ifPresent(why -> {
            throw new IllegalStateException("the demo's own incident cannot go on: " + why);
        });
    }

    private void judged(String id, Verdict verdict, Set<String> restsOn, String why) {
        add(new Step.Judged(id, verdict, restsOn, new Decision(verdict.decision(), ROSE.who(), now, why)), ROSE);
    }

    private void settled(String id, Span killed, Set<String> restsOn, String why) {
        add(
                new Step.FiguresSettled(
                        id, Map.of(Harm.KILLED, killed), restsOn, why, Optional.empty(), ROSE.who(), now),
                ROSE);
    }

    private void missed(String id) {
        told(id, "a", Account.Kind.WITNESS, Reliability.FAIRLY, Set.of(), Optional.of(new Span(3, 4, 6)));
        told(id, "b", Account.Kind.HEALTH_WORKER, Reliability.USUALLY, Set.of("a"), Optional.of(Span.of(4)));
        settled(id, new Span(3, 4, 6), Set.of("a", "b"), "the clinic counted those it knew of");
        judged(id, Verdict.VERIFIED, Set.of("a", "b"), "two who never met");
        add(
                new Step.Responded(
                        id, Set.of(), Optional.of(NoResponse.NO_ACCESS), "the bridge is out", DENG.who(), now),
                DENG);
    }

    private void averted(String id) {
        told(id, "a", Account.Kind.LIAISON_ASSISTANT, Reliability.USUALLY, Set.of(), Optional.of(Span.of(0)));
        told(id, "b", Account.Kind.PATROL, Reliability.COMPLETELY, Set.of("a"), Optional.of(Span.of(0)));
        settled(id, Span.of(0), Set.of("a", "b"), "both were there");
        judged(id, Verdict.VERIFIED, Set.of("a", "b"), "seen by a patrol and told by elders");
        add(
                new Step.Responded(
                        id,
                        Set.of(Responder.MISSION_FORCE, Responder.COMMUNITY),
                        Optional.empty(),
                        "elders and a patrol stood between them",
                        DENG.who(),
                        now),
                DENG);
        add(new Step.Closed(id, ROSE.who(), now), ROSE);
    }

    private void untrue(String id) {
        told(id, "a", Account.Kind.PARTY, Reliability.UNRELIABLE, Set.of(), Optional.of(Span.of(30)));
        told(id, "b", Account.Kind.PATROL, Reliability.USUALLY, Line.Says.DENIES, Set.of("a"), Optional.empty());
        judged(id, Verdict.REFUTED, Set.of("b"), "a patrol was there that day");
    }
}
