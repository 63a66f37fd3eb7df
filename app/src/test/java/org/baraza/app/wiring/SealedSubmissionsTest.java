package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.openrosa.MadeUpForms;
import org.baraza.app.store.Database;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent stays readable for those who may, and for nobody else, whatever becomes of keys and copies. */
final class SealedSubmissionsTest {

    private static final By ROSE = By.screen(new Handle("rose"));
    private static final String SAID = "the ferry does not run";

    @TempDir
    private Path folder;

    private static Desk open(Path site) {
        return new Sites(InstantSource.system()).open(site, Settings.USUAL);
    }

    private static CollectClient phone(OpenRosaSite site) {
        return site.collect(site.key(
                site.colleague("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission(OpenRosaSite.MISSION))));
    }

    private static void assertReadable(Desk desk) throws Exception {
        Forms.Slip slip = desk.forms()
                .submissions(OpenRosaSite.MISSION, MadeUpForms.ID, 10)
                .getFirst();
        Forms.Raw raw = desk.forms().open(slip.id(), ROSE).orElseThrow();
        assertThat(new String(raw.xml(), StandardCharsets.UTF_8)).contains(SAID);
        try (var in = desk.forms()
                .openFile(slip.id(), raw.files().getFirst().id(), ROSE)
                .orElseThrow()) {
            assertThat(in.readAllBytes()).hasSize(300_000);
        }
        assertThat(desk.forms().xform(desk.forms().list().getFirst())).isNotEmpty();
    }

    @Test
    @ProtectionRule(27)
    void it_opens_after_the_key_was_turned_and_from_a_backup_and_a_changed_byte_is_noticed() throws Exception {
        Path site = folder.resolve("site");
        try (OpenRosaSite running = OpenRosaSite.open(site, InstantSource.system())) {
            var unused = running.publish(MadeUpForms.blank("1", false), Map.of());
            assertThat(phone(running)
                            .submit(MadeUpForms.filled("1", "uuid:1", SAID), Map.of("a.jpg", new byte[300_000])))
                    .hasSize(1);
            assertReadable(running.desk());
            assertThat(running.desk().vault().keys().turn(Optional.empty()).persons())
                    .isZero();
            assertReadable(running.desk());
        }
        BackupKey words = new BackupKey.Passphrase("five baskets under the mango tree");
        SiteBackups backups = new SiteBackups(InstantSource.system());
        var made = backups.make(site, folder.resolve("a.backup"), words, Progress.NONE);
        assertThat(made.findings()).isEmpty();
        var restored = backups.restore(
                folder.resolve("a.backup"), words, folder.resolve("again"), Optional.empty(), Progress.NONE);
        assertThat(restored.findings()).isEmpty();
        try (Desk again = open(folder.resolve("again"))) {
            assertReadable(again);
        }
        try (Database database = Database.in(site)) {
            int one = JdbcClient.create(database.source())
                    .sql("update submission set sealed = overlay(sealed placing '\\x00' from 30)")
                    .update();
            assertThat(one).isEqualTo(1);
        }
        try (Desk changed = open(site)) {
            assertThatThrownBy(() -> assertReadable(changed))
                    .hasMessageContaining("was changed")
                    .hasMessageNotContaining(SAID);
        }
    }

    @Test
    @ProtectionRule(13)
    void an_older_backup_does_not_bring_back_what_was_destroyed() throws Exception {
        Path site = folder.resolve("site");
        BackupKey words = new BackupKey.Passphrase("five baskets under the mango tree");
        SiteBackups backups = new SiteBackups(InstantSource.system());
        try (OpenRosaSite running = OpenRosaSite.open(site, InstantSource.system())) {
            var unused = running.publish(MadeUpForms.blank("1", false), Map.of());
            assertThat(phone(running)
                            .submit(MadeUpForms.filled("1", "uuid:1", SAID), Map.of("a.jpg", new byte[300_000])))
                    .hasSize(1);
            var made = backups.make(site, folder.resolve("a.backup"), words, Progress.NONE);
            assertThat(made.findings()).isEmpty();
            String id = running.desk()
                    .forms()
                    .submissions(OpenRosaSite.MISSION, MadeUpForms.ID, 1)
                    .getFirst()
                    .id();
            running.desk().forms().erase(id, ROSE);
        }
        var restored = backups.restore(
                folder.resolve("a.backup"), words, folder.resolve("again"), Optional.empty(), Progress.NONE);
        assertThat(restored.findings()).isEmpty();
        try (Desk again = open(folder.resolve("again"))) {
            Forms.Slip slip = again.forms()
                    .submissions(OpenRosaSite.MISSION, MadeUpForms.ID, 1)
                    .getFirst();
            assertThat(slip.erasedAt()).isPresent();
            assertThat(again.forms().open(slip.id(), ROSE)).isEmpty();
            assertThat(again.verifyJournal(Progress.NONE).holds()).isTrue();
        }
    }

    @Test
    void forty_telephones_that_send_the_same_at_once_have_sent_it_once() throws Exception {
        try (OpenRosaSite running = OpenRosaSite.open(folder.resolve("site"), InstantSource.system())) {
            var unused = running.publish(MadeUpForms.blank("1", false), Map.of());
            CollectClient phone = phone(running);
            CyclicBarrier together = new CyclicBarrier(40);
            Set<String> told = ConcurrentHashMap.newKeySet();
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String said = i < 20 ? SAID : "another tale";
                all.add(Thread.ofVirtual().start(() -> {
                    try {
                        int place = together.await();
                        told.addAll(phone.submit(MadeUpForms.filled("1", "uuid:same", said), Map.of()));
                    } catch (CollectClient.Unhappy e) {
                        told.add(String.valueOf(e.status()));
                    } catch (Exception e) {
                        told.add(e.toString());
                    }
                }));
            }
            for (Thread each : all) {
                each.join();
            }
            assertThat(told)
                    .containsExactlyInAnyOrder(
                            "It has arrived and is kept safe. You may delete it from this phone.", "409");
            assertThat(running.desk().forms().submissions(OpenRosaSite.MISSION, MadeUpForms.ID, 10))
                    .hasSize(1);
            assertThat(running.desk().forms().counts(OpenRosaSite.MISSION).get(MadeUpForms.ID))
                    .containsEntry("1", 1L);
        }
    }
}
