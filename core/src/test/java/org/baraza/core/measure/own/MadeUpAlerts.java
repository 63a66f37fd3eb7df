package org.baraza.core.measure.own;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Reading;
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
import org.baraza.core.record.networks.Coverage;

/** Alerts of March 2026 in two made-up districts, told step by step. */
final class MadeUpAlerts {

    static final Months MARCH = new Months(Month.of(2026, 3), Month.of(2026, 3));
    static final Instant CUT = Instant.parse("2026-04-20T00:00:00Z");
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Handle DENG = new Handle("deng");

    private MadeUpAlerts() {}

    /** Records, and what others know beside them. */
    record Both(OwnRecords records, List<Attack> attacks) {

        OwnCell area(String pcode, Months months, OptionalDouble people, Optional<Reading.NotSeen> attacksUnobserved) {
            return records.area(pcode, months, outside(people, attacksUnobserved));
        }

        OwnCell whole(Months months, OptionalDouble people, Optional<Reading.NotSeen> attacksUnobserved) {
            return records.whole(months, outside(people, attacksUnobserved));
        }

        long nowhere(Months months) {
            return records.nowhere(months);
        }

        private OwnCell.Outside outside(OptionalDouble people, Optional<Reading.NotSeen> attacksUnobserved) {
            return new OwnCell.Outside(people, attacks, attacksUnobserved, Optional.empty());
        }
    }

    static Both records(List<Alert> alerts, Set<AreaMonth> heard, List<Attack> attacks) {
        return records(CUT, alerts, heard, attacks);
    }

    static Both records(Instant cut, List<Alert> alerts, Set<AreaMonth> heard, List<Attack> attacks) {
        OwnFacts facts = OwnFacts.none("PRAMIQ")
                .withAlerts(alerts, Deadlines.USUAL)
                .withCoverage(heard.stream()
                        .map(at -> new Coverage(at, 1, 1, 1, 0, 0, Map.of(), 0, 0, 0))
                        .toList());
        return new Both(records(cut, facts), attacks);
    }

    static OwnRecords records(Instant cut, OwnFacts facts) {
        // A village lies in its district; what is known only to a region lies in none.
        return new OwnRecords(
                cut,
                List.of("XB0101", "XB0102"),
                facts,
                pcode -> pcode.length() < 6 ? Optional.empty() : Optional.of(pcode.substring(0, 6)));
    }

    /** What the whole mission wrote down in March. */
    static OwnCell march(OwnFacts facts, Optional<Set<AreaMonth>> based) {
        return records(CUT, facts)
                .whole(MARCH, new OwnCell.Outside(OptionalDouble.empty(), List.of(), Optional.empty(), based));
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
