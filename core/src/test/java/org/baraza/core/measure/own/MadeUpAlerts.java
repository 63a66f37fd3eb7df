package org.baraza.core.measure.own;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Deadlines;
import org.baraza.core.record.alerts.Horizon;
import org.baraza.core.record.alerts.Line;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.NoResponse;
import org.baraza.core.record.alerts.Responder;
import org.baraza.core.record.alerts.Result;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.record.alerts.Threat;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.alerts.Urgency;
import org.baraza.core.record.alerts.Verdict;

/** Alerts of March 2026 in two made-up districts, told step by step. */
final class MadeUpAlerts {

    static final Months MARCH = new Months(Month.of(2026, 3), Month.of(2026, 3));
    static final Instant CUT = Instant.parse("2026-04-20T00:00:00Z");
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Handle DENG = new Handle("deng");

    private MadeUpAlerts() {}

    static OwnRecords records(List<Alert> alerts, Set<AreaMonth> heard, List<Attack> attacks) {
        return new OwnRecords(
                CUT,
                List.of("XB0101", "XB0102"),
                alerts,
                Deadlines.USUAL,
                heard,
                attacks,
                // A village lies in its district; what is known only to a region lies in none.
                pcode -> pcode.length() < 6 ? Optional.empty() : Optional.of(pcode.substring(0, 6)));
    }

    static OwnCell march(List<Alert> alerts) {
        return records(alerts, heard("XB0101", "XB0102"), List.of())
                .whole(MARCH, OptionalDouble.empty(), Optional.empty());
    }

    static Set<AreaMonth> heard(String... pcodes) {
        return Set.copyOf(java.util.Arrays.stream(pcodes)
                .map(p -> new AreaMonth(p, MARCH.first()))
                .toList());
    }

    static Alert received(String area, Instant at) {
        return Alert.of(new Step.Received(
                UUID.randomUUID().toString(),
                "PRAMIQ",
                Channel.SMS,
                Optional.empty(),
                Optional.of(area),
                new Reception.Open(Topic.DANGER),
                Optional.empty(),
                new ReferenceCode("B2C3D4"),
                DENG,
                at));
    }

    static Alert received() {
        return received("XB0101", NOON);
    }

    static Alert triaged(Alert alert, Urgency urgency) {
        return alert.with(new Step.Triaged(
                alert.id(),
                Threat.ATTACK,
                urgency == Urgency.IMMINENT ? Horizon.IMMINENT : Horizon.LATER,
                urgency,
                AllegedActor.ARMED_GROUP,
                new Decision(Decision.What.PRIORITISE, DENG, NOON, "as told")));
    }

    static Alert judged(Alert alert, Verdict verdict) {
        return alert.with(new Step.LookedInto(
                        alert.id(),
                        new Line(
                                Line.Kind.PATROL,
                                true,
                                verdict == Verdict.VERIFIED ? Line.Says.CONFIRMS : Line.Says.DENIES,
                                DENG,
                                NOON)))
                .with(new Step.Judged(alert.id(), verdict, new Decision(verdict.decision(), DENG, NOON, "seen")));
    }

    static Alert decided(Alert alert, int minutes, Measure... measures) {
        return alert.with(new Step.Decided(
                alert.id(),
                Set.of(measures),
                measures.length == 0 ? Optional.of(NoResponse.NO_ACCESS) : Optional.empty(),
                "as agreed",
                DENG,
                after(minutes)));
    }

    static Alert arrived(Alert alert, int minutes) {
        return alert.with(new Step.Arrived(alert.id(), Responder.MISSION_FORCE, DENG, after(minutes)))
                .with(new Step.Ended(alert.id(), Responder.MISSION_FORCE, Result.AVERTED, DENG, after(minutes + 10)));
    }

    static Alert told(Alert alert, Told told, int minutes) {
        return alert.with(
                new Step.FedBack(alert.id(), told, told.reached() ? "" : "no safe way", DENG, after(minutes)));
    }

    static Alert closed(Alert alert, int minutes) {
        return alert.with(new Step.Closed(alert.id(), DENG, after(minutes)));
    }

    /** Verified, a patrol went, the community was told a day later, and closed. */
    static Alert whole() {
        Alert alert = judged(triaged(received(), Urgency.HIGH), Verdict.VERIFIED);
        return closed(told(arrived(decided(alert, 60, Measure.PATROL), 200), Told.BOTH, 300), 400);
    }

    static Alert notConfirmed() {
        Alert alert = judged(triaged(received(), Urgency.HIGH), Verdict.NOT_CONFIRMED);
        return closed(told(decided(alert, 60), Told.SOURCE, 300), 400);
    }

    static Instant after(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
