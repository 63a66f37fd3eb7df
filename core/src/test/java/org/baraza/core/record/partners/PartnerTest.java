package org.baraza.core.record.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Support;
import org.baraza.core.protect.Visibility;
import org.baraza.core.record.AgreedMonths;
import org.baraza.core.record.Partnership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PartnerTest {

    private static final Handle DENG = new Handle("deng");
    private static final Handle ROSE = new Handle("rose");
    private static final Handle INGRID = new Handle("ingrid");
    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);
    private static final Ground GROUND = Ground.of(TODAY);
    private static final String ID = "partner-1";

    private static Partner identified(PartnerType type, Body body, String id) {
        return Partner.of(new PartnerStep.Identified(id, "PRAMIQ", Optional.of("XB0101"), type, body, DENG, NOW));
    }

    private static PartnerStep says(Group group, Says says) {
        return new PartnerStep.Nominated(
                ID, group, says, Set.of(Basis.DEEDS), Gathered.SEPARATE_MEETING, TODAY, NEXT_YEAR, "", DENG, NOW);
    }

    private static PartnerStep vetted(VettingLine line, VettingResult result, VettingSource source, LocalDate until) {
        return new PartnerStep.Vetted(ID, line, result, source, TODAY.minusDays(1), until, "seen", ROSE, NOW);
    }

    private static PartnerStep risk(Band threat, Band vulnerability, Band capacity, ContactMode mode) {
        return new PartnerStep.RiskAssessed(ID, threat, vulnerability, capacity, mode, TODAY.plusMonths(6), ROSE, NOW);
    }

    private static PartnerStep asked(Consent.Answer answer) {
        return new PartnerStep.VisibilityAsked(ID, answer, Consent.How.SPOKEN, "sw", NEXT_YEAR, DENG, NOW);
    }

    private static PartnerStep.Agreed agreed(Handle by, LocalDate from, LocalDate until) {
        return new PartnerStep.Agreed(
                ID, Set.of(Objective.TALK), from, until, new Decision(Decision.What.VERIFY, by, NOW, "both want it"));
    }

    private static List<PartnerStep> everything() {
        List<PartnerStep> steps = new ArrayList<>(List.of(
                says(Group.WOMEN, Says.SPEAKS_FOR_US),
                says(Group.ELDERS, Says.SPEAKS_FOR_US),
                says(Group.HERDERS, Says.SPEAKS_FOR_US),
                new PartnerStep.ConflictChecked(ID, Set.of(Group.WOMEN), Set.of(), "nobody loses", DENG, NOW),
                new PartnerStep.VettingOpened(ID, ROSE, NOW)));
        for (VettingLine line : VettingLine.values()) {
            steps.add(vetted(line, VettingResult.PASSED, VettingSource.COMMUNITY, NEXT_YEAR));
        }
        steps.add(risk(Band.LOW, Band.LOW, Band.LOW, ContactMode.DISCREET));
        steps.add(new PartnerStep.Contacted(ID, ContactMode.DISCREET, TODAY, DENG, NOW));
        steps.add(asked(Consent.Answer.NO));
        return steps;
    }

    /** What was done, without some of it, by the rules: what cannot happen without it fails here. */
    private static Partner without(PartnerType type, Predicate<PartnerStep> left) {
        Partner partner = identified(type, Body.ORGANISATION, ID);
        for (PartnerStep step : everything()) {
            if (!left.test(step)) {
                partner = partner.then(step);
            }
        }
        return partner;
    }

    private static Partner ready() {
        return without(PartnerType.WOMENS_GROUP, _ -> false);
    }

    private static Partner working() {
        Partner partner = ready().then(agreed(INGRID, TODAY, NEXT_YEAR));
        for (Onboarding item : Onboarding.values()) {
            partner = take(partner, new PartnerStep.Onboarded(ID, item, DENG, NOW));
        }
        return partner;
    }

    private static Partner take(Partner partner, PartnerStep step) {
        assertThat(whyNot(partner, step)).isEmpty();
        return partner.then(step);
    }

    private static Optional<NotNow> whyNot(Partner partner, PartnerStep step) {
        return whyNot(partner, step, GROUND);
    }

    private static Optional<NotNow> whyNot(Partner partner, PartnerStep step, Ground ground) {
        return Course.whyNot(partner, step, ground, _ -> Optional.empty());
    }

    private static Optional<NotNow> agreementOf(Partner partner) {
        return whyNot(partner, agreed(INGRID, TODAY, NEXT_YEAR));
    }

    @Test
    void what_was_done_in_order_leads_to_an_agreement_and_to_work() {
        Partner partner = identified(PartnerType.WOMENS_GROUP, Body.ORGANISATION, ID);
        assertThat(partner.state(GROUND)).isEqualTo(State.IDENTIFIED);
        for (PartnerStep step : everything()) {
            partner = take(partner, step);
        }
        assertThat(partner.state(GROUND)).isEqualTo(State.VETTING);
        assertThat(Course.missing(partner, GROUND)).isEmpty();
        partner = take(partner, agreed(INGRID, TODAY, NEXT_YEAR));
        assertThat(partner.state(GROUND)).isEqualTo(State.AGREED);
        partner = take(partner, new PartnerStep.Onboarded(ID, Onboarding.CONDUCT, DENG, NOW));
        assertThat(partner.state(GROUND)).isEqualTo(State.ONBOARDING);
        assertThat(working().state(GROUND)).isEqualTo(State.ACTIVE);
        assertThat(working().state(Ground.of(TODAY.plusYears(1).minusDays(1)))).isEqualTo(State.ACTIVE);
    }

    @Test
    void nothing_is_agreed_when_anything_of_it_is_missing_and_every_reason_is_told() {
        Partner bare = identified(PartnerType.NGO, Body.ORGANISATION, ID);
        assertThat(Course.missing(bare, GROUND))
                .containsExactly(
                        NotNow.LEGITIMACY_FIRST,
                        NotNow.CONFLICT_FIRST,
                        NotNow.VETTING_FIRST,
                        NotNow.RISK_FIRST,
                        NotNow.CONTACT_FIRST,
                        NotNow.VISIBILITY_FIRST);
        assertThat(agreementOf(without(PartnerType.NGO, s -> s instanceof PartnerStep.ConflictChecked)))
                .contains(NotNow.CONFLICT_FIRST);
        assertThat(agreementOf(without(PartnerType.NGO, s -> s instanceof PartnerStep.RiskAssessed)))
                .contains(NotNow.RISK_FIRST);
        assertThat(agreementOf(without(PartnerType.NGO, s -> s instanceof PartnerStep.Contacted)))
                .contains(NotNow.CONTACT_FIRST);
        assertThat(agreementOf(without(PartnerType.NGO, s -> s instanceof PartnerStep.VisibilityAsked)))
                .contains(NotNow.VISIBILITY_FIRST);
    }

    @ParameterizedTest
    @EnumSource(VettingLine.class)
    void no_agreement_goes_without_a_single_line_of_vetting(VettingLine line) {
        Partner one = without(PartnerType.NGO, s -> s instanceof PartnerStep.Vetted v && v.line() == line);
        assertThat(agreementOf(one)).contains(NotNow.VETTING_FIRST);
        assertThat(agreementOf(one.then(vetted(line, VettingResult.NOT_KNOWN, VettingSource.COMMUNITY, NEXT_YEAR))))
                .as("not known is not passed")
                .contains(NotNow.VETTING_FIRST);
        assertThat(agreementOf(one.then(vetted(line, VettingResult.FAILED, VettingSource.LISTS, NEXT_YEAR))))
                .contains(NotNow.VETTING_FAILED);
        assertThat(agreementOf(one.then(vetted(line, VettingResult.PASSED, VettingSource.LISTS, TODAY))))
                .as("the last day is over")
                .contains(NotNow.VETTING_LAPSED);
        assertThat(agreementOf(
                        one.then(vetted(line, VettingResult.PASSED_WITH_MITIGATION, VettingSource.LISTS, NEXT_YEAR))))
                .isEmpty();
        assertThat(whyNot(one, vetted(line, VettingResult.PASSED, VettingSource.OWN_WORD, NEXT_YEAR)))
                .contains(NotNow.OWN_WORD_ALONE);
        assertThat(whyNot(one, vetted(line, VettingResult.FAILED, VettingSource.OWN_WORD, NEXT_YEAR)))
                .as("what it says against itself counts")
                .isEmpty();
    }

    @Test
    void a_group_asked_three_times_is_one_group_and_one_that_changed_its_mind_counts_no_more() {
        Partner two = without(PartnerType.NGO, s -> s instanceof PartnerStep.Nominated n && n.group() == Group.HERDERS);
        assertThat(agreementOf(
                        two.then(says(Group.WOMEN, Says.SPEAKS_FOR_US)).then(says(Group.WOMEN, Says.SPEAKS_FOR_US))))
                .contains(NotNow.LEGITIMACY_FIRST);
        assertThat(agreementOf(two.then(says(Group.HERDERS, Says.PARTLY)))).contains(NotNow.LEGITIMACY_FIRST);
        assertThat(agreementOf(ready().then(says(Group.WOMEN, Says.DOES_NOT)))).contains(NotNow.LEGITIMACY_FIRST);
        Partner contested = ready().then(says(Group.YOUNG_MEN, Says.DOES_NOT));
        assertThat(agreementOf(contested)).isEmpty();
        assertThat(contested.legitimacy().contested()).as("it stays in sight").isTrue();
    }

    @Test
    void what_groups_said_long_ago_carries_no_agreement_now() {
        assertThat(Course.missing(ready(), Ground.of(NEXT_YEAR))).contains(NotNow.LEGITIMACY_FIRST);
    }

    @Test
    void whoever_brought_it_in_or_vetted_it_does_not_agree_to_it() {
        for (Handle same : List.of(DENG, ROSE)) {
            assertThat(whyNot(ready(), agreed(same, TODAY, NEXT_YEAR))).contains(NotNow.NOT_BY_THE_SAME);
        }
        assertThatThrownBy(() -> agreed(new Handle("program"), TODAY, NEXT_YEAR))
                .hasMessageContaining("a person decides");
    }

    @Test
    void nobody_is_contacted_before_somebody_looked_into_what_that_may_do_to_them() {
        Partner fresh = identified(PartnerType.NGO, Body.ORGANISATION, ID);
        PartnerStep contact = new PartnerStep.Contacted(ID, ContactMode.VISIBLE, TODAY, DENG, NOW);
        assertThat(whyNot(fresh, contact)).contains(NotNow.RISK_FIRST);
        assertThat(whyNot(fresh.then(risk(Band.LOW, Band.LOW, Band.LOW, ContactMode.NONE_NOW)), contact))
                .contains(NotNow.CONTACT_NOT_SAFE);
        Partner looked = fresh.then(risk(Band.LOW, Band.LOW, Band.LOW, ContactMode.VISIBLE));
        assertThat(whyNot(looked, contact)).isEmpty();
        assertThat(whyNot(looked, contact, Ground.of(TODAY.plusMonths(6)))).contains(NotNow.RISK_FIRST);
        assertThat(whyNot(looked, new PartnerStep.Contacted(ID, ContactMode.VISIBLE, TODAY.minusDays(3), DENG, NOW)))
                .as("a contact that came first is not made good by looking into it later")
                .contains(NotNow.RISK_FIRST);
    }

    @Test
    void an_assessment_of_the_danger_holds_half_a_year_at_most() {
        PartnerStep longer = new PartnerStep.RiskAssessed(
                ID,
                Band.LOW,
                Band.LOW,
                Band.LOW,
                ContactMode.VISIBLE,
                TODAY.plusMonths(6).plusDays(1),
                ROSE,
                NOW);
        assertThat(whyNot(identified(PartnerType.NGO, Body.ORGANISATION, ID), longer))
                .contains(NotNow.AGREEMENT_OVER);
    }

    @Test
    void capacity_never_talks_a_great_threat_down_to_a_small_danger() {
        assertThat(level(Band.HIGH, Band.LOW, Band.HIGH)).isEqualTo(Band.MEDIUM);
        assertThat(level(Band.HIGH, Band.MEDIUM, Band.LOW)).isEqualTo(Band.HIGH);
        assertThat(level(Band.LOW, Band.LOW, Band.LOW)).isEqualTo(Band.LOW);
        assertThat(level(Band.LOW, Band.HIGH, Band.LOW)).isEqualTo(Band.HIGH);
        assertThat(level(Band.MEDIUM, Band.LOW, Band.HIGH)).isEqualTo(Band.LOW);
    }

    private static Band level(Band threat, Band vulnerability, Band capacity) {
        return ((PartnerStep.RiskAssessed) risk(threat, vulnerability, capacity, ContactMode.DISCREET)).level();
    }

    @Test
    @ProtectionRule(26)
    void a_partner_is_internal_until_it_says_yes_and_again_from_the_day_it_says_no() {
        Partner agreed = ready().then(agreed(INGRID, TODAY, NEXT_YEAR));
        assertThat(agreed.visibility(NOW)).isEqualTo(Visibility.INTERNAL);
        assertThat(agreed.named(GROUND, NOW)).isFalse();
        Partner yes = agreed.then(asked(Consent.Answer.YES));
        assertThat(yes.named(GROUND, NOW)).isTrue();
        assertThat(yes.then(asked(Consent.Answer.NO)).named(GROUND, NOW)).isFalse();
        assertThat(yes.then(asked(Consent.Answer.NONE)).named(GROUND, NOW))
                .as("silence is no")
                .isFalse();
        assertThat(yes.visibility(NOW.plusSeconds(366L * 86_400)))
                .as("it ran out")
                .isEqualTo(Visibility.INTERNAL);
        assertThat(yes.then(new PartnerStep.Departed(ID, DENG, NOW)).named(GROUND, NOW))
                .as("who left is named nowhere")
                .isFalse();
        assertThat(ready().then(asked(Consent.Answer.YES)).named(GROUND, NOW))
                .as("nobody with whom nothing is agreed is called a partner")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = PartnerType.class,
            names = {"ARMED_COMMUNITY_GROUP", "NATIONAL_SECURITY_FORCE"})
    @ProtectionRule(22)
    void nothing_is_agreed_with_people_under_arms_without_every_clearance(PartnerType type) {
        Partner armed = without(type, _ -> false);
        PartnerStep agreed = agreed(INGRID, TODAY, NEXT_YEAR);
        assertThat(whyNot(armed, agreed)).contains(NotNow.CLEARANCE_FIRST);
        List<Support.Clearance> all = Support.needed(type).stream()
                .map(c -> new Support.Clearance(
                        c, new Decision(Decision.What.VERIFY, INGRID, NOW, "looked into"), TODAY.plusMonths(3)))
                .toList();
        assertThat(whyNot(armed, agreed, new Ground(TODAY, all.subList(1, all.size()))))
                .contains(NotNow.CLEARANCE_FIRST);
        assertThat(whyNot(armed, agreed, new Ground(TODAY, all))).isEmpty();
        assertThat(armed.then(agreed).state(new Ground(TODAY.plusMonths(3), all)))
                .as("it is suspended by itself when a clearance runs out")
                .isEqualTo(State.SUSPENDED);
    }

    @Test
    void a_partner_leaves_at_any_time_and_nobody_can_write_down_why() {
        PartnerStep leaves = new PartnerStep.Departed(ID, DENG, NOW);
        Partner fresh = identified(PartnerType.NGO, Body.ORGANISATION, ID);
        Partner declined = fresh.then(new PartnerStep.Declined(
                ID, Refusal.VETTING, new Decision(Decision.What.REFUSE, INGRID, NOW, "not now")));
        Partner suspended = working().then(new PartnerStep.Suspended(ID, "a complaint", INGRID, NOW));
        for (Partner partner : List.of(fresh, declined, ready(), working(), suspended)) {
            assertThat(whyNot(partner, leaves)).isEmpty();
            assertThat(partner.then(leaves).state(GROUND)).isEqualTo(State.EXITED);
        }
        assertThat(leaves.why()).isEmpty();
        assertThat(PartnerStep.Departed.class.getRecordComponents()).hasSize(3);
    }

    @Test
    void after_it_left_only_handing_over_is_left_to_do() {
        Partner out = working().then(new PartnerStep.Departed(ID, DENG, NOW));
        assertThat(whyNot(out, agreed(INGRID, TODAY, NEXT_YEAR))).contains(NotNow.OUT);
        assertThat(whyNot(out, says(Group.MEN, Says.PARTLY))).contains(NotNow.OUT);
        assertThat(Due.list(out, GROUND)).extracting(Due::what).containsExactly(Due.What.HANDOVER);
        PartnerStep over = new PartnerStep.HandedOver(
                ID, Set.of(Passed.TASKS), Successor.COMMUNITY, "the meeting place", DENG, NOW);
        assertThat(whyNot(working(), over)).contains(NotNow.NOT_OUT);
        Partner handed = take(out, over);
        assertThat(handed.state(GROUND)).isEqualTo(State.HANDED_OVER);
        assertThat(Due.list(handed, GROUND)).isEmpty();
    }

    @Test
    void a_year_after_it_began_somebody_looks_again_and_a_review_buys_another_year() {
        Partner partner = ready().then(agreed(INGRID, TODAY, TODAY.plusYears(3)));
        for (Onboarding item : Onboarding.values()) {
            partner = partner.then(new PartnerStep.Onboarded(ID, item, DENG, NOW));
        }
        assertThat(partner.reviewDue()).contains(NEXT_YEAR);
        assertThat(partner.state(Ground.of(NEXT_YEAR.minusDays(1)))).isEqualTo(State.ACTIVE);
        assertThat(partner.state(Ground.of(NEXT_YEAR))).isEqualTo(State.REVIEW_DUE);
        Partner reviewed = partner.then(
                new PartnerStep.Reviewed(ID, Outlook.GO_ON, "it works", INGRID, Instant.parse("2027-03-14T09:00:00Z")));
        assertThat(reviewed.state(Ground.of(NEXT_YEAR))).isEqualTo(State.ACTIVE);
    }

    @Test
    void a_checklist_is_ticked_only_under_an_agreement_that_holds() {
        PartnerStep tick = new PartnerStep.Onboarded(ID, Onboarding.CONDUCT, DENG, NOW);
        assertThat(whyNot(ready(), tick)).contains(NotNow.NO_AGREEMENT);
        Partner lapsed = ready().then(agreed(INGRID, TODAY, TODAY.plusDays(2)));
        assertThat(whyNot(lapsed, tick, Ground.of(TODAY.plusDays(2)))).contains(NotNow.NO_AGREEMENT);
        assertThat(lapsed.state(Ground.of(TODAY.plusDays(2)))).isEqualTo(State.LAPSED);
        assertThat(whyNot(take(lapsed, tick), tick)).contains(NotNow.ALREADY_DONE);
    }

    @Test
    void what_was_declined_is_looked_at_again_before_anything_else_happens() {
        Partner declined = ready().then(new PartnerStep.Declined(
                ID, Refusal.DO_NO_HARM, new Decision(Decision.What.REFUSE, INGRID, NOW, "the traders lose")));
        assertThat(declined.state(GROUND)).isEqualTo(State.DECLINED);
        assertThat(agreementOf(declined)).contains(NotNow.DECLINED);
        assertThat(agreementOf(take(declined, new PartnerStep.Reconsidered(ID, "the stalls moved", DENG, NOW))))
                .isEmpty();
    }

    @Test
    void what_is_suspended_goes_on_only_when_vetting_still_holds() {
        Partner suspended = working().then(new PartnerStep.Suspended(ID, "a complaint", INGRID, NOW));
        assertThat(suspended.state(GROUND)).isEqualTo(State.SUSPENDED);
        PartnerStep resumed = new PartnerStep.Resumed(ID, "looked into", INGRID, NOW);
        assertThat(whyNot(suspended, resumed)).isEmpty();
        Partner failed =
                suspended.then(vetted(VettingLine.FINANCE, VettingResult.FAILED, VettingSource.LISTS, NEXT_YEAR));
        assertThat(whyNot(failed, resumed)).contains(NotNow.VETTING_FAILED);
        assertThat(whyNot(failed, agreed(INGRID, TODAY, NEXT_YEAR)))
                .as("agreeing anew is no way around a suspension")
                .contains(NotNow.VETTING_FAILED);
        assertThat(whyNot(suspended, agreed(INGRID, TODAY, NEXT_YEAR))).contains(NotNow.ALREADY_SUSPENDED);
    }

    @Test
    @ProtectionRule(7)
    void a_person_is_never_drawn_in_a_net_nor_marked_for_where_they_stand() {
        Partner person = identified(PartnerType.RELIGIOUS_LEADER, Body.PERSON, "person-1");
        Partner office = identified(PartnerType.TRADITIONAL_AUTHORITY, Body.OFFICE, "office-1");
        assertThat(related(office, person)).contains(NotNow.OF_A_PERSON);
        assertThat(related(person, office)).contains(NotNow.OF_A_PERSON);
        assertThat(whyNot(
                        person,
                        new PartnerStep.Positioned("person-1", Stance.AGAINST_IT, Influence.MUCH, "", DENG, NOW)))
                .contains(NotNow.OF_A_PERSON);
        Partner other = identified(PartnerType.NGO, Body.ORGANISATION, "other-1");
        assertThat(related(office, other)).isEmpty();
        assertThat(related(office, office)).as("itself").contains(NotNow.NO_SUCH_PARTNER);
        Partner elsewhere = Partner.of(new PartnerStep.Identified(
                "elsewhere", "MINUXA", Optional.empty(), PartnerType.NGO, Body.ORGANISATION, DENG, NOW));
        assertThat(related(office, elsewhere)).contains(NotNow.NO_SUCH_PARTNER);
    }

    private static Optional<NotNow> related(Partner from, Partner to) {
        return Course.whyNot(
                from,
                new PartnerStep.RelationNoted(from.id(), to.id(), Tie.OPPOSES, NEXT_YEAR, DENG, NOW),
                GROUND,
                id -> id.equals(to.id()) ? Optional.of(to) : Optional.empty());
    }

    @Test
    void a_partnership_counts_from_its_agreement_and_for_no_month_without_one() {
        assertThat(AgreedMonths.of(ready())).isEmpty();
        Partner twice = ready().then(agreed(INGRID, LocalDate.of(2026, 4, 10), LocalDate.of(2026, 7, 1)))
                .then(agreed(INGRID, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 9, 1)));
        assertThat(AgreedMonths.of(twice))
                .extracting(Partnership::start, p -> p.end().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Month.of(2026, 4), Month.of(2026, 6)),
                        org.assertj.core.groups.Tuple.tuple(Month.of(2026, 9), Month.of(2027, 8)));
        Partner left = twice.then(new PartnerStep.Departed(ID, DENG, Instant.parse("2026-05-20T10:00:00Z")));
        assertThat(AgreedMonths.of(left))
                .extracting(Partnership::start, p -> p.end().orElseThrow())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Month.of(2026, 4), Month.of(2026, 5)));
        assertThat(AgreedMonths.of(twice)).allMatch(p -> p.partner().equals(new Handle(ID)));
    }

    @Test
    void a_group_nobody_asked_in_an_area_is_shown_as_not_heard_there() {
        List<HeardFrom> heard = HeardFrom.of(List.of(ready()), List.of("XB0101", "XB0102"));
        assertThat(heard.get(0).silent(TODAY)).doesNotContain(Group.WOMEN).contains(Group.MEN);
        assertThat(heard.get(0).find(Group.WOMEN)).contains(TODAY);
        assertThat(heard.get(0).silent(TODAY.plusYears(1))).contains(Group.WOMEN);
        assertThat(heard.get(1).silent(TODAY)).containsExactlyInAnyOrder(Group.values());
        assertThat(heard.get(1).find(Group.WOMEN)).isEmpty();
    }

    @Test
    void what_runs_out_is_due_a_month_before_and_overdue_from_its_day_on() {
        assertThat(Due.list(working(), GROUND)).isEmpty();
        LocalDate near = TODAY.plusMonths(6).minusDays(10);
        assertThat(Due.list(working(), Ground.of(near))).extracting(Due::what).containsExactly(Due.What.RISK);
        assertThat(Due.list(working(), Ground.of(near)).getFirst().overdue(near))
                .isFalse();
        assertThat(Due.list(working(), Ground.of(TODAY.plusMonths(6)))
                        .getFirst()
                        .overdue(TODAY.plusMonths(6)))
                .isTrue();
    }
}
