package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.EntryQuestion;
import org.baraza.app.desk.EntryReach;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.AllegedActor;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.Horizon;
import org.baraza.core.record.alerts.Measure;
import org.baraza.core.record.alerts.NotNow;
import org.baraza.core.record.alerts.State;
import org.baraza.core.record.alerts.Step;
import org.baraza.core.record.alerts.Threat;
import org.baraza.core.record.alerts.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts over a real journal, with what was said sealed beside it. */
final class SiteAlertsTest {

    private static final Instant DUSK = Instant.parse("2026-03-14T18:00:00Z");
    private static final By DENG = By.screen(new Handle("deng"));
    private static final By INGRID = By.screen(new Handle("ingrid"));
    private static final String WORDS = "men with guns are at the old mill, they asked for mama Kolonadi";

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Sites(() -> DUSK.plusSeconds(600)).open(folder.resolve("site"), Settings.USUAL);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Alerts.Arrival arrival(String id, Topic topic, String words) {
        return new Alerts.Arrival(
                id, "PRAMIQ", Channel.SMS, topic, words, Optional.empty(), Optional.of("XXA01"), DUSK);
    }

    private static Alert received() {
        return desk.alerts().receive(arrival(UUID.randomUUID().toString(), Topic.DANGER, WORDS), DENG);
    }

    private static Step triaged(Alert alert, String why) {
        return new Step.Triaged(
                alert.id(),
                Threat.ATTACK,
                Horizon.IMMINENT,
                Urgency.IMMINENT,
                AllegedActor.ARMED_GROUP,
                new Decision(Decision.What.PRIORITISE, DENG.who(), DUSK.plusSeconds(60), why));
    }

    private static Step decided(Alert alert, Measure measure) {
        return new Step.Decided(
                alert.id(), Set.of(measure), Optional.empty(), "as agreed", INGRID.who(), DUSK.plusSeconds(120));
    }

    @Test
    void the_same_report_sent_again_is_the_same_alert() {
        Alert first = received();
        Alert again = desk.alerts().receive(arrival(first.id(), Topic.DANGER, WORDS), DENG);
        assertThat(again).isEqualTo(first);
        assertThat(desk.alerts().list("PRAMIQ").stream().filter(a -> a.id().equals(first.id())))
                .hasSize(1);
        assertThat(desk.alerts().find(first.received().code())).contains(first);
        assertThat(desk.alerts().list("NOSUCH")).isEmpty();
    }

    @Test
    void what_was_said_is_read_only_on_the_record_and_is_nowhere_in_the_journal() {
        Alert alert = received();
        assertThatThrownBy(() -> desk.alerts().openWords(alert.id(), " ", DENG)).isInstanceOf(WrongUse.class);
        assertThat(desk.alerts().openWords(alert.id(), "to find the place", DENG))
                .contains(WORDS);
        assertThat(desk.alerts().find(alert.id()).orElseThrow().history().getLast())
                .isInstanceOf(Step.WordsRead.class);
        assertThat(alert.received().words().orElseThrow()).doesNotContain("mill");
    }

    @Test
    void words_that_speak_of_sexual_violence_are_not_kept_and_it_is_referred() {
        Alert alert = desk.alerts()
                .receive(
                        arrival(UUID.randomUUID().toString(), Topic.DANGER, "they raped two women at Zuzubabaru"),
                        DENG);
        assertThat(alert.state()).isEqualTo(State.REFERRED);
        assertThat(desk.alerts().openWords(alert.id(), "to find the place", DENG))
                .isEmpty();
    }

    @Test
    void words_are_gone_once_an_alert_is_referred() {
        Alert alert = received();
        assertThat(desk.alerts()
                        .add(
                                new Step.Referred(alert.id(), Topic.SEXUAL_VIOLENCE, DENG.who(), DUSK.plusSeconds(9)),
                                DENG))
                .isEmpty();
        assertThat(desk.alerts().openWords(alert.id(), "to find the place", DENG))
                .isEmpty();
    }

    @Test
    void what_may_not_happen_now_is_refused_and_leaves_nothing() {
        Alert alert = received();
        assertThat(desk.alerts().add(decided(alert, Measure.PATROL), INGRID)).contains(NotNow.TRIAGE_FIRST);
        assertThat(desk.alerts().find(alert.id())).contains(alert);
        assertThat(desk.alerts().add(triaged(alert, "within two days"), DENG)).isEmpty();
        assertThat(desk.alerts().add(decided(alert, Measure.PATROL), INGRID)).isEmpty();
        assertThat(desk.alerts().find(alert.id()).orElseThrow().state()).isEqualTo(State.RESPONSE_DECIDED);
    }

    @Test
    void a_reason_that_leads_to_a_person_is_not_put_on_the_journal() {
        Alert alert = received();
        assertThatThrownBy(() -> desk.alerts().add(triaged(alert, "mama Amina says so, +999 555 0123"), DENG))
                .isInstanceOf(WrongUse.class);
        assertThat(desk.alerts().find(alert.id())).contains(alert);
    }

    @Test
    void an_alert_goes_on_only_in_one_of_the_same_mission_that_does_not_go_on_elsewhere_itself() {
        Alert first = received();
        Alert second = received();
        Alert third = received();
        assertThat(desk.alerts().add(merged(second, first.id()), DENG)).isEmpty();
        assertThatThrownBy(() -> desk.alerts().add(merged(third, second.id()), DENG))
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> desk.alerts().add(merged(third, "nowhere-at-all"), DENG))
                .isInstanceOf(WrongUse.class);
        Alert elsewhere = desk.alerts()
                .receive(
                        new Alerts.Arrival(
                                UUID.randomUUID().toString(),
                                "OTHER",
                                Channel.RADIO,
                                Topic.DANGER,
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                DUSK),
                        DENG);
        assertThatThrownBy(() -> desk.alerts().add(merged(third, elsewhere.id()), DENG))
                .isInstanceOf(WrongUse.class);
    }

    private static Step merged(Alert alert, String into) {
        return new Step.Merged(alert.id(), into, DENG.who(), DUSK.plusSeconds(30));
    }

    @Test
    void of_two_who_do_the_same_at_once_one_is_told_that_it_was_done() throws Exception {
        for (int round = 0; round < 10; round++) {
            Alert alert = received();
            List<Callable<Optional<NotNow>>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(() ->
                        desk.alerts().add(new Step.Acknowledged(alert.id(), DENG.who(), DUSK.plusSeconds(5)), DENG));
            }
            List<Optional<NotNow>> answers = new ArrayList<>();
            try (ExecutorService people = Executors.newFixedThreadPool(2)) {
                for (Future<Optional<NotNow>> answer : people.invokeAll(both)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(NotNow.ALREADY_ACKNOWLEDGED));
        }
    }

    @Test
    void many_who_warn_and_many_who_look_at_once_do_not_wait_for_each_other() throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(() -> received().closed());
            all.add(() -> desk.alerts().list("PRAMIQ").isEmpty());
        }
        try (ExecutorService people = Executors.newFixedThreadPool(60)) {
            for (Future<Boolean> answer : people.invokeAll(all)) {
                // One who waited in vain for a connection to the database would throw.
                assertThat(answer.get()).isIn(true, false);
            }
        }
    }

    @Test
    void alerts_are_the_same_after_the_program_was_started_again_and_the_journal_holds() throws Exception {
        Path site = folder.resolve("again");
        Alert before;
        try (Desk first = new Sites(() -> DUSK).open(site, Settings.USUAL)) {
            before = first.alerts().receive(arrival(UUID.randomUUID().toString(), Topic.DANGER, WORDS), DENG);
            assertThat(first.alerts().add(triaged(before, "soon"), DENG)).isEmpty();
            before = first.alerts().find(before.id()).orElseThrow();
        }
        try (Desk second = new Sites(() -> DUSK).open(site, Settings.USUAL)) {
            assertThat(second.alerts().list("PRAMIQ")).containsExactly(before);
            assertThat(second.alerts().openWords(before.id(), "to find the place", DENG))
                    .contains(WORDS);
            assertThat(second.verifyJournal(Progress.NONE).holds()).isTrue();
            assertThat(second.rebuild(Progress.NONE).identical()).isTrue();
            assertThat(second.books()
                            .listEntries(
                                    new EntryQuestion(
                                            Optional.of("alert-step"),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            OptionalLong.empty()),
                                    EntryReach.ALL,
                                    10))
                    .allSatisfy(card -> assertThat(card.mission()).isEqualTo("PRAMIQ"));
        }
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("Kolonadi", "old mill");
            }
        }
    }

    @Test
    void a_report_changed_and_sent_again_under_its_id_is_refused_in_words_and_not_lost_in_silence() {
        Alert first = received();
        assertThatThrownBy(() ->
                        desk.alerts().receive(arrival(first.id(), Topic.DANGER, "they are at the bridge now"), DENG))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("fresh form");
        assertThat(desk.alerts().openWords(first.id(), "to find the place", DENG))
                .contains(WORDS);
    }

    @Test
    void what_is_typed_as_an_area_or_a_handle_and_is_none_never_gets_on_the_journal() {
        Alert alert = desk.alerts()
                .receive(
                        new Alerts.Arrival(
                                UUID.randomUUID().toString(),
                                "PRAMIQ",
                                Channel.RADIO,
                                Topic.DANGER,
                                "",
                                Optional.empty(),
                                Optional.of("behind-Kolonadi"),
                                DUSK),
                        DENG);
        assertThat(alert.received().area()).isEmpty();
        assertThatThrownBy(() -> desk.alerts()
                        .add(
                                new Step.Placed(alert.id(), Optional.of("Kolonadi"), DENG.who(), DUSK.plusSeconds(9)),
                                DENG))
                .isInstanceOf(WrongUse.class);
        assertThat(Alerts.Arrival.source("Amina-Kolonadi")).isEmpty();
        assertThat(Alerts.Arrival.source(" 7k3mq-x0dtz-9hw2e-p4c8r ")).isPresent();
        assertThatThrownBy(() -> new Alerts.Arrival(
                        "report-01",
                        "PRAMIQ",
                        Channel.RADIO,
                        Topic.DANGER,
                        "",
                        Optional.of(new Handle("Amina-Kolonadi")),
                        Optional.empty(),
                        DUSK))
                .isInstanceOf(WrongUse.class);
    }
}
