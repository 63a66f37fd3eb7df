package org.baraza.core.record.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.baraza.core.record.incidents.MadeUp.DAY;
import static org.baraza.core.record.incidents.MadeUp.NOON;
import static org.baraza.core.record.incidents.MadeUp.ROSE;
import static org.baraza.core.record.incidents.MadeUp.attack;
import static org.baraza.core.record.incidents.MadeUp.judged;
import static org.baraza.core.record.incidents.MadeUp.linked;
import static org.baraza.core.record.incidents.MadeUp.nothingDone;
import static org.baraza.core.record.incidents.MadeUp.on;
import static org.baraza.core.record.incidents.MadeUp.reported;
import static org.baraza.core.record.incidents.MadeUp.settled;
import static org.baraza.core.record.incidents.MadeUp.somethingDone;
import static org.baraza.core.record.incidents.MadeUp.source;
import static org.baraza.core.record.incidents.MadeUp.verified;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.record.alerts.AllegedActor;
import org.junit.jupiter.api.Test;

final class IncidentsTest {

    private static final Month MARCH = Month.of(2026, 3);

    @Test
    void two_that_are_the_same_are_one_and_what_either_knows_counts() {
        IncidentReport first =
                reported("one").with(source("one", "a", Account.Kind.WITNESS, Set.of(), new Span(2, 3, 5)));
        IncidentReport second = reported("two")
                .with(source("two", "b", Account.Kind.PATROL, Set.of(), Span.of(7)))
                .with(somethingDone("two"))
                .with(linked("two", "al-1", Instant.parse("2026-03-01T00:00:00Z")))
                .with(new Step.Duplicate("two", "one", ROSE, NOON));
        IncidentReport third = reported("three").with(new Step.Duplicate("three", "two", ROSE, NOON));
        IncidentReport whole = Incidents.gathered(List.of(third, second, first)).getLast();
        assertThat(whole.accounts()).extracting(Account::key).containsExactly("a", "b");
        assertThat(whole.duplicates()).extracting(IncidentReport::id).containsExactly("three", "two");
        assertThat(whole.extent(Harm.KILLED)).contains(new Extent(2, 7, 2));
        assertThat(whole.action()).isEqualTo(Action.TAKEN);
        assertThat(whole.warned()).isEqualTo(Warned.BEFORE);
        assertThat(Course.whyNot(whole, judged("one", Verdict.VERIFIED, "a", "b")))
                .contains(NotNow.NO_TWO_INDEPENDENT);
        IncidentReport proven = whole.with(new Step.Related("one", "a", "b", true, "they never met", ROSE, NOON))
                .with(judged("one", Verdict.VERIFIED, "a", "b"));
        assertThat(Incidents.verified(List.of(proven, second, third)))
                .extracting(IncidentReport::id)
                .containsExactly("one");
    }

    @Test
    void taken_apart_again_each_stands_by_itself_and_a_conclusion_that_rested_on_both_falls() {
        IncidentReport second = reported("two")
                .with(source("two", "b", Account.Kind.PATROL, Set.of(), Span.of(7)))
                .with(new Step.Duplicate("two", "one", ROSE, NOON));
        IncidentReport first =
                reported("one").with(source("one", "a", Account.Kind.WITNESS, Set.of(), new Span(2, 3, 5)));
        IncidentReport whole = Incidents.gathered(List.of(first, second))
                .getFirst()
                .with(new Step.Related("one", "a", "b", true, "they never met", ROSE, NOON))
                .with(judged("one", Verdict.VERIFIED, "a", "b"));
        assertThat(Course.whyNot(second, somethingDone("two"))).contains(NotNow.DUPLICATE);
        IncidentReport apart = second.with(new Step.NotDuplicate("two", "another ford", ROSE, NOON));
        List<IncidentReport> all = Incidents.gathered(List.of(whole, apart));
        assertThat(all).extracting(IncidentReport::state).containsExactly(State.REPORTED, State.REPORTED);
        assertThat(all.get(0).accounts()).extracting(Account::key).containsExactly("a");
        assertThat(all.get(1).accounts()).extracting(Account::key).containsExactly("b");
        assertThatIllegalArgumentException().isThrownBy(() -> new Step.Duplicate("one", "one", ROSE, NOON));
    }

    @Test
    void attacks_are_counted_by_what_was_done_and_whether_somebody_had_warned() {
        Instant before = Instant.parse("2026-03-01T00:00:00Z");
        IncidentReport missed = verified("one").with(nothingDone("one")).with(linked("one", "al-1", before));
        IncidentReport met = verified("two").with(somethingDone("two"));
        IncidentReport unsaid = verified("three");
        IncidentReport unverified = reported("four").with(nothingDone("four"));
        IncidentReport fight = verified(
                "five",
                new Occurrence(
                        on(DAY),
                        new Spot(Optional.of("XB0101"), Spot.Precision.EXACT),
                        IncidentType.CLASH,
                        Set.of(AllegedActor.ARMED_GROUP),
                        Targeted.NO));
        IncidentReport nowhere = verified(
                "six",
                new Occurrence(
                        on(DAY), Spot.SOMEWHERE, IncidentType.ATTACK, Set.of(AllegedActor.ARMED_GROUP), Targeted.YES));
        Attacks attacks = Attacks.of(List.of(missed, met, unsaid, unverified, fight, nowhere));
        assertThat(attacks.byAreaMonth().keySet()).containsExactly(new AreaMonth("XB0101", MARCH));
        Attacks.Tally march = attacks.byAreaMonth().values().iterator().next();
        assertThat(march.all()).isEqualTo(3);
        assertThat(march.count(Action.NOT_TAKEN, Warned.BEFORE)).isEqualTo(1);
        assertThat(march.count(Action.TAKEN, Warned.NOT)).isEqualTo(1);
        assertThat(march.count(Action.NOT_SAID)).isEqualTo(1);
        assertThat(march.count(Warned.BEFORE)).isEqualTo(1);
        assertThat(attacks.withoutArea().all()).isEqualTo(1);
    }

    @Test
    void a_total_adds_lows_bests_and_highs_and_counts_apart_what_nobody_knows() {
        IncidentReport one =
                verified("one").with(settled("one", Harm.KILLED, new Span(2, 3, 5), Optional.empty(), "one-a"));
        IncidentReport two =
                verified("two").with(settled("two", Harm.KILLED, new Span(3, 4, 4), Optional.of("graves"), "two-b"));
        IncidentReport three = verified("three");
        List<Total> totals = Total.list(List.of(one, two, three));
        assertThat(totals).hasSize(1);
        assertThat(totals.getFirst().area()).contains("XB0101");
        assertThat(totals.getFirst().incidents()).isEqualTo(3);
        assertThat(totals.getFirst().sums().get(Harm.KILLED)).isEqualTo(new Total.Sum(5, 7, 9, 2, 1));
        assertThat(totals.getFirst().sums().get(Harm.INJURED)).isEqualTo(new Total.Sum(0, 0, 0, 0, 3));
    }

    @Test
    void what_is_only_counted_is_counted_by_month() {
        Occurrence referred = attack(AllegedActor.ARMED_GROUP).referredAs(IncidentType.SEXUAL_VIOLENCE);
        List<IncidentReport> all = List.of(
                reported("one", referred),
                reported("two", referred),
                reported("three"),
                reported("four", referred).with(new Step.Withdrawn("four", "entered twice", ROSE, NOON)));
        assertThat(Incidents.referred(all, IncidentType.SEXUAL_VIOLENCE))
                .containsExactly(java.util.Map.entry(MARCH, 2));
        assertThat(Incidents.referred(all, IncidentType.STAFF_MISCONDUCT)).isEmpty();
    }
}
