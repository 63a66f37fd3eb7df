package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.LocalPartners;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.MadeUpPartners;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Consent;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.NotNow;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.partners.PersonRole;
import org.baraza.core.record.partners.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partners over a real journal. */
final class SitePartnersTest {

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

    private static LocalPartners partners() {
        return desk.partners();
    }

    private static Partner identified(String id, PartnerType type, Body body, String called) {
        return partners()
                .identify(
                        new PartnerStep.Identified(id, "PRAMIQ", Optional.of("XB0101"), type, body, DENG, NOW.get()),
                        called,
                        BY);
    }

    private static Partner get(String id) {
        return partners().find(id).orElseThrow();
    }

    @Test
    void the_same_partner_brought_in_again_is_the_same_partner() {
        identified("again-0001", PartnerType.NGO, Body.ORGANISATION, "Two rivers");
        identified("again-0001", PartnerType.MEDIA, Body.ORGANISATION, "Another");
        assertThat(get("again-0001").type()).isEqualTo(PartnerType.NGO);
        assertThat(partners().called("again-0001")).contains("Two rivers");
    }

    @Test
    void what_may_not_happen_is_refused_with_its_reason_and_leaves_nothing() {
        identified("refused-001", PartnerType.NGO, Body.ORGANISATION, "");
        assertThat(partners().add(MadeUpPartners.agreed("refused-001", NOW.get(), MadeUpPartners.INGRID), BY))
                .contains(NotNow.LEGITIMACY_FIRST);
        assertThat(get("refused-001").history()).hasSize(1);
    }

    @Test
    @ProtectionRule(22)
    void an_armed_group_with_everything_else_done_is_still_refused() {
        identified("armed-00001", PartnerType.ARMED_COMMUNITY_GROUP, Body.ORGANISATION, "");
        MadeUpPartners.toAgreement("armed-00001", NOW.get(), Consent.Answer.NO)
                .forEach(s -> assertThat(partners().add(s, BY)).isEmpty());
        assertThat(partners().add(MadeUpPartners.agreed("armed-00001", NOW.get(), MadeUpPartners.INGRID), BY))
                .contains(NotNow.CLEARANCE_FIRST);
        assertThat(get("armed-00001").state(partners().ground(get("armed-00001"))))
                .isEqualTo(State.VETTING);
    }

    @Test
    @ProtectionRule(1)
    void what_it_is_called_is_not_on_the_journal_and_a_person_is_called_nothing() {
        MadeUpPartners.whole(partners(), "sealed-0001", "PRAMIQ", "XB0101", NOW.get(), Consent.Answer.NO);
        partners().call("sealed-0001", "Sisters of the old ford", BY);
        assertThat(partners().called("sealed-0001")).contains("Sisters of the old ford");
        assertThat(partners().custom("sealed-0001")).contains("the eldest is greeted first");
        assertThatThrownBy(
                        () -> identified("person-0001", PartnerType.RELIGIOUS_LEADER, Body.PERSON, "Karim of the ford"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("vault");
        assertThat(partners().find("person-0001")).isEmpty();
        assertThatThrownBy(() -> partners()
                        .add(
                                new PartnerStep.PersonNamed(
                                        "sealed-0001", new Handle("Rose"), PersonRole.HEAD, DENG, NOW.get()),
                                BY))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("vault");
    }

    @Test
    void many_are_called_as_each_of_them_is_and_stand_as_each_of_them_does() {
        identified("many-000001", PartnerType.NGO, Body.ORGANISATION, "Friends of the lake");
        identified("many-000002", PartnerType.NGO, Body.ORGANISATION, "");
        identified("many-000003", PartnerType.ARMED_COMMUNITY_GROUP, Body.ORGANISATION, "Guards of the lake");
        assertThat(partners().called(List.of("many-000001", "many-000002", "not-here-01")))
                .isEqualTo(Map.of("many-000001", "Friends of the lake"));
        assertThat(partners().called(List.of())).isEmpty();
        for (String id : List.of("many-000001", "many-000003")) {
            assertThat(partners().grounds().apply(get(id))).isEqualTo(partners().ground(get(id)));
        }
    }

    @Test
    void a_text_that_leads_to_a_person_does_not_get_on_the_journal() {
        identified("named-00001", PartnerType.NGO, Body.ORGANISATION, "");
        assertThatThrownBy(() -> partners()
                        .add(new PartnerStep.Reconsidered("named-00001", "ring +999 555 0188 77", DENG, NOW.get()), BY))
                .isInstanceOf(WrongUse.class);
    }

    @Test
    void a_partnership_counts_from_its_agreement_on_until_it_is_left() {
        MadeUpPartners.whole(partners(), "counted-001", "PRAMIQ", "XB0101", NOW.get(), Consent.Answer.NO);
        identified("counted-002", PartnerType.NGO, Body.ORGANISATION, "");
        assertThat(partners().counted())
                .filteredOn(p -> p.partner().code().startsWith("counted-"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.start()).isEqualTo(Month.of(2026, 3));
                    assertThat(p.pcode()).isEqualTo("XB0101");
                    assertThat(p.end()).contains(Month.of(2027, 3));
                });
    }

    @Test
    void what_was_written_is_there_after_the_program_starts_again_and_names_go_a_year_after_the_end() {
        Path other = folder.resolve("other");
        Instant before = NOW.get();
        try (Desk first = new Sites(NOW::get).open(other, Settings.USUAL)) {
            MadeUpPartners.whole(first.partners(), "kept-000001", "PRAMIQ", "XB0101", before, Consent.Answer.NO);
            assertThat(first.partners().add(new PartnerStep.Departed("kept-000001", DENG, before), BY))
                    .isEmpty();
            assertThat(first.rebuild(Progress.NONE).identical()).isTrue();
        }
        try (Desk again = new Sites(() -> before.plusSeconds(364L * 86_400)).open(other, Settings.USUAL)) {
            assertThat(again.partners().find("kept-000001").orElseThrow().out()).isPresent();
            assertThat(again.books().keepToSchedule()).isNotNull();
            assertThat(again.partners().called("kept-000001")).isPresent();
        }
        try (Desk late = new Sites(() -> before.plusSeconds(366L * 86_400)).open(other, Settings.USUAL)) {
            assertThat(late.books().keepToSchedule()).isNotNull();
            assertThat(late.partners().called("kept-000001")).isEmpty();
            assertThat(late.partners().custom("kept-000001")).isEmpty();
            assertThat(late.partners().find("kept-000001")).isPresent();
        }
    }
}
