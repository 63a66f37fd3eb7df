package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.MadeUpConsents;
import org.baraza.app.web.MadeUpPartners;
import org.baraza.app.web.MadeUpSafety;
import org.baraza.app.web.MadeUpSupports;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Duty;
import org.baraza.core.record.consents.Grade;
import org.baraza.core.record.consents.HostReading;
import org.baraza.core.record.consents.Level;
import org.baraza.core.record.consents.PersonNot;
import org.baraza.core.record.consents.PersonStep;
import org.baraza.core.record.consents.Standing;
import org.baraza.core.record.consents.Use;
import org.baraza.core.record.diligence.NotNow;
import org.baraza.core.record.diligence.State;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.diligence.Violation;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.Group;
import org.baraza.core.record.partners.PartnerStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Due diligence, consent and protection over a real journal, and what they mean for each other. */
final class SitePartneringTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-14T18:00:00Z"));
    private static final Handle DENG = new Handle("deng");
    private static final By BY = By.screen(DENG);

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Sites(NOW::get).open(folder.resolve("site"), Settings.USUAL);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static void identified(String id, PartnerType type) {
        var unused = desk.partners()
                .identify(
                        new PartnerStep.Identified(
                                id, "PRAMIQ", Optional.of("XB0101"), type, Body.ORGANISATION, DENG, NOW.get()),
                        "",
                        BY);
    }

    private static State state(String support) {
        return desk.supports()
                .find(support)
                .orElseThrow()
                .state(NOW.get().atZone(java.time.ZoneOffset.UTC).toLocalDate());
    }

    @Test
    @ProtectionRule(22)
    void an_armed_group_is_agreed_with_only_while_due_diligence_clears_it() {
        identified("guards-0001", PartnerType.ARMED_COMMUNITY_GROUP);
        MadeUpPartners.toAgreement("guards-0001", NOW.get(), Consent.Answer.NO)
                .forEach(s -> assertThat(desk.partners().add(s, BY)).isEmpty());
        PartnerStep agreed = MadeUpPartners.agreed("guards-0001", NOW.get(), MadeUpPartners.INGRID);
        assertThat(desk.partners().add(agreed, BY)).contains(org.baraza.core.record.partners.NotNow.CLEARANCE_FIRST);
        MadeUpSupports.request(desk.supports(), "support-0001", "PRAMIQ", new Handle("guards-0001"), NOW.get());
        assertThat(desk.supports()
                        .find("support-0001")
                        .orElseThrow()
                        .requested()
                        .type())
                .as("what it is follows from who it is, not from who asks")
                .isEqualTo(PartnerType.ARMED_COMMUNITY_GROUP);
        MadeUpSupports.toActive("support-0001", NOW.get(), PartnerType.ARMED_COMMUNITY_GROUP)
                .forEach(s -> assertThat(desk.supports().add(s, BY)).as("%s", s).isEmpty());
        assertThat(state("support-0001")).isEqualTo(State.ACTIVE);
        assertThat(desk.partners().add(agreed, BY)).isEmpty();
        assertThat(desk.supports()
                        .add(
                                new SupportStep.Alleged(
                                        "support-0001",
                                        1,
                                        Violation.TORTURE,
                                        NOW.get()
                                                .atZone(java.time.ZoneOffset.UTC)
                                                .toLocalDate(),
                                        DENG,
                                        NOW.get()),
                                BY))
                .isEmpty();
        assertThat(state("support-0001")).isEqualTo(State.UNDER_REVIEW);
        var partner = desk.partners().find("guards-0001").orElseThrow();
        assertThat(partner.state(desk.partners().ground(partner)))
                .as("what is alleged suspends the partnership too")
                .isEqualTo(org.baraza.core.record.partners.State.SUSPENDED);
    }

    @Test
    @ProtectionRule(22)
    void support_that_lacks_one_thing_is_not_begun_by_any_way_into_the_journal() {
        identified("guard-00002", PartnerType.NATIONAL_SECURITY_FORCE);
        MadeUpSupports.request(desk.supports(), "support-0002", "PRAMIQ", new Handle("guard-00002"), NOW.get());
        SupportStep begun = new SupportStep.Begun("support-0002", MadeUpPartners.INGRID, NOW.get());
        assertThat(desk.supports().add(begun, BY)).contains(NotNow.DECISION_FIRST);
        assertThat(desk.supports().find("support-0002").orElseThrow().history()).hasSize(1);
    }

    @Test
    void who_needs_no_due_diligence_or_is_not_known_here_cannot_be_asked_for() {
        identified("women-00001", PartnerType.WOMENS_GROUP);
        assertThatThrownBy(() -> MadeUpSupports.request(
                        desk.supports(), "support-0003", "PRAMIQ", new Handle("women-00001"), NOW.get()))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("under arms");
        assertThatThrownBy(() -> MadeUpSupports.request(
                        desk.supports(), "support-0004", "PRAMIQ", new Handle("nobody-0001"), NOW.get()))
                .isInstanceOf(WrongUse.class);
        assertThat(desk.supports().find("support-0003")).isEmpty();
    }

    @Test
    void two_raters_make_a_grade_and_a_later_one_replaces_the_same_raters_earlier_one() {
        Month month = Month.of(2026, 2);
        for (Grade grade : new Grade[] {Grade.WEAK, Grade.STRONG}) {
            desk.consents()
                    .grade(
                            MadeUpConsents.grade(
                                    "PRAMIQ", month, Level.STRATEGIC, grade, MadeUpConsents.ROSE, NOW.get()),
                            By.screen(MadeUpConsents.ROSE));
        }
        assertThat(strategic(month).standing()).isEqualTo(Standing.ONE);
        desk.consents()
                .grade(
                        MadeUpConsents.grade(
                                "PRAMIQ", month, Level.STRATEGIC, Grade.STRONG, MadeUpConsents.INGRID, NOW.get()),
                        By.screen(MadeUpConsents.INGRID));
        assertThat(strategic(month).grade()).contains(Grade.STRONG);
        assertThatThrownBy(() -> desk.consents()
                        .grade(
                                MadeUpConsents.grade(
                                        "PRAMIQ",
                                        Month.of(2026, 4),
                                        Level.STRATEGIC,
                                        Grade.WEAK,
                                        MadeUpConsents.ROSE,
                                        NOW.get()),
                                BY))
                .isInstanceOf(WrongUse.class);
    }

    private static HostReading strategic(Month month) {
        return desk.consents().readings("PRAMIQ").getOrDefault(month, java.util.List.of()).stream()
                .filter(r -> r.level() == Level.STRATEGIC)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @ProtectionRule(11)
    void an_activity_stops_the_moment_a_group_takes_its_consent_back() {
        MadeUpConsents.propose(desk.consents(), "agreement-01", "PRAMIQ", "XB0101", NOW.get());
        Handle activity = new Handle("activity-agreement-01");
        assertThat(desk.consents().permits(activity)).isFalse();
        MadeUpConsents.toForce("agreement-01", NOW.get())
                .forEach(s -> assertThat(desk.consents().add(s, BY)).as("%s", s).isEmpty());
        assertThat(desk.consents().permits(activity)).isTrue();
        assertThat(desk.consents().add(new CommunityStep.Withdrawn("agreement-01", Group.WOMEN, DENG, NOW.get()), BY))
                .isEmpty();
        assertThat(desk.consents().permits(activity)).isFalse();
    }

    @Test
    void who_stands_for_an_agreement_is_a_partner_or_a_pseudonym_of_the_vault_and_never_a_name() {
        MadeUpConsents.propose(desk.consents(), "agreement-02", "PRAMIQ", "XB0101", NOW.get());
        assertThatThrownBy(() -> desk.consents()
                        .add(
                                new CommunityStep.DutyTaken(
                                        "agreement-02", Duty.MONITOR, new Handle("Farah"), DENG, NOW.get()),
                                BY))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("vault");
        identified("women-00002", PartnerType.WOMENS_GROUP);
        assertThat(desk.consents()
                        .add(
                                new CommunityStep.DutyTaken(
                                        "agreement-02", Duty.MONITOR, new Handle("women-00002"), DENG, NOW.get()),
                                BY))
                .isEmpty();
    }

    @Test
    @ProtectionRule(11)
    void a_person_answers_each_use_by_itself_and_takes_it_back() {
        PersonStep.Asked share =
                MadeUpConsents.asked("answer-00001", "PRAMIQ", Use.SHARE_INSIDE, Consent.Answer.YES, NOW.get());
        assertThat(desk.consents().ask(share, BY)).contains(PersonNot.COLLECT_FIRST);
        assertThat(desk.consents().persons("PRAMIQ")).noneMatch(p -> p.id().equals("answer-00001"));
        assertThat(desk.consents()
                        .ask(
                                MadeUpConsents.asked(
                                        "answer-00002", "PRAMIQ", Use.COLLECT, Consent.Answer.YES, NOW.get()),
                                BY))
                .isEmpty();
        assertThat(desk.consents().ask(share, BY)).isEmpty();
        assertThat(desk.consents().permits(MadeUpConsents.AMINA, Use.SHARE_INSIDE))
                .isTrue();
        assertThat(desk.consents().permits(MadeUpConsents.AMINA, Use.PUBLISH)).isFalse();
        assertThat(desk.consents().takeBack(new PersonStep.TakenBack("answer-00002", DENG, NOW.get()), BY))
                .isEmpty();
        assertThat(desk.consents().permits(MadeUpConsents.AMINA, Use.SHARE_INSIDE))
                .isFalse();
        PersonStep.Asked named = new PersonStep.Asked(
                "answer-00003",
                "PRAMIQ",
                new Handle("Amina"),
                Use.COLLECT,
                Consent.Answer.YES,
                Consent.How.SPOKEN,
                "sw",
                1,
                NOW.get().plus(Duration.ofDays(9)),
                DENG,
                NOW.get());
        assertThatThrownBy(() -> desk.consents().ask(named, BY)).isInstanceOf(WrongUse.class);
    }

    @Test
    void those_of_whom_nobody_has_heard_stand_first_and_what_was_agreed_is_sealed() {
        for (String id : new String[] {"watched-001", "watched-002"}) {
            MadeUpPartners.whole(desk.partners(), id, "PRAMIQ", "XB0101", NOW.get(), Consent.Answer.NO);
        }
        MadeUpSafety.plan(desk.safety(), "watched-001", "PRAMIQ", NOW.get());
        MadeUpSafety.plan(desk.safety(), "watched-002", "PRAMIQ", NOW.get().minus(Duration.ofDays(8)));
        assertThat(desk.safety().list("PRAMIQ"))
                .extracting(p -> p.id())
                .containsSubsequence("watched-002", "watched-001");
        assertThat(desk.safety().agreed("watched-001")).contains("the word is blue rain");
        assertThatThrownBy(() -> desk.safety().agree("watched-001", "ring +999 555 0188 77", BY))
                .isInstanceOf(WrongUse.class);
        identified("unlooked-01", PartnerType.NGO);
        assertThat(desk.safety().add(MadeUpSafety.planned("unlooked-01", "PRAMIQ", NOW.get()), BY))
                .contains(org.baraza.core.record.safety.NotNow.RISK_FIRST);
        assertThat(desk.safety().find("unlooked-01")).isEmpty();
        assertThat(desk.safety().find("watched-001").orElseThrow().first().area())
                .as("the area is the partner's")
                .contains("XB0101");
    }

    @Test
    void all_of_it_is_there_after_the_tables_are_made_again() {
        assertThat(desk.rebuild(Progress.NONE).identical()).isTrue();
        assertThat(desk.verifyJournal(Progress.NONE)).isNotNull();
    }
}
