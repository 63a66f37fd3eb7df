package org.baraza.core.record.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.cases.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DisputeTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final String ID = "dispute-01";

    private static LocalDate day(int day) {
        return FIRST.plusDays(day - 1L);
    }

    private static Instant on(LocalDate day) {
        return day.atStartOfDay().plusHours(9).toInstant(ZoneOffset.UTC);
    }

    private static Instant on(int day) {
        return on(day(day));
    }

    private static Dispute opened(Crime... crimes) {
        return Dispute.of(new DisputeStep.Opened(
                ID,
                "PRAMIQ",
                Optional.of("XB0101"),
                DisputeType.PASTORAL,
                Haste.WEEKS,
                Set.of(crimes),
                Optional.empty(),
                DENG,
                on(1)));
    }

    private static DisputeStep asked(MechanismSays says) {
        return new DisputeStep.MechanismAsked(
                ID,
                says == MechanismSays.THERE_IS_NONE ? Mechanism.NONE_EXISTS : Mechanism.ELDERS,
                says,
                "",
                DENG,
                on(2));
    }

    private static DisputeStep checked(boolean accepted, Tie... ties) {
        return new DisputeStep.MediatorChecked(ID, ROSE, Set.of(ties), accepted, DENG, on(3));
    }

    private static Dispute accepted() {
        return opened().with(asked(MechanismSays.ASKS_FOR_SUPPORT))
                .with(checked(true))
                .with(new DisputeStep.Accepted(ID, DENG, on(4)));
    }

    private static DisputeStep party(int number, PartyKind kind) {
        return new DisputeStep.PartyNoted(ID, number, kind, Optional.empty(), DENG, on(5));
    }

    private static DisputeStep met(int party, boolean safe) {
        return new DisputeStep.MetApart(ID, party, safe, party == 1, DENG, on(6));
    }

    private static DisputeStep session(int parties) {
        return new DisputeStep.SessionHeld(ID, day(8), parties, SessionResult.NEARER, "", DENG, on(8));
    }

    private static Dispute talking() {
        return accepted()
                .with(party(1, PartyKind.FARMERS))
                .with(party(2, PartyKind.HERDERS))
                .with(met(1, true))
                .with(met(2, true))
                .with(session(2));
    }

    private static DisputeStep clause(int number, int party) {
        return new DisputeStep.ClauseDrafted(ID, number, party, day(40), "the corridor stays open", DENG, on(9));
    }

    private static DisputeStep agreed(boolean readOut, Monitor... monitors) {
        return new DisputeStep.Agreed(ID, Extent.WHOLE, day(10), readOut, Set.of(monitors), day(375), DENG, on(10));
    }

    private static Dispute withAgreement() {
        return talking().with(clause(1, 2)).with(agreed(true, Monitor.ELDERS, Monitor.MISSION));
    }

    private static DisputeStep followed(int month, LocalDate on) {
        return new DisputeStep.FollowedUp(ID, month, Holding.HOLDS, "asked both", DENG, on(on));
    }

    @ParameterizedTest
    @EnumSource(Crime.class)
    void a_serious_crime_is_never_mediated_whenever_it_is_found(Crime crime) {
        DisputeStep found = new DisputeStep.CrimeFound(ID, Set.of(crime), DENG, on(11));
        for (Dispute dispute : List.of(
                opened(crime),
                opened().with(found),
                accepted().with(found),
                talking().with(found),
                withAgreement().with(found))) {
            for (DisputeStep step : List.of(
                    asked(MechanismSays.ASKS_FOR_SUPPORT),
                    checked(true),
                    new DisputeStep.Accepted(ID, DENG, on(12)),
                    party(dispute.parties().size() + 1, PartyKind.YOUTH),
                    met(1, true),
                    session(2),
                    clause(dispute.clauses().size() + 1, 1),
                    agreed(true, Monitor.ELDERS),
                    new DisputeStep.Stalled(ID, "they wait", DENG, on(12)))) {
                assertThat(dispute.whyNot(step))
                        .as(step.getClass().getSimpleName())
                        .contains(NotNow.NEVER_MEDIATED);
            }
            assertThat(dispute.whyNot(new DisputeStep.Closed(ID, "enough", DENG, on(12))))
                    .contains(NotNow.NEVER_MEDIATED);
            assertThat(dispute.whyNot(new DisputeStep.Referred(ID, Body.LOCAL_MECHANISM, "to them", DENG, on(12))))
                    .contains(NotNow.NOT_A_COMPETENT_BODY);
            assertThat(dispute.due().orElseThrow().what()).isEqualTo(Turn.REFER);
            Dispute referred = dispute.with(new DisputeStep.Referred(ID, Body.COURT, "to them", DENG, on(12)));
            assertThat(referred.whyNot(new DisputeStep.Closed(ID, "they have it", DENG, on(13))))
                    .isEmpty();
        }
    }

    @Test
    void those_who_settle_disputes_there_are_asked_first_and_have_it_when_they_take_it() {
        DisputeStep accept = new DisputeStep.Accepted(ID, DENG, on(4));
        assertThat(opened().with(checked(true)).whyNot(accept)).contains(NotNow.ASK_LOCAL_FIRST);
        Dispute taken = opened().with(asked(MechanismSays.TAKES_IT)).with(checked(true));
        assertThat(taken.whyNot(accept)).contains(NotNow.LOCAL_TAKES_IT);
        assertThat(taken.whyNot(new DisputeStep.Referred(ID, Body.LOCAL_MECHANISM, "theirs", DENG, on(4))))
                .isEmpty();
        for (MechanismSays says : List.of(
                MechanismSays.ASKS_FOR_SUPPORT,
                MechanismSays.DECLINES,
                MechanismSays.A_PARTY_REFUSES_IT,
                MechanismSays.THERE_IS_NONE)) {
            assertThat(opened().with(asked(says)).with(checked(true)).whyNot(accept))
                    .as(says.name())
                    .isEmpty();
        }
        assertThat(opened().whyNot(new DisputeStep.MechanismAsked(
                        ID, Mechanism.NONE_EXISTS, MechanismSays.TAKES_IT, "", DENG, on(2))))
                .contains(NotNow.ANSWER_DOES_NOT_FIT);
    }

    @Test
    void whoever_mediates_is_bound_to_no_side_accepted_by_all_and_looked_at_by_somebody_else() {
        Dispute asked = opened().with(asked(MechanismSays.ASKS_FOR_SUPPORT));
        DisputeStep accept = new DisputeStep.Accepted(ID, DENG, on(4));
        assertThat(asked.whyNot(accept)).contains(NotNow.CHECK_THE_MEDIATOR);
        for (Tie tie : Tie.values()) {
            assertThat(asked.with(checked(true, tie)).whyNot(accept))
                    .as(tie.name())
                    .contains(NotNow.MEDIATOR_IS_TIED);
        }
        assertThat(asked.with(checked(false)).whyNot(accept)).contains(NotNow.MEDIATOR_NOT_ACCEPTED);
        assertThat(asked.with(checked(true, Tie.FAMILY)).with(checked(true)).whyNot(accept))
                .as("another mediator")
                .isEmpty();
        assertThat(asked.whyNot(new DisputeStep.MediatorChecked(ID, DENG, Set.of(), true, DENG, on(3))))
                .contains(NotNow.MEDIATOR_CHECKS_THEMSELVES);
        Dispute later = talking().with(checked(true, Tie.BUSINESS));
        assertThat(later.whyNot(session(2)))
                .as("a tie found later stops the next session")
                .contains(NotNow.MEDIATOR_IS_TIED);
    }

    @Test
    void every_party_is_met_apart_and_safe_before_they_sit_together() {
        Dispute two = accepted().with(party(1, PartyKind.FARMERS));
        assertThat(two.whyNot(session(2))).contains(NotNow.TWO_PARTIES_FIRST);
        two = two.with(party(2, PartyKind.HERDERS));
        assertThat(two.whyNot(party(2, PartyKind.YOUTH))).contains(NotNow.NUMBER_TAKEN);
        assertThat(two.with(met(1, true)).whyNot(session(2))).contains(NotNow.MEET_EACH_APART);
        Dispute unsafe = two.with(met(1, true)).with(met(2, false));
        assertThat(unsafe.whyNot(session(2))).contains(NotNow.AGREE_SAFETY_FIRST);
        assertThat(unsafe.with(met(2, true)).whyNot(session(2))).isEmpty();
        assertThat(talking().with(met(1, false)).whyNot(session(2)))
                .as("safety that was agreed once may be gone")
                .contains(NotNow.AGREE_SAFETY_FIRST);
        assertThat(two.whyNot(met(3, true))).contains(NotNow.NO_SUCH_PARTY);
        assertThat(talking().withoutWomen()).containsExactly(2);
        assertThat(opened().whyNot(party(1, PartyKind.FARMERS))).contains(NotNow.NOT_ACCEPTED);
    }

    @Test
    void nothing_is_agreed_that_was_not_read_out_or_that_nobody_of_the_place_watches() {
        assertThat(talking().whyNot(agreed(true, Monitor.ELDERS))).contains(NotNow.NO_CLAUSE);
        Dispute drafted = talking().with(clause(1, 2));
        assertThat(drafted.whyNot(agreed(false, Monitor.ELDERS))).contains(NotNow.READ_IT_OUT);
        assertThat(drafted.whyNot(agreed(true))).contains(NotNow.NAME_LOCAL_MONITORS);
        assertThat(drafted.whyNot(agreed(true, Monitor.MISSION))).contains(NotNow.NAME_LOCAL_MONITORS);
        assertThat(drafted.whyNot(new DisputeStep.Agreed(
                        ID, Extent.PART, day(10), true, Set.of(Monitor.ELDERS), day(10), DENG, on(10))))
                .contains(NotNow.LASTS_NO_TIME);
        assertThat(drafted.whyNot(clause(2, 3))).contains(NotNow.NO_SUCH_PARTY);
        assertThat(withAgreement().state()).isEqualTo(State.AGREED);
        assertThat(withAgreement().whyNot(clause(2, 1))).contains(NotNow.ALREADY_AGREED);
    }

    @Test
    void it_is_looked_at_for_a_year_before_it_is_closed_and_no_serious_violation_is_left_open() {
        Dispute dispute = withAgreement();
        assertThat(dispute.due()).contains(new Due(Turn.CLAUSE, day(10), day(40)));
        dispute = dispute.with(new DisputeStep.ClauseDone(ID, 1, DENG, on(30)));
        assertThat(dispute.whyNot(new DisputeStep.ClauseDone(ID, 1, DENG, on(31))))
                .contains(NotNow.ALREADY_DONE);
        assertThat(dispute.due())
                .contains(new Due(
                        Turn.FOLLOW_UP,
                        day(10).plusMonths(1),
                        day(10).plusMonths(1).plusDays(14)));
        assertThat(dispute.whyNot(followed(1, day(10).plusMonths(1).minusDays(1))))
                .contains(NotNow.TOO_EARLY);
        assertThat(dispute.whyNot(followed(3, day(10).plusMonths(3)))).contains(NotNow.NOT_A_MONTH_OF_CHECKS);
        dispute = dispute.with(
                new DisputeStep.Violated(ID, 1, 1, Gravity.SERIOUS, day(50), "the corridor was closed", DENG, on(50)));
        for (int month : Dispute.CHECKS) {
            assertThat(dispute.whyNot(new DisputeStep.Closed(ID, "it holds", DENG, on(400))))
                    .contains(NotNow.FOLLOW_UP_FIRST);
            dispute = dispute.with(followed(month, day(10).plusMonths(month)));
        }
        assertThat(dispute.nextCheck()).isEmpty();
        assertThat(dispute.whyNot(new DisputeStep.Closed(ID, "it holds", DENG, on(400))))
                .contains(NotNow.VIOLATION_OPEN);
        dispute = dispute.with(new DisputeStep.Remedied(ID, 1, "it is open again", DENG, on(401)));
        dispute = dispute.with(new DisputeStep.Closed(ID, "it holds", DENG, on(402)));
        assertThat(dispute.state()).isEqualTo(State.CLOSED);
        assertThat(dispute.whyNot(session(2))).contains(NotNow.CLOSED);
        Dispute again = dispute.with(new DisputeStep.Reopened(ID, "closed again", DENG, on(500)));
        assertThat(again.state()).isEqualTo(State.REOPENED);
        assertThat(again.agreed()).as("a new round begins").isEmpty();
        assertThat(again.whyNot(session(2))).contains(NotNow.NOT_ACCEPTED);
        assertThat(again.parties()).hasSize(2);
    }

    @Test
    void what_goes_nowhere_is_said_to_before_it_is_closed() {
        assertThat(talking().whyNot(new DisputeStep.Closed(ID, "enough", DENG, on(20))))
                .contains(NotNow.NOTHING_CAME_OF_IT);
        Dispute stalled = talking().with(new DisputeStep.Stalled(ID, "one party left", DENG, on(20)));
        assertThat(stalled.due()).contains(new Due(Turn.MOVE_OR_CLOSE, day(20), day(50)));
        assertThat(stalled.whyNot(new DisputeStep.Closed(ID, "they will not", DENG, on(21))))
                .isEmpty();
        assertThat(stalled.with(session(2)).state()).isEqualTo(State.IN_DIALOGUE);
    }

    @Test
    void clocks_run_by_how_soon_it_may_come_to_violence() {
        assertThat(opened().due()).contains(new Due(Turn.ASK_LOCAL, day(1), day(8)));
        assertThat(opened().with(asked(MechanismSays.DECLINES)).due()).contains(new Due(Turn.ACCEPT, day(1), day(15)));
        assertThat(opened(Crime.KILLING).due()).contains(new Due(Turn.REFER, day(1), day(2)));
    }
}
