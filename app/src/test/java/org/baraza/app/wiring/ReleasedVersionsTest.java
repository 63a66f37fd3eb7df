package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.RestoreReport;
import org.baraza.app.desk.Settings;
import org.baraza.core.ground.DataKind;
import org.baraza.core.record.DataSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup of every released version of the tables lies among the resources of the tests and is brought to this version.
 * With {@code -Dbaraza.released.write=N} the one of version N is made; do so once, when N is released, and never again.
 */
final class ReleasedVersionsTest {

    private static final Path FILES = Path.of("src/test/resources/org/baraza/released");

    @TempDir
    private Path folder;

    @Test
    void the_backup_of_every_release_is_restored_migrated_and_whole() throws IOException {
        Optional<String> wanted = Optional.ofNullable(System.getProperty("baraza.released.write"));
        if (wanted.isPresent()) {
            Files.createDirectories(FILES);
            new ReleasedSite(folder.resolve("made"), wanted.get())
                    .make(Optional.of(FILES.resolve("schema-" + wanted.get() + ".backup")));
        }
        List<Path> backups = list();
        assertThat(backups).extracting(b -> b.getFileName().toString()).contains("schema-1.backup");
        for (Path backup : backups) {
            bring(backup);
        }
    }

    private static List<Path> list() throws IOException {
        try (Stream<Path> found = Files.list(FILES)) {
            return found.sorted().toList();
        }
    }

    private void bring(Path backup) {
        Path site = folder.resolve(backup.getFileName().toString());
        RestoreReport report = new SiteBackups(InstantSource.system())
                .restore(backup, ReleasedSite.key(), site, Optional.empty(), Progress.NONE);
        assertThat(report.findings()).as(backup.toString()).isEmpty();
        assertThat(report.entries()).isGreaterThanOrEqualTo(5);
        try (Desk desk = new Sites(InstantSource.system()).open(site, Settings.USUAL)) {
            List<DataSet> sets = desk.register().listDataSets();
            assertThat(sets).extracting(DataSet::kind).contains(DataKind.values());
            assertThat(sets).extracting(DataSet::kept).containsExactly(2L, 2L, 1L, 2L, 2L);
            assertThat(sets).extracting(DataSet::setAside).containsExactly(0L, 1L, 1L, 0L, 0L);
            assertThat(sets.stream().filter(d -> d.setAside() > 0)).allSatisfy(d -> {
                assertThat(desk.findSetAsideList(d)).isPresent();
                assertThat(desk.register().listFindings(d, 9)).hasSize(1);
            });
            assertThat(desk.register().listAreas(sets.getFirst()).getFirst().name())
                    .isEqualTo("Kanda");
            assertThat(desk.register()
                            .listPartnerships(sets.getLast())
                            .getLast()
                            .partner()
                            .code())
                    .isEqualTo("RL-002");
            assertThat(desk.verifyJournal(Progress.NONE).brokenAt()).isEmpty();
            assertThat(desk.listBackups()).isEmpty();
        }
    }
}
