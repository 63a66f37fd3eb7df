package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.openrosa.CollectClient;
import org.baraza.app.openrosa.MadeUpForms;
import org.baraza.app.store.SmallDisk;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.DataSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's films fill the disks while Farah's site is written to and backed up. */
final class FullDiskTest {

    private static final BackupKey WORDS = new BackupKey.Passphrase("five baskets under the mango tree");

    @TempDir
    private Path folder;

    private static Desk open(Path site) {
        return new Sites(InstantSource.system()).open(site, Settings.USUAL);
    }

    /** Rows enough that the stick cannot take them. */
    private Path people(int number, int rows) throws IOException {
        StringBuilder text = new StringBuilder("pcode,year,population\n");
        for (int i = 0; i < rows; i++) {
            text.append("P")
                    .append(i * 7919L + number)
                    .append(",2021,")
                    .append(i * 31L + number)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("people-" + number + ".csv"), text);
    }

    private static ImportReport bring(Desk desk, Path file) {
        return desk.importFile(file, new ImportWishes(Optional.empty(), Optional.empty()), Progress.NONE);
    }

    @Test
    void a_backup_onto_a_full_stick_says_so_and_leaves_nothing_that_looks_good() throws Exception {
        Path site = folder.resolve("site");
        try (Desk desk = open(site);
                SmallDisk stick = SmallDisk.mount(folder.resolve("stick"), 1)) {
            var unused = bring(desk, people(1, 60_000));
            @Nullable
            Throwable full = catchThrowable(() -> new SiteBackups(InstantSource.system())
                    .make(site, stick.path().resolve("a.backup"), WORDS, Progress.NONE));
            assertThat(full).rootCause().hasMessageContaining("No space left");
            assertThat(stick.path()).isEmptyDirectory();
            assertThat(desk.listBackups()).isEmpty();
            assertThat(bring(desk, people(2, 1)).kept()).isEqualTo(1);
        }
    }

    @Test
    void what_was_acknowledged_before_the_disk_was_full_is_there_when_it_no_longer_is() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 400)) {
            Path site = disk.path().resolve("site");
            List<String> acknowledged = new ArrayList<>();
            Path film;
            try (Desk desk = open(site)) {
                for (int i = 0; i < 3; i++) {
                    acknowledged.add(bring(desk, people(i, 50)).dataSet().orElseThrow());
                }
                film = disk.fill();
                for (int i = 3; i < 6; i++) {
                    Path file = people(i, 5_000);
                    @Nullable
                    Throwable full = catchThrowable(
                            () -> acknowledged.add(bring(desk, file).dataSet().orElseThrow()));
                    assertThat(full).as("import %d", i).isNotNull();
                }
                Path good = folder.resolve("good.backup");
                var made = new SiteBackups(InstantSource.system()).make(site, good, WORDS, Progress.NONE);
                assertThat(made.entries()).isEqualTo(3);
            }
            Files.delete(film);
            try (Desk desk = open(site)) {
                assertThat(desk.register().listDataSets())
                        .extracting(DataSet::id)
                        .containsExactlyElementsOf(acknowledged);
                assertThat(desk.verifyJournal(Progress.NONE).brokenAt()).isEmpty();
                assertThat(bring(desk, people(9, 5_000)).kept()).isEqualTo(5_000);
                assertThat(desk.rebuild(Progress.NONE).identical()).isTrue();
            }
        }
    }

    @Test
    void a_telephone_is_told_that_the_disk_is_full_and_keeps_what_it_has() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 400);
                OpenRosaSite site = OpenRosaSite.open(disk.path().resolve("site"), InstantSource.system())) {
            var unused = site.publish(MadeUpForms.blank("1", false), Map.of());
            CollectClient phone = site.collect(site.key(
                    site.colleague("deng", Role.COMMUNITY_LIAISON_ASSISTANT, Scope.ofMission(OpenRosaSite.MISSION))));
            List<String> told = phone.submit(MadeUpForms.filled("1", "uuid:before", "before"), Map.of());
            assertThat(told).hasSize(1);
            Path film = disk.fill();
            int refused = 0;
            byte[] picture = new byte[3 << 20];
            new Random(1).nextBytes(picture);
            List<String> kept = new ArrayList<>(List.of("uuid:before"));
            for (int i = 0; i < 6; i++) {
                try {
                    List<String> shown =
                            phone.submit(MadeUpForms.filled("1", "uuid:" + i, "during"), Map.of("a.jpg", picture));
                    assertThat(shown).hasSize(1);
                    kept.add("uuid:" + i);
                } catch (CollectClient.Unhappy e) {
                    refused++;
                    assertThat(e.status()).as(e.getMessage()).isBetween(500, 599);
                    assertThat(e).hasMessageMatching("(?s).*(no room left|is busy).*");
                }
            }
            assertThat(refused).isPositive();
            Files.delete(film);
            for (int i = 0; i < 6; i++) {
                List<String> shown =
                        phone.submit(MadeUpForms.filled("1", "uuid:" + i, "during"), Map.of("a.jpg", picture));
                assertThat(shown).hasSize(1);
            }
            assertThat(site.desk().forms().submissions(OpenRosaSite.MISSION, MadeUpForms.ID, 100))
                    .hasSize(7);
            assertThat(site.desk().verifyJournal(Progress.NONE).holds()).isTrue();
        }
    }
}
