package org.baraza.core.record.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;

/** Incidents of a made-up country, and what happens to them. */
final class MadeUp {

    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-03-12");
    static final Handle ROSE = new Handle("rose");
    static final Handle DENG = new Handle("deng");

    private MadeUp() {}

    static Days on(LocalDate day) {
        return new Days(day, day, Days.Precision.DAY);
    }

    static Occurrence attack(AllegedActor... actors) {
        return new Occurrence(
                on(DAY),
                new Spot(Optional.of("XB0101"), Spot.Precision.ADM2),
                IncidentType.ATTACK,
                Set.of(actors),
                Targeted.YES);
    }

    static IncidentReport reported(String id, Occurrence what) {
        return IncidentReport.of(new Step.Reported(
                id, "PRAMIQ", Reception.of(what.type().topic(), ""), what, Optional.empty(), DENG, NOON));
    }

    static IncidentReport reported(String id) {
        return reported(id, attack(AllegedActor.ARMED_GROUP));
    }

    static Step source(String id, String key, Account.Kind kind, Set<String> independentOf, Span killed) {
        return new Step.SourceAdded(
                id,
                account(key, kind, Line.Says.CONFIRMS, independentOf, Map.of(Harm.KILLED, Count.of(killed))),
                DENG,
                NOON);
    }

    static Account account(
            String key, Account.Kind kind, Line.Says says, Set<String> independentOf, Map<Harm, Count> figures) {
        return new Account(
                key,
                kind,
                Reliability.FAIRLY,
                Credibility.PROBABLY_TRUE,
                says,
                independentOf,
                figures,
                Optional.empty());
    }

    static Step judged(String id, Verdict verdict, String... restsOn) {
        return new Step.Judged(id, verdict, Set.of(restsOn), new Decision(verdict.decision(), ROSE, NOON, "as told"));
    }

    static Step settled(String id, Harm harm, Span figure, Optional<String> beyond, String... restsOn) {
        Map<Harm, Span> figures = new EnumMap<>(Harm.class);
        figures.put(harm, figure);
        return new Step.FiguresSettled(id, figures, Set.of(restsOn), "both counted graves", beyond, ROSE, NOON);
    }

    static Step nothingDone(String id) {
        return new Step.Responded(id, Set.of(), Optional.of(NoResponse.NO_ACCESS), "the ford is high", DENG, NOON);
    }

    static Step somethingDone(String id) {
        return new Step.Responded(id, Set.of(Responder.MISSION_FORCE), Optional.empty(), "", DENG, NOON);
    }

    static Step linked(String id, String alert, Instant cameAt) {
        return new Step.Linked(id, alert, cameAt, DENG, NOON);
    }

    /** Verified by two that are independent of each other. */
    static IncidentReport verified(String id, Occurrence what) {
        return reported(id, what)
                .with(source(id, id + "-a", Account.Kind.WITNESS, Set.of(), new Span(2, 3, 5)))
                .with(source(id, id + "-b", Account.Kind.PATROL, Set.of(id + "-a"), new Span(3, 3, 4)))
                .with(judged(id, Verdict.VERIFIED, id + "-a", id + "-b"));
    }

    static IncidentReport verified(String id) {
        return verified(id, attack(AllegedActor.ARMED_GROUP));
    }
}
