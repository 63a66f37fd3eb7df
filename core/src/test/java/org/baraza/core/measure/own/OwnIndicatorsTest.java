package org.baraza.core.measure.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.core.measure.own.MadeUpAlerts.MARCH;
import static org.baraza.core.measure.own.MadeUpAlerts.NOON;
import static org.baraza.core.measure.own.MadeUpAlerts.after;
import static org.baraza.core.measure.own.MadeUpAlerts.arrived;
import static org.baraza.core.measure.own.MadeUpAlerts.closed;
import static org.baraza.core.measure.own.MadeUpAlerts.decided;
import static org.baraza.core.measure.own.MadeUpAlerts.heard;
import static org.baraza.core.measure.own.MadeUpAlerts.judged;
import static org.baraza.core.measure.own.MadeUpAlerts.march;
import static org.baraza.core.measure.own.MadeUpAlerts.notConfirmed;
import static org.baraza.core.measure.own.MadeUpAlerts.received;
import static org.baraza.core.measure.own.MadeUpAlerts.records;
import static org.baraza.core.measure.own.MadeUpAlerts.told;
import static org.baraza.core.measure.own.MadeUpAlerts.triaged;
import static org.baraza.core.measure.own.MadeUpAlerts.whole;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.baraza.core.ground.Handle;
import org.baraza.core.measure.Intervals;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Together;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.record.alerts.Told;
import org.baraza.core.record.alerts.Urgency;
import org.baraza.core.record.alerts.Verdict;
import org.junit.jupiter.api.Test;

/** What a mission's own alerts say of how it answers. */
final class OwnIndicatorsTest {

    private static Reading read(OwnIndicator indicator, List<Alert> alerts) {
        return indicator.read(march(alerts));
    }

    private static List<Alert> times(int n, IntFunction<Alert> alert) {
        return IntStream.range(0, n).mapToObj(alert).toList();
    }

    @SafeVarargs
    private static List<Alert> all(List<Alert>... parts) {
        return java.util.Arrays.stream(parts).flatMap(List::stream).toList();
    }

    private static String code(Reading reading) {
        return switch (reading) {
            case Reading.Seen seen -> "seen " + seen.caution();
            case Reading.NotSeen not -> not.code();
            case Reading.NotApplicable not -> not.code();
        };
    }

    private static Reading.Seen seen(Reading reading) {
        return (Reading.Seen) reading;
    }

    @Test
    void alerts_are_counted_where_and_when_they_came_in_and_duplicates_once() {
        Alert first = received();
        Alert again = received();
        again = again.with(new Step.Merged(again.id(), first.id(), new Handle("deng"), after(9)));
        List<Alert> alerts = List.of(
                first,
                again,
                received("XB010203", NOON),
                received("XB01", NOON),
                received("XB0101", NOON.minus(Duration.ofDays(20))));
        MadeUpAlerts.Both records = records(alerts, heard("XB0101", "XB0102"), List.of());
        AlertsReceived indicator = new AlertsReceived();
        Reading.Seen there =
                seen(indicator.read(records.area("XB0102", MARCH, OptionalDouble.of(20_000), Optional.empty())));
        assertThat(there.value()).isEqualTo(0.5);
        assertThat(there.interval()).isEqualTo(Intervals.jeffreys(1, 2));
        assertThat(there.unit()).isEqualTo("alerts per 10,000 people per month");
        Reading.Seen everywhere = seen(indicator.read(records.whole(MARCH, OptionalDouble.empty(), Optional.empty())));
        assertThat(everywhere.n()).isEqualTo(3);
        assertThat(everywhere.unit()).isEqualTo("alerts");
        assertThat(everywhere.caution()).isEqualTo("DENOMINATOR_UNKNOWN");
        assertThat(records.nowhere(MARCH)).isEqualTo(1);
    }

    @Test
    void where_no_channel_worked_no_alert_is_not_seen_and_where_one_did_it_is_zero() {
        AlertsReceived indicator = new AlertsReceived();
        MadeUpAlerts.Both records = records(List.of(), heard("XB0101"), List.of());
        assertThat(code(indicator.read(records.area("XB0102", MARCH, OptionalDouble.of(9), Optional.empty()))))
                .isEqualTo("NO_CHANNEL");
        Reading.Seen zero =
                seen(indicator.read(records.area("XB0101", MARCH, OptionalDouble.of(10_000), Optional.empty())));
        assertThat(zero.value()).isZero();
        assertThat(zero.interval().high()).isPositive();
        assertThat(code(indicator.read(records.whole(MARCH, OptionalDouble.of(10_000), Optional.empty()))))
                .isEqualTo("seen PARTLY_HEARD");
    }

    @Test
    void the_response_rate_counts_what_called_for_a_response_and_shows_beside_it_what_it_leaves_out() {
        Alert unanswered = judged(triaged(received(), Urgency.HIGH), Verdict.VERIFIED);
        unanswered = closed(told(decided(unanswered, 60), Told.SOURCE, 300), 400);
        List<Alert> alerts = all(times(6, _ -> whole()), List.of(unanswered), times(3, _ -> notConfirmed()));
        Reading.Seen rate = seen(read(new AlertsAnswered(), alerts));
        assertThat(rate.value()).isEqualTo(6.0 / 7);
        assertThat(rate.interval()).isEqualTo(Intervals.wilson(6, 7));
        Reading.Seen excluded = seen(read(new AlertsNotActionable(), alerts));
        assertThat(excluded.value()).isEqualTo(0.3);
        assertThat(excluded.n()).isEqualTo(10);
        List<OwnIndicator> alone = List.of(new AlertsAnswered());
        assertThat(Together.showable(alone)).isEmpty();
    }

    @Test
    void an_urgent_alert_calls_for_a_response_unless_it_was_found_untrue() {
        Alert urgent = closed(told(decided(triaged(received(), Urgency.IMMINENT), 5), Told.SOURCE, 9), 12);
        assertThat(Closing.isActionable(urgent)).isTrue();
        Alert untrue = judged(triaged(received(), Urgency.IMMINENT), Verdict.NOT_CONFIRMED);
        assertThat(Closing.isActionable(untrue)).isFalse();
        Alert warned = decided(triaged(received(), Urgency.IMMINENT), 5, Measure.SELF_PROTECTION_ADVICE);
        assertThat(Closing.isAnswered(warned)).isFalse();
        assertThat(Closing.isAnswered(told(warned, Told.COMMUNITY, 9))).isTrue();
        assertThat(Closing.isAnswered(told(warned, Told.NOT_REACHED, 9))).isFalse();
    }

    @Test
    void of_fewer_than_five_cases_no_share_is_said_and_of_none_it_is_said_so() {
        assertThat(code(read(new AlertsAnswered(), List.of()))).isEqualTo("NO_CASES");
        assertThat(code(read(new AlertsAnswered(), times(4, _ -> whole())))).isEqualTo("SMALL_CELL");
        assertThat(code(read(new AlertsAnswered(), times(5, _ -> whole())))).isEqualTo("seen ");
    }

    @Test
    void what_went_to_people_trained_for_it_is_in_no_share_and_no_wait() {
        Alert referred = received();
        referred = referred.with(new Step.Referred(referred.id(), Topic.SEXUAL_VIOLENCE, new Handle("deng"), after(2)));
        referred = closed(told(referred, Told.SOURCE, 9), 12);
        assertThat(code(read(new AlertsNotActionable(), Collections.nCopies(9, referred))))
                .isEqualTo("NO_CASES");
        assertThat(code(read(new TimeToDecision(), Collections.nCopies(9, referred))))
                .isEqualTo("NO_CASES");
        assertThat(code(read(new CommunityTold(), Collections.nCopies(9, referred))))
                .isEqualTo("NO_CASES");
    }

    @Test
    void leaving_the_slow_ones_open_makes_no_decision_look_faster() {
        List<Alert> fast = times(15, i -> decided(judged(triaged(received(), Urgency.HIGH), Verdict.VERIFIED), 60 + i));
        Reading.Seen all = seen(read(new TimeToDecision(), fast));
        assertThat(all.value()).isEqualTo(67);
        assertThat(all.unit()).isEqualTo("minutes");
        assertThat(all.caution()).isEmpty();
        List<Alert> withOpen = all(fast, times(10, _ -> triaged(received(), Urgency.HIGH)));
        Reading.Seen honest = seen(read(new TimeToDecision(), withOpen));
        assertThat(honest.value()).isEqualTo(72);
        assertThat(honest.n()).isEqualTo(25);
        assertThat(honest.caution()).isEqualTo("SOME_STILL_WAIT");
        assertThat(code(read(new SlowestDecisions(), withOpen))).isEqualTo("TOO_MANY_WAIT");
        assertThat(code(read(new TimeToDecision(), all(fast, times(16, _ -> received())))))
                .isEqualTo("TOO_MANY_WAIT");
        assertThat(code(read(new TimeToDecision(), fast.subList(0, 9)))).isEqualTo("FEW_EVENTS");
    }

    @Test
    void waits_are_told_apart_by_urgency() {
        List<Alert> alerts = all(
                times(11, _ -> decided(triaged(received(), Urgency.IMMINENT), 20, Measure.PATROL)),
                times(11, _ -> decided(judged(triaged(received(), Urgency.HIGH), Verdict.VERIFIED), 600)));
        OwnCell cell = march(alerts);
        assertThat(seen(new TimeToDecision().read(cell.ofUrgency(Urgency.IMMINENT)))
                        .value())
                .isEqualTo(20);
        assertThat(seen(new TimeToDecision().read(cell.ofUrgency(Urgency.HIGH))).value())
                .isEqualTo(600);
        assertThat(code(new TimeToDecision().read(cell.ofUrgency(Urgency.LOW)))).isEqualTo("NO_CASES");
    }

    @Test
    void nobody_arrives_where_it_was_decided_that_nobody_goes_and_who_never_came_has_not_come_to_this_day() {
        Alert sent = decided(triaged(received(), Urgency.IMMINENT), 20, Measure.PATROL);
        Alert neverCame = closed(told(sent, Told.SOURCE, 30), 40);
        List<Alert> alerts = all(
                times(12, i -> arrived(sent, 100 + i)),
                List.of(neverCame),
                times(20, _ -> decided(triaged(received(), Urgency.IMMINENT), 20)));
        Reading.Seen arrival = seen(read(new TimeToArrival(), alerts));
        assertThat(arrival.n()).isEqualTo(13);
        assertThat(arrival.value()).isEqualTo(106);
        assertThat(arrival.caution()).isEqualTo("SOME_STILL_WAIT");
        assertThat(seen(read(new SlowestArrivals(), alerts)).value()).isEqualTo(111);
        assertThat(code(read(new TimeToArrival(), times(20, _ -> received())))).isEqualTo("NO_CASES");
    }

    @Test
    void what_happened_after_the_records_were_read_has_not_happened() {
        List<Alert> alerts =
                times(12, _ -> decided(judged(triaged(received(), Urgency.HIGH), Verdict.VERIFIED), 60 * 24 * 60));
        assertThat(code(read(new TimeToDecision(), alerts))).isEqualTo("FEW_EVENTS");
    }

    @Test
    void told_too_late_or_not_reached_is_not_told_and_unsafe_is_counted_apart() {
        Alert decided = decided(judged(triaged(received(), Urgency.HIGH), Verdict.VERIFIED), 60, Measure.PATROL);
        int day = 24 * 60;
        List<Alert> alerts = all(
                times(4, _ -> told(decided, Told.SOURCE, 60 + day)),
                List.of(told(decided, Told.BOTH, 61 + day)),
                List.of(told(decided, Told.NOT_REACHED, 70)),
                List.of(decided),
                times(3, _ -> told(decided, Told.UNSAFE_TO_CONTACT, 70)));
        Reading.Seen told = seen(read(new CommunityTold(), alerts));
        assertThat(told.n()).isEqualTo(7);
        assertThat(told.value()).isEqualTo(4.0 / 7);
        assertThat(seen(read(new UnsafeToTell(), alerts)).value()).isEqualTo(0.3);
    }

    @Test
    void a_decision_whose_time_to_tell_still_runs_is_no_failure_yet() {
        List<Alert> alerts =
                times(9, _ -> decided(judged(triaged(received(), Urgency.HIGH), Verdict.VERIFIED), 60, Measure.PATROL));
        MadeUpAlerts.Both early = records(after(60 + 23 * 60), alerts, Set.of(), List.of());
        assertThat(code(new CommunityTold().read(early.whole(MARCH, OptionalDouble.empty(), Optional.empty()))))
                .isEqualTo("NO_CASES");
    }

    private static Attack attack(String pcode, int day) {
        return new Attack(pcode, LocalDate.of(2026, 3, day), LocalDate.of(2026, 3, day));
    }

    private static Reading missed(List<Alert> alerts, List<Attack> attacks, String... heard) {
        return new MissedEvents()
                .read(records(alerts, heard(heard), attacks).whole(MARCH, OptionalDouble.empty(), Optional.empty()));
    }

    @Test
    void an_attack_is_missed_where_a_channel_worked_and_nobody_had_warned_in_time() {
        List<Alert> one = List.of(received());
        List<Attack> attacks = List.of(
                // The alert came at noon of the 10th in XB0101: fourteen days before, the day itself, a day after.
                attack("XB0101", 24),
                attack("XB0101", 10),
                attack("XB0101", 9),
                attack("XB0101", 25),
                attack("XB0101", 8),
                attack("XB0102", 10));
        Reading.Seen share = seen(missed(one, attacks, "XB0101", "XB0102"));
        assertThat(share.n()).isEqualTo(6);
        assertThat(share.value()).isEqualTo(0.5);
        assertThat(seen(missed(one, attacks, "XB0101")).n()).isEqualTo(5);
        assertThat(code(missed(one, attacks))).isEqualTo("NO_CHANNEL");
        assertThat(code(missed(one, List.of(), "XB0101"))).isEqualTo("NO_CASES");
    }

    @Test
    void where_nobody_outside_has_looked_yet_nothing_is_called_missed_or_warned_of() {
        Reading.NotSeen notCovered = new Reading.NotSeen("NOT_COVERED", "No event data cover these months.");
        assertThat(new MissedEvents()
                        .read(records(List.of(), heard("XB0101"), List.of())
                                .whole(MARCH, OptionalDouble.empty(), Optional.of(notCovered))))
                .isEqualTo(notCovered);
    }

    @Test
    void every_indicator_of_own_records_is_found_documents_itself_and_has_its_companions() {
        List<OwnIndicator> found = ServiceLoader.load(OwnIndicator.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(found)
                .extracting(i -> i.card().id())
                .contains("ALR-01", "ALR-02", "ALR-03", "ALR-04", "ALR-05", "ALR-06")
                .contains("FBK-01", "FBK-02", "FBK-03", "HUM-01", "HUM-02", "CON-01", "FOR-01", "FOR-02", "FOR-04")
                .doesNotHaveDuplicates();
        assertThat(Together.showable(found)).hasSameSizeAs(found);
        for (OwnIndicator indicator : found) {
            assertThat(indicator.card().pitfalls()).isNotEmpty();
            assertThat(indicator.read(MadeUpAlerts.march(OwnFacts.none("PRAMIQ"), Optional.empty())))
                    .as(indicator.card().id())
                    .isNotInstanceOf(Reading.Seen.class);
        }
    }
}
