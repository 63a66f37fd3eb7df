package org.baraza.core.record.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.baraza.core.record.incidents.MadeUp.DAY;
import static org.baraza.core.record.incidents.MadeUp.DENG;
import static org.baraza.core.record.incidents.MadeUp.NOON;
import static org.baraza.core.record.incidents.MadeUp.ROSE;
import static org.baraza.core.record.incidents.MadeUp.account;
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

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Reception;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Line;
import org.junit.jupiter.api.Test;

/** Deng writes down what happened at the ford, Rose finds out how well it stands. */
final class IncidentReportTest {

    private static final String ID = "i-000001";

    @Test
    void an_incident_is_a_fact_only_once_two_independent_sources_bear_it_out() {
        IncidentReport incident = reported(ID);
        assertThat(incident.state()).isEqualTo(State.REPORTED);
        incident = incident.with(source(ID, "witness", Account.Kind.WITNESS, Set.of(), Span.of(3)));
        assertThat(Course.whyNot(incident, judged(ID, Verdict.VERIFIED, "witness")))
                .contains(NotNow.NO_TWO_INDEPENDENT);
        incident = incident.with(judged(ID, Verdict.PARTLY_CORROBORATED, "witness"));
        assertThat(incident.state()).isEqualTo(State.PARTLY_CORROBORATED);
        incident = incident.with(source(ID, "cousin", Account.Kind.COMMUNITY, Set.of(), Span.of(3)));
        assertThat(Course.whyNot(incident, judged(ID, Verdict.VERIFIED, "witness", "cousin")))
                .contains(NotNow.NO_TWO_INDEPENDENT);
        incident = incident.with(source(ID, "patrol", Account.Kind.PATROL, Set.of("witness"), Span.of(4)));
        assertThat(Course.whyNot(incident, judged(ID, Verdict.VERIFIED, "cousin", "patrol")))
                .contains(NotNow.NO_TWO_INDEPENDENT);
        incident = incident.with(judged(ID, Verdict.VERIFIED, "witness", "patrol"));
        assertThat(incident.state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void what_is_graded_unreliable_or_improbable_carries_no_conclusion() {
        Account unreliable = new Account(
                "radio",
                Account.Kind.MEDIA,
                Reliability.UNRELIABLE,
                Credibility.POSSIBLY_TRUE,
                Line.Says.CONFIRMS,
                Set.of(),
                Map.of(),
                Optional.empty());
        Account improbable = new Account(
                "party",
                Account.Kind.PARTY,
                Reliability.FAIRLY,
                Credibility.IMPROBABLE,
                Line.Says.DENIES,
                Set.of(),
                Map.of(),
                Optional.empty());
        IncidentReport incident = reported(ID)
                .with(new Step.SourceAdded(ID, unreliable, DENG, NOON))
                .with(new Step.SourceAdded(ID, improbable, DENG, NOON));
        assertThat(Course.whyNot(incident, judged(ID, Verdict.PARTLY_CORROBORATED, "radio")))
                .contains(NotNow.NONE_CONFIRMS);
        assertThat(Course.whyNot(incident, judged(ID, Verdict.REFUTED, "party")))
                .contains(NotNow.NONE_DENIES);
    }

    @Test
    void it_is_refuted_only_where_somebody_denies_it() {
        IncidentReport incident = reported(ID)
                .with(new Step.SourceAdded(
                        ID,
                        account("elders", Account.Kind.COMMUNITY, Line.Says.DENIES, Set.of(), Map.of()),
                        DENG,
                        NOON));
        assertThat(Course.whyNot(incident, judged(ID, Verdict.REFUTED))).contains(NotNow.NONE_DENIES);
        assertThat(incident.with(judged(ID, Verdict.REFUTED, "elders")).state()).isEqualTo(State.REFUTED);
    }

    @Test
    @ProtectionRule(6)
    void where_a_state_force_may_have_done_it_no_authority_bears_witness() {
        Step authority = source(ID, "police", Account.Kind.AUTHORITY, Set.of(), Span.of(2));
        for (AllegedActor actor : List.of(AllegedActor.STATE_FORCE, AllegedActor.NOT_KNOWN)) {
            assertThat(Course.whyNot(reported(ID, attack(actor)), authority)).contains(NotNow.AUTHORITIES_EXCLUDED);
        }
        assertThat(Course.whyNot(reported(ID, attack(AllegedActor.ARMED_GROUP, AllegedActor.STATE_FORCE)), authority))
                .contains(NotNow.AUTHORITIES_EXCLUDED);
        assertThat(Course.whyNot(reported(ID), authority)).isEmpty();
    }

    @Test
    @ProtectionRule(6)
    void a_conclusion_that_rested_on_an_authority_falls_when_a_state_force_turns_out_to_have_done_it() {
        IncidentReport incident = reported(ID)
                .with(source(ID, "witness", Account.Kind.WITNESS, Set.of(), Span.of(3)))
                .with(source(ID, "police", Account.Kind.AUTHORITY, Set.of("witness"), Span.of(1)))
                .with(judged(ID, Verdict.VERIFIED, "witness", "police"));
        assertThat(incident.state()).isEqualTo(State.VERIFIED);
        incident = incident.with(
                new Step.Corrected(ID, attack(AllegedActor.STATE_FORCE), "uniforms were seen", ROSE, NOON));
        assertThat(incident.state()).isEqualTo(State.REPORTED);
        assertThat(incident.verdictFell()).isTrue();
        assertThat(incident.accounts()).hasSize(2);
    }

    @Test
    void a_conclusion_falls_when_its_sources_turn_out_to_be_one_or_are_taken_back() {
        IncidentReport incident = verified(ID);
        assertThat(incident.with(new Step.Related(
                                ID, ID + "-a", ID + "-b", false, "both heard it from one man", ROSE, NOON))
                        .state())
                .isEqualTo(State.REPORTED);
        IncidentReport without = incident.with(new Step.SourceTakenBack(ID, ID + "-b", "they asked us to", ROSE, NOON));
        assertThat(without.state()).isEqualTo(State.REPORTED);
        assertThat(without.accounts()).extracting(Account::key).containsExactly(ID + "-a");
        assertThat(without.history()).hasSize(incident.history().size() + 1);
    }

    @Test
    void what_no_source_says_is_not_known_and_is_not_none() {
        IncidentReport incident = reported(ID)
                .with(new Step.SourceAdded(
                        ID,
                        account("elders", Account.Kind.COMMUNITY, Line.Says.CONFIRMS, Set.of(), Map.of()),
                        DENG,
                        NOON));
        assertThat(incident.extent(Harm.KILLED)).isEmpty();
        assertThat(incident.figure(Harm.KILLED)).isEmpty();
        incident = incident.with(source(ID, "clinic", Account.Kind.HEALTH_WORKER, Set.of(), Span.of(0)));
        assertThat(incident.extent(Harm.KILLED)).contains(new Extent(0, 0, 1));
        assertThat(incident.extent(Harm.INJURED)).isEmpty();
    }

    @Test
    void the_sources_span_from_the_lowest_to_the_highest_and_no_mean_is_made_of_them() {
        IncidentReport incident = reported(ID)
                .with(source(ID, "a", Account.Kind.WITNESS, Set.of(), new Span(2, 3, 5)))
                .with(source(ID, "b", Account.Kind.PARTNER, Set.of("a"), new Span(8, 8, 9)));
        assertThat(incident.extent(Harm.KILLED)).contains(new Extent(2, 9, 2));
        assertThat(incident.figure(Harm.KILLED)).isEmpty();
        assertThat(Stream.of(Extent.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("lowest", "highest", "sources");
    }

    @Test
    void a_best_figure_outside_of_what_its_sources_say_needs_a_reason() {
        IncidentReport incident = reported(ID)
                .with(source(ID, "a", Account.Kind.WITNESS, Set.of(), new Span(2, 3, 5)))
                .with(source(ID, "b", Account.Kind.PARTNER, Set.of("a"), new Span(8, 8, 9)));
        assertThat(Course.whyNot(incident, settled(ID, Harm.KILLED, new Span(2, 8, 9), Optional.empty(), "a")))
                .contains(NotNow.BEST_BEYOND_SOURCES);
        assertThat(Course.whyNot(incident, settled(ID, Harm.KILLED, new Span(2, 8, 9), Optional.empty(), "a", "b")))
                .isEmpty();
        assertThat(Course.whyNot(incident, settled(ID, Harm.INJURED, Span.of(1), Optional.empty(), "a")))
                .contains(NotNow.BEST_BEYOND_SOURCES);
        assertThat(Course.whyNot(incident, settled(ID, Harm.KILLED, Span.of(1), Optional.empty(), "c")))
                .contains(NotNow.NO_SUCH_ACCOUNT);
        incident = incident.with(
                settled(ID, Harm.KILLED, new Span(2, 12, 14), Optional.of("the register of the clinic"), "a"));
        assertThat(incident.figure(Harm.KILLED)).contains(new Span(2, 12, 14));
        assertThat(incident.figure(Harm.DISPLACED)).isEmpty();
    }

    @Test
    void low_best_and_high_stand_in_order_and_the_parts_do_not_exceed_the_whole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(1, 6, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(0, 1, Span.MOST + 1));
        assertThat(new Count(new Span(2, 3, 5), Optional.of(2), Optional.of(2), Optional.of(1)).men())
                .contains(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Count(new Span(2, 3, 5), Optional.of(2), Optional.of(2), Optional.of(2)));
    }

    @Test
    void days_fit_their_precision_and_do_not_lie_ahead() {
        LocalDate first = LocalDate.parse("2026-03-30");
        assertThat(new Days(first, first.plusDays(6), Days.Precision.WEEK).month())
                .isEqualTo(org.baraza.core.ground.Month.of(2026, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(first, first.plusDays(7), Days.Precision.WEEK));
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(first, first.plusDays(3), Days.Precision.MONTH));
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(first, first.minusDays(1), Days.Precision.DAY));
        Occurrence ahead = new Occurrence(
                on(DAY.plusDays(4)), Spot.SOMEWHERE, IncidentType.CRIME, Set.of(AllegedActor.CRIMINALS), Targeted.YES);
        assertThatIllegalArgumentException().isThrownBy(() -> reported(ID, ahead));
        assertThat(Course.whyNot(reported(ID), new Step.Corrected(ID, ahead, "another day", ROSE, NOON)))
                .contains(NotNow.LIES_AHEAD);
    }

    @Test
    void where_no_area_is_known_the_country_is_all_that_is_known() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Spot(Optional.empty(), Spot.Precision.EXACT));
        assertThat(Spot.SOMEWHERE.precision()).isEqualTo(Spot.Precision.COUNTRY);
    }

    @Test
    void what_is_corrected_keeps_what_was_said_before() {
        Occurrence later = new Occurrence(
                new Days(DAY, DAY.plusDays(2), Days.Precision.WEEK),
                new Spot(Optional.of("XB0102"), Spot.Precision.NEAR),
                IncidentType.CATTLE_RAID,
                Set.of(AllegedActor.COMMUNITY),
                Targeted.NOT_KNOWN);
        IncidentReport incident =
                reported(ID).with(new Step.Corrected(ID, later, "the village was confused", ROSE, NOON));
        assertThat(incident.what()).isEqualTo(later);
        assertThat(incident.reported().what()).isEqualTo(attack(AllegedActor.ARMED_GROUP));
    }

    @Test
    @ProtectionRule(4)
    void sexual_violence_is_counted_by_month_and_nothing_of_it_is_told() {
        Occurrence told = new Occurrence(
                on(DAY),
                new Spot(Optional.of("XB0101"), Spot.Precision.EXACT),
                IncidentType.SEXUAL_VIOLENCE,
                Set.of(AllegedActor.ARMED_GROUP),
                Targeted.YES);
        IncidentReport incident = reported(ID, told);
        assertThat(incident.state()).isEqualTo(State.REFERRED);
        assertThat(incident.what().when()).isEqualTo(Days.monthOf(DAY));
        assertThat(incident.what().where().precision()).isEqualTo(Spot.Precision.ADM2);
        assertThat(incident.what().actors()).containsExactly(AllegedActor.NOT_KNOWN);
        assertThat(incident.what().civilians()).isEqualTo(Targeted.NOT_KNOWN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Reported(
                        ID, "PRAMIQ", Reception.of(told.type().topic(), ""), told, Optional.of("0a1b"), DENG, NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Reported(
                        ID, "PRAMIQ", new Reception.Open(Topic.DANGER), told, Optional.empty(), DENG, NOON));
        for (Step step : List.of(
                source(ID, "a", Account.Kind.SURVIVOR, Set.of(), Span.of(1)),
                nothingDone(ID),
                linked(ID, "alert-1", NOON),
                new Step.Corrected(ID, attack(AllegedActor.ARMED_GROUP), "another kind", ROSE, NOON),
                new Step.WordsRead(ID, "to read", ROSE, NOON),
                new Step.Duplicate(ID, "i-other", ROSE, NOON))) {
            assertThat(Course.whyNot(incident, step)).contains(NotNow.REFERRED);
        }
        assertThat(incident.with(new Step.Closed(ID, ROSE, NOON)).closed()).isTrue();
        assertThat(incident.with(new Step.Withdrawn(ID, "entered twice", ROSE, NOON))
                        .state())
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    @ProtectionRule(4)
    void what_turns_out_to_be_for_others_is_only_counted_from_then_on() {
        IncidentReport incident = verified(ID).with(new Step.Referred(ID, IncidentType.SEXUAL_VIOLENCE, DENG, NOON));
        assertThat(incident.state()).isEqualTo(State.REFERRED);
        assertThat(incident.what().when()).isEqualTo(Days.monthOf(DAY));
        assertThat(incident.keepsWords()).isFalse();
        assertThat(Incidents.verified(List.of(incident))).isEmpty();
        assertThat(Open.of(incident, ROSE, NOON)).containsExactlyInAnyOrder(Open.WITHDRAW, Open.CLOSE);
        assertThatIllegalArgumentException().isThrownBy(() -> new Step.Referred(ID, IncidentType.CRIME, DENG, NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Corrected(ID, incident.what(), "so it is", DENG, NOON));
    }

    @Test
    void an_attack_on_civilians_is_closed_only_after_it_is_said_what_was_done_for_them() {
        Step close = new Step.Closed(ID, ROSE, NOON);
        assertThat(Course.whyNot(reported(ID), close)).contains(NotNow.VERDICT_FIRST);
        IncidentReport incident = verified(ID);
        assertThat(incident.action()).isEqualTo(Action.NOT_SAID);
        assertThat(Course.whyNot(incident, close)).contains(NotNow.RESPONSE_FIRST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Responded(ID, Set.of(), Optional.empty(), "", DENG, NOON));
        IncidentReport nothing = incident.with(nothingDone(ID));
        assertThat(nothing.action()).isEqualTo(Action.NOT_TAKEN);
        assertThat(nothing.with(close).closed()).isTrue();
        assertThat(incident.with(somethingDone(ID)).action()).isEqualTo(Action.TAKEN);
        assertThat(Course.whyNot(nothing.with(close), somethingDone(ID))).contains(NotNow.CLOSED);
        assertThat(nothing.with(close)
                        .with(new Step.Reopened(ID, "a new witness", ROSE, NOON))
                        .state())
                .isEqualTo(State.VERIFIED);
    }

    @Test
    void what_was_withdrawn_and_goes_on_again_is_judged_anew() {
        IncidentReport incident = verified(ID).with(new Step.Withdrawn(ID, "another mission's", ROSE, NOON));
        assertThat(incident.state()).isEqualTo(State.WITHDRAWN);
        assertThat(Course.whyNot(incident, nothingDone(ID))).contains(NotNow.WITHDRAWN);
        assertThat(Incidents.verified(List.of(incident))).isEmpty();
        incident = incident.with(new Step.Reopened(ID, "it was ours", ROSE, NOON));
        assertThat(incident.state()).isEqualTo(State.REPORTED);
    }

    @Test
    void whether_somebody_had_warned_follows_from_the_linked_alerts_and_the_day_itself_decides_nothing() {
        Instant dawn = Instant.parse("2026-03-12T05:00:00Z");
        IncidentReport incident = reported(ID);
        assertThat(incident.warned()).isEqualTo(Warned.NOT);
        assertThat(incident.with(linked(ID, "al-1", dawn.plus(Duration.ofDays(1))))
                        .warned())
                .isEqualTo(Warned.NOT);
        IncidentReport sameDay = incident.with(linked(ID, "al-2", dawn));
        assertThat(sameDay.warned()).isEqualTo(Warned.PERHAPS);
        IncidentReport before = sameDay.with(linked(ID, "al-3", dawn.minus(Duration.ofDays(1))));
        assertThat(before.warned()).isEqualTo(Warned.BEFORE);
        assertThat(before.warnings()).extracting(Step.Linked::warning).containsExactly("al-3", "al-2");
        assertThat(before.with(new Step.Unlinked(ID, "al-3", "it spoke of another ford", ROSE, NOON))
                        .warned())
                .isEqualTo(Warned.PERHAPS);
        assertThat(Course.whyNot(before, linked(ID, "al-3", dawn))).contains(NotNow.ALREADY_LINKED);
        assertThat(Course.whyNot(incident, new Step.Unlinked(ID, "al-3", "none", ROSE, NOON)))
                .contains(NotNow.NOT_LINKED);
    }

    @Test
    @ProtectionRule(18)
    void no_step_verifies_settles_or_refutes_without_a_person_who_says_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.Judged(
                        ID,
                        Verdict.VERIFIED,
                        Set.of(),
                        new Decision(
                                Decision.What.VERIFY,
                                new org.baraza.core.ground.Handle("program"),
                                NOON,
                                "two sources")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.FiguresSettled(
                        ID, Map.of(Harm.KILLED, Span.of(1)), Set.of("a"), " ", Optional.empty(), ROSE, NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step.FiguresSettled(
                        ID, Map.of(Harm.KILLED, Span.of(1)), Set.of(), "so", Optional.empty(), ROSE, NOON));
        assertThat(reported(ID)
                        .with(source(ID, "a", Account.Kind.WITNESS, Set.of(), Span.of(3)))
                        .with(source(ID, "b", Account.Kind.PATROL, Set.of("a"), Span.of(3)))
                        .state())
                .isEqualTo(State.REPORTED);
    }

    @Test
    void an_account_is_entered_once_and_speaks_of_accounts_there_are() {
        IncidentReport incident = reported(ID).with(source(ID, "a", Account.Kind.WITNESS, Set.of(), Span.of(3)));
        assertThat(Course.whyNot(incident, source(ID, "a", Account.Kind.PATROL, Set.of(), Span.of(1))))
                .contains(NotNow.ACCOUNT_KNOWN);
        assertThat(Course.whyNot(incident, source(ID, "b", Account.Kind.PATROL, Set.of("z"), Span.of(1))))
                .contains(NotNow.NO_SUCH_ACCOUNT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source(ID, "b", Account.Kind.PATROL, Set.of("b"), Span.of(1)));
        IncidentReport without = incident.with(new Step.SourceTakenBack(ID, "a", "wrong figure", ROSE, NOON));
        assertThat(Course.whyNot(without, source(ID, "a", Account.Kind.WITNESS, Set.of(), Span.of(3))))
                .contains(NotNow.ACCOUNT_KNOWN);
        assertThat(Course.whyNot(without, new Step.SourceTakenBack(ID, "a", "again", ROSE, NOON)))
                .contains(NotNow.NO_SUCH_ACCOUNT);
    }

    @Test
    void a_screen_offers_nothing_that_is_refused() {
        assertThat(Open.of(reported(ID), DENG, NOON))
                .contains(Open.ADD_SOURCE, Open.CORRECT, Open.REFER, Open.LINK, Open.MERGE, Open.WITHDRAW)
                .doesNotContain(Open.SETTLE, Open.JUDGE, Open.CLOSE, Open.REOPEN, Open.UNMERGE, Open.UNLINK);
        assertThat(Open.of(verified(ID), DENG, NOON))
                .contains(Open.SETTLE, Open.JUDGE, Open.RELATE, Open.TAKE_BACK_SOURCE, Open.RESPOND)
                .doesNotContain(Open.CLOSE);
        assertThat(Open.of(verified(ID).with(nothingDone(ID)), DENG, NOON)).contains(Open.CLOSE);
        IncidentReport duplicate = reported(ID).with(new Step.Duplicate(ID, "i-other", ROSE, NOON));
        assertThat(Open.of(duplicate, DENG, NOON)).containsExactly(Open.UNMERGE);
        IncidentReport withdrawn = reported(ID).with(new Step.Withdrawn(ID, "a drill", ROSE, NOON));
        assertThat(Open.of(withdrawn, DENG, NOON)).containsExactly(Open.REOPEN);
    }
}
