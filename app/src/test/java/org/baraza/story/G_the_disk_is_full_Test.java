package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baraza.app.store.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's films fill Farah's disk while she imports. Needs the right to mount a small disk in memory. */
final class G_the_disk_is_full_Test {

    @TempDir
    private Path folder;

    @Test
    void one_clear_sentence_and_nothing_lost(@TempDir Path elsewhere) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 400);
                Site site = new Site(disk.path())) {
            Person farah = site.farah();
            List<String> files = PracticeMission.simulate(new Site(elsewhere), 3);
            assertThat(farah.imports(files.getFirst()).exit()).isZero();

            Path film = disk.fill();
            Site.Said full = farah.imports(files.get(3));
            assertThat(full.exit()).isEqualTo(3);
            assertThat(full.err().lines()).hasSize(1);
            assertThat(full.err())
                    .containsIgnoringCase("disk")
                    .contains("incident")
                    .doesNotContain("Exception");

            Files.delete(film);
            assertThat(farah.asks("verify-journal").out()).startsWith("1 entries, unbroken");
            assertThat(farah.imports(files.toArray()).exit()).isZero();
            assertThat(farah.asks("rebuild").out()).startsWith(files.size() + " entries replayed. Every table");
        }
    }
}
