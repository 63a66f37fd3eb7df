package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Progress;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.Topic;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.alerts.State;
import org.baraza.core.record.alerts.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deng fills in the alert form on a telephone without a network; what he sends when it is back stands on the board. */
final class AlertByFormTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-14T18:00:00Z"));

    @TempDir
    static Path folder;

    private static OpenRosaSite site;
    private static CollectClient phone;
    private static String blank = "";

    @BeforeAll
    static void open() throws Exception {
        site = OpenRosaSite.open(folder.resolve("site"), NOW::get);
        byte[] sheet = Files.readAllBytes(Path.of("../forms/alert.xlsx"));
        Forms.Looked looked = site.desk().forms().look("alert.xlsx", sheet, Map.of());
        assertThat(looked).isInstanceOf(Forms.Fit.class);
        Forms.Edition edition = site.desk()
                .forms()
                .publish(((Forms.Fit) looked).draft(), OpenRosaSite.MISSION, By.screen(new Handle("rose")));
        assertThat(edition.id()).isEqualTo("alert");
        Colleague deng =
                site.colleague("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission(OpenRosaSite.MISSION));
        phone = site.collect(site.key(deng));
        blank = phone.download(phone.list("").getFirst());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String filled(String instance, Map<String, String> answers) throws Exception {
        return FilledAlert.of(blank, instance, answers);
    }

    private static String instance() {
        return "uuid:" + UUID.randomUUID();
    }

    private static List<Alert> alerts() {
        return site.desk().alerts().list(OpenRosaSite.MISSION);
    }

    @Test
    void what_was_sent_is_an_alert_whose_clock_runs_from_when_it_was_heard() throws Exception {
        int before = alerts().size();
        String xml = filled(
                instance(),
                Map.of(
                        "topic", "danger",
                        "channel", "radio",
                        "heard", "2026-03-14T16:30:00.000Z",
                        "area", "LR01",
                        "words", "men with guns near the old mill"));
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        assertThat(alerts()).hasSize(before + 1);
        Alert alert = alerts().stream()
                .filter(a -> a.received().at().equals(Instant.parse("2026-03-14T16:30:00Z")))
                .findFirst()
                .orElseThrow();
        assertThat(alert.received().channel()).isEqualTo(Channel.RADIO);
        assertThat(alert.area()).contains("LR01");
        assertThat(site.desk().alerts().openWords(alert.id(), "to find the place", By.screen(new Handle("deng"))))
                .contains("men with guns near the old mill");

        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        assertThat(alerts()).as("sent twice").hasSize(before + 1);
    }

    @Test
    @ProtectionRule(4)
    void what_is_referred_is_destroyed_with_its_key_and_nothing_of_it_can_be_read() throws Exception {
        String xml = filled(
                instance(),
                Map.of("topic", "danger", "channel", "call", "words", "they raped two women at Zuzubabaru"));
        assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        Alert alert = alerts().stream()
                .filter(a -> a.state() == State.REFERRED)
                .findFirst()
                .orElseThrow();
        assertThat(site.desk().forms().findSubmission(alert.id()).orElseThrow().erasedAt())
                .isPresent();
        assertThat(site.desk().forms().open(alert.id(), By.screen(new Handle("rose"))))
                .isEmpty();
        assertThat(site.desk()
                        .alerts()
                        .openWords(alert.id(), "to see whether it is gone", By.screen(new Handle("rose"))))
                .isEmpty();
        assertThat(alert.received().words()).isEmpty();
    }

    @Test
    @ProtectionRule(4)
    void it_is_looked_for_in_every_answer_however_long() throws Exception {
        long before = alerts().stream().filter(a -> a.referred().isPresent()).count();
        String late = "smoke over the hill. ".repeat(300) + "they raped two women";
        assertThat(phone.submit(
                        filled(instance(), Map.of("topic", "need", "channel", "call", "words", late)), Map.of()))
                .isNotEmpty();
        assertThat(phone.submit(
                        filled(
                                instance(),
                                Map.of("topic", "need", "channel", "call", "words", "smoke", "area", "raped")),
                        Map.of()))
                .isNotEmpty();
        assertThat(alerts().stream().filter(a -> a.referred().isPresent())).hasSize((int) before + 2);
    }

    @Test
    void a_clock_that_runs_ahead_or_stood_still_for_months_is_not_believed() throws Exception {
        NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(1)));
        for (String heard : List.of("2026-03-15T16:30:00.000Z", "2025-01-01T00:00:00.000Z", "yesterday")) {
            String xml = filled(instance(), Map.of("topic", "need", "channel", "paper", "heard", heard));
            assertThat(phone.submit(xml, Map.of())).isNotEmpty();
        }
        assertThat(alerts().stream().filter(a -> a.received().channel() == Channel.PAPER))
                .hasSize(3)
                .allSatisfy(a -> assertThat(a.received().at()).isEqualTo(NOW.get()));
        assertThat(site.desk().verifyJournal(Progress.NONE).holds()).isTrue();
    }

    private static Alert sent(String words) throws Exception {
        String channel = "messenger";
        assertThat(phone.submit(
                        filled(instance(), Map.of("topic", "danger", "channel", channel, "words", words)), Map.of()))
                .isNotEmpty();
        return alerts().stream()
                .filter(a -> a.received().channel() == Channel.MESSENGER
                        && a.referred().isEmpty()
                        && site.desk()
                                .forms()
                                .findSubmission(a.id())
                                .orElseThrow()
                                .erasedAt()
                                .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void when_an_alert_is_referred_the_form_it_came_by_is_destroyed_too() throws Exception {
        Alert alert = sent("something that should not be written down");
        By deng = By.screen(new Handle("deng"));
        assertThat(site.desk()
                        .alerts()
                        .add(new Step.Referred(alert.id(), Topic.STAFF_MISCONDUCT, deng.who(), NOW.get()), deng))
                .isEmpty();
        assertThat(site.desk().forms().findSubmission(alert.id()).orElseThrow().erasedAt())
                .isPresent();
        assertThat(site.desk().forms().open(alert.id(), deng)).isEmpty();
    }

    @Test
    void when_a_form_is_destroyed_the_words_of_its_alert_are_gone_too() throws Exception {
        Alert alert = sent("a name that should never have been sent");
        By officer = By.screen(new Handle("tomas"));
        site.desk().forms().erase(alert.id(), officer);
        assertThat(site.desk().alerts().openWords(alert.id(), "to see whether it is gone", officer))
                .isEmpty();
        assertThat(site.desk().alerts().find(alert.id())).isPresent();
    }
}
