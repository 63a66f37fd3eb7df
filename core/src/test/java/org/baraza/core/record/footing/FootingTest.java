package org.baraza.core.record.footing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Support;
import org.baraza.core.record.activities.Activity;
import org.baraza.core.record.activities.ActivityKind;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.activities.Lead;
import org.baraza.core.record.consents.CommunityAgreement;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Purpose;
import org.baraza.core.record.diligence.Factor;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.diligence.SupportKind;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.diligence.Verdict;
import org.baraza.core.record.diligence.Violation;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.projects.Clearance;
import org.baraza.core.record.projects.HarmLook;
import org.baraza.core.record.projects.Overlap;
import org.baraza.core.record.projects.Project;
import org.baraza.core.record.projects.ProjectKind;
import org.baraza.core.record.projects.ProjectStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FootingTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Handle GUARDS = new Handle("guards-1");
    private static final Optional<String> HERE = Optional.of("XB0101");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Footing NOTHING = new Footing(List.of(), List.of(), List.of(), _ -> Optional.empty());

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static Activity activity(ActivityKind kind, Optional<Handle> partner) {
        return Activity.of(new ActivityStep.Planned(
                "activity-1",
                "PRAMIQ",
                HERE,
                kind,
                Lead.COMMUNITY,
                Lead.MISSION,
                partner,
                Optional.empty(),
                DAY,
                "who waters where",
                DENG,
                at(DAY.minusDays(9))));
    }

    private static CommunityAgreement agreement(
            Optional<String> area, Purpose purpose, Optional<String> activity, LocalDate since) {
        return CommunityAgreement.of(new CommunityStep.Proposed(
                        "agreement-" + since,
                        "PRAMIQ",
                        area,
                        purpose,
                        activity.map(Handle::new),
                        Set.of(Group.WOMEN, Group.HERDERS),
                        "to meet at the well",
                        DENG,
                        at(since)))
                .then(new CommunityStep.Agreed(
                        "agreement-" + since,
                        since,
                        since.plusMonths(6),
                        new Decision(Decision.What.VERIFY, INGRID, at(since), "both said yes")));
    }

    private static CommunityAgreement withdrawn(CommunityAgreement agreement, LocalDate on) {
        return agreement.then(new CommunityStep.Withdrawn(agreement.id(), Group.WOMEN, DENG, at(on)));
    }

    private static Footing with(CommunityAgreement... agreements) {
        return new Footing(List.of(agreements), List.of(), List.of(), _ -> Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(ActivityKind.class)
    @ProtectionRule(11)
    void what_brings_sides_together_needs_the_yes_of_those_who_live_there_and_asking_them_does_not(ActivityKind kind) {
        boolean asks = Set.of(
                        ActivityKind.COMMUNITY_MEETING,
                        ActivityKind.CONSULTATION,
                        ActivityKind.OUTREACH,
                        ActivityKind.COORDINATION)
                .contains(kind);
        assertThat(NOTHING.ofActivity(activity(kind, Optional.empty()), DAY))
                .isEqualTo(asks ? Optional.empty() : Optional.of(Lacking.AGREEMENT));
        assertThat(with(agreement(HERE, Purpose.MEETINGS, Optional.empty(), DAY.minusDays(3)))
                        .ofActivity(activity(kind, Optional.empty()), DAY))
                .isEmpty();
    }

    @Test
    @ProtectionRule(11)
    void silence_another_area_another_purpose_and_an_agreement_that_ran_out_are_no_consent() {
        Activity dialogue = activity(ActivityKind.DIALOGUE, Optional.empty());
        LocalDate before = DAY.minusDays(3);
        assertThat(with(agreement(Optional.of("XB0102"), Purpose.MEETINGS, Optional.empty(), before))
                        .ofActivity(dialogue, DAY))
                .contains(Lacking.AGREEMENT);
        assertThat(with(agreement(HERE, Purpose.PATROLS, Optional.empty(), before))
                        .ofActivity(dialogue, DAY))
                .contains(Lacking.AGREEMENT);
        assertThat(with(agreement(HERE, Purpose.MEETINGS, Optional.of("activity-2"), before))
                        .ofActivity(dialogue, DAY))
                .contains(Lacking.AGREEMENT);
        assertThat(with(agreement(HERE, Purpose.MEETINGS, Optional.empty(), DAY.minusMonths(6)))
                        .ofActivity(dialogue, DAY))
                .as("the first day it no longer holds")
                .contains(Lacking.AGREEMENT);
        assertThat(with(agreement(HERE, Purpose.OTHER, Optional.of("activity-1"), before))
                        .ofActivity(dialogue, DAY))
                .as("people were asked about this very dialogue")
                .isEmpty();
    }

    @Test
    @ProtectionRule(11)
    void consent_taken_back_stops_even_a_meeting_that_needed_none_and_undoes_nothing_held_before() {
        Activity meeting = activity(ActivityKind.COMMUNITY_MEETING, Optional.empty());
        CommunityAgreement own = agreement(HERE, Purpose.MEETINGS, Optional.of("activity-1"), DAY.minusDays(9));
        assertThat(with(withdrawn(own, DAY)).ofActivity(meeting, DAY)).contains(Lacking.AGREEMENT);
        assertThat(with(withdrawn(own, DAY.plusDays(1))).ofActivity(meeting, DAY))
                .isEmpty();
        CommunityAgreement standing = agreement(HERE, Purpose.MEETINGS, Optional.empty(), DAY.minusDays(9));
        assertThat(with(withdrawn(standing, DAY)).ofActivity(meeting, DAY)).contains(Lacking.AGREEMENT);
        CommunityAgreement anew = agreement(HERE, Purpose.MEETINGS, Optional.empty(), DAY.minusDays(1));
        assertThat(with(withdrawn(standing, DAY.minusDays(5)), anew).ofActivity(meeting, DAY))
                .as("they were asked anew, and agreed")
                .isEmpty();
    }

    @Test
    @ProtectionRule(11)
    void consent_that_is_given_afterwards_makes_nothing_right() {
        Activity dialogue = activity(ActivityKind.DIALOGUE, Optional.empty());
        Footing late = with(agreement(HERE, Purpose.MEETINGS, Optional.of("activity-1"), DAY.plusDays(1)));
        assertThat(late.ofActivity(dialogue, DAY)).contains(Lacking.AGREEMENT);
        assertThat(late.ofActivity(dialogue, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void an_objection_and_a_suspension_stop_what_stands_on_the_agreement() {
        Activity dialogue = activity(ActivityKind.DIALOGUE, Optional.empty());
        CommunityAgreement standing = agreement(HERE, Purpose.MEETINGS, Optional.empty(), DAY.minusDays(9));
        CommunityAgreement objected =
                standing.then(new CommunityStep.Objected(standing.id(), Group.HERDERS, "", DENG, at(DAY.minusDays(1))));
        assertThat(with(objected).ofActivity(dialogue, DAY)).contains(Lacking.AGREEMENT);
        assertThat(with(objected).ofActivity(activity(ActivityKind.CONSULTATION, Optional.empty()), DAY))
                .as("talking is how an objection ends")
                .isEmpty();
        CommunityAgreement suspended =
                standing.then(new CommunityStep.Suspended(standing.id(), "until the rain", DENG, at(DAY.minusDays(1))));
        assertThat(with(suspended).ofActivity(dialogue, DAY)).contains(Lacking.AGREEMENT);
    }

    private static Partner partner(PartnerType type) {
        return Partner.of(new PartnerStep.Identified(
                GUARDS.code(), "PRAMIQ", HERE, type, Body.ORGANISATION, DENG, at(DAY.minusDays(90))));
    }

    private static SupportCase cleared(PartnerType type) {
        LocalDate on = DAY.minusDays(30);
        LocalDate last = DAY.plusMonths(3);
        Map<Factor, Band> factors = new EnumMap<>(Factor.class);
        Stream.of(Factor.values()).forEach(f -> factors.put(f, Band.LOW));
        Decision yes = new Decision(Decision.What.VERIFY, INGRID, at(on), "weighed");
        return SupportCase.of(new SupportStep.Requested(
                        "support-1",
                        "PRAMIQ",
                        HERE,
                        GUARDS,
                        type,
                        SupportKind.TRAINING,
                        "to train drivers",
                        DENG,
                        at(on)))
                .then(new SupportStep.PolicyTold("support-1", on, DENG, at(on)))
                .then(new SupportStep.Assessed("support-1", factors, true, last, "read", DENG, at(on)))
                .then(new SupportStep.Decided("support-1", Verdict.APPROVED, yes))
                .then(new SupportStep.Checked("support-1", Support.Check.LEGAL, last, yes))
                .then(new SupportStep.Checked("support-1", Support.Check.CHILD_RECRUITMENT, last, yes));
    }

    private static Optional<Lacking> meeting(Partner partner, LocalDate on, SupportCase... supports) {
        return new Footing(List.of(), List.of(partner), List.of(supports), _ -> Optional.empty())
                .ofActivity(activity(ActivityKind.COORDINATION, Optional.of(GUARDS)), on);
    }

    @ParameterizedTest
    @EnumSource(PartnerType.class)
    @ProtectionRule(22)
    void nothing_is_done_with_people_under_arms_before_they_are_cleared_and_with_everybody_else_it_is(
            PartnerType type) {
        boolean armed = !Support.needed(type).isEmpty();
        assertThat(meeting(partner(type), DAY)).isEqualTo(armed ? Optional.of(Lacking.PARTNER) : Optional.empty());
        assertThat(meeting(partner(type), DAY, cleared(type))).isEmpty();
        assertThat(meeting(partner(type), DAY.plusMonths(3), cleared(type)))
                .as("the first day on which no assessment holds")
                .isEqualTo(armed ? Optional.of(Lacking.PARTNER) : Optional.empty());
    }

    @Test
    @ProtectionRule(22)
    void a_grave_allegation_and_a_suspension_hold_what_stands_on_the_support() {
        PartnerType type = PartnerType.ARMED_COMMUNITY_GROUP;
        SupportCase alleged =
                cleared(type).then(new SupportStep.Alleged("support-1", 1, Violation.TORTURE, DAY, DENG, at(DAY)));
        assertThat(meeting(partner(type), DAY, alleged)).contains(Lacking.PARTNER);
        assertThat(meeting(partner(type), DAY.minusDays(1), alleged))
                .as("what was held before anything was alleged was rightly held")
                .isEmpty();
        SupportCase suspended =
                cleared(type).then(new SupportStep.Suspended("support-1", "looked into", INGRID, at(DAY)));
        assertThat(meeting(partner(type), DAY, suspended)).contains(Lacking.PARTNER);
    }

    @Test
    void a_suspended_partner_holds_what_is_done_with_it_until_it_goes_on() {
        Partner suspended = partner(PartnerType.WOMENS_GROUP)
                .then(new PartnerStep.Suspended(GUARDS.code(), "money is missing", INGRID, at(DAY)));
        assertThat(meeting(suspended, DAY)).contains(Lacking.PARTNER);
        assertThat(meeting(suspended, DAY.minusDays(1))).isEmpty();
        assertThat(meeting(
                        suspended.then(new PartnerStep.Resumed(GUARDS.code(), "it was found", INGRID, at(DAY))), DAY))
                .isEmpty();
    }

    @Test
    @ProtectionRule(22)
    void of_a_partner_nobody_knows_nobody_can_say_that_it_may_be_supported() {
        Activity with = activity(ActivityKind.COORDINATION, Optional.of(GUARDS));
        assertThat(NOTHING.ofActivity(with, DAY)).contains(Lacking.PARTNER);
        assertThat(new Footing(List.of(), List.of(), List.of(), _ -> Optional.of(PartnerType.NGO))
                        .ofActivity(with, DAY))
                .isEmpty();
        assertThat(new Footing(List.of(), List.of(), List.of(), _ -> Optional.of(PartnerType.NATIONAL_SECURITY_FORCE))
                        .ofActivity(with, DAY))
                .contains(Lacking.PARTNER);
    }

    private static Project project(boolean forces, Optional<Handle> implementer, Optional<Handle> recipient) {
        return Project.of(new ProjectStep.Proposed(
                        "project-1",
                        "PRAMIQ",
                        HERE,
                        ProjectKind.ROAD,
                        "a bridge",
                        Optional.of(1),
                        DAY.minusDays(60),
                        Set.of(org.baraza.core.record.cases.Group.WOMEN),
                        implementer,
                        Optional.of(20_000),
                        forces,
                        DENG,
                        at(DAY.minusDays(60))))
                .then(new ProjectStep.Screened(
                        "project-1",
                        "of all",
                        Overlap.NONE_FOUND,
                        HarmLook.NONE_SEEN,
                        forces ? Clearance.VALID : Clearance.NOT_NEEDED,
                        recipient,
                        "seen",
                        DENG,
                        at(DAY.minusDays(50))));
    }

    @Test
    @ProtectionRule(22)
    void no_money_follows_where_forces_gain_and_the_word_that_they_are_cleared_rests_on_nothing() {
        PartnerType type = PartnerType.NATIONAL_SECURITY_FORCE;
        Footing without = new Footing(List.of(), List.of(partner(type)), List.of(), _ -> Optional.empty());
        Footing with = new Footing(List.of(), List.of(partner(type)), List.of(cleared(type)), _ -> Optional.empty());
        assertThat(with.ofProject(project(true, Optional.empty(), Optional.empty()), DAY))
                .as("nobody said who gains")
                .contains(Lacking.PARTNER);
        assertThat(without.ofProject(project(true, Optional.empty(), Optional.of(GUARDS)), DAY))
                .contains(Lacking.PARTNER);
        assertThat(with.ofProject(project(true, Optional.empty(), Optional.of(GUARDS)), DAY))
                .isEmpty();
        assertThat(without.ofProject(project(false, Optional.of(GUARDS), Optional.empty()), DAY))
                .as("those who carry it out are under arms")
                .contains(Lacking.PARTNER);
        assertThat(NOTHING.ofProject(project(false, Optional.empty(), Optional.empty()), DAY))
                .isEmpty();
    }

    @Test
    @ProtectionRule(11)
    void no_money_follows_once_people_took_back_what_they_agreed_to() {
        Project project = project(false, Optional.empty(), Optional.empty());
        CommunityAgreement own = agreement(HERE, Purpose.PROJECT, Optional.of("project-1"), DAY.minusDays(9));
        assertThat(with(own).ofProject(project, DAY)).isEmpty();
        assertThat(with(withdrawn(own, DAY)).ofProject(project, DAY)).contains(Lacking.AGREEMENT);
        CommunityAgreement standing = agreement(HERE, Purpose.PROJECT, Optional.empty(), DAY.minusDays(9));
        assertThat(with(withdrawn(standing, DAY)).ofProject(project, DAY)).contains(Lacking.AGREEMENT);
    }
}
