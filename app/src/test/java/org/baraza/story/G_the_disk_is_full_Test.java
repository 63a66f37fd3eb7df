package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's films fill Farah's disk while she imports. Needs the right to mount a small disk in memory. */
final class G_the_disk_is_full_Test {

    @TempDir
    private Path folder;

    private Path disk = Path.of("");

    @BeforeEach
    void mount_a_small_disk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=400m,mode=755", "none", disk.toString()) == 0,
                "this user may not mount a small disk: a full disk was not tried");
    }

    @AfterEach
    void unmount_it() throws Exception {
        int unused = run("umount", disk.toString());
    }

    private static int run(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private static void fill(Path film) {
        byte[] picture = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(film)) {
            while (true) {
                out.write(picture);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    @Test
    void one_clear_sentence_and_nothing_lost(@TempDir Path elsewhere) throws Exception {
        try (Site site = new Site(disk)) {
            Person farah = site.farah();
            List<String> files = PracticeMission.simulate(new Site(elsewhere), 3);
            assertThat(farah.imports(files.getFirst()).exit()).isZero();

            Path film = disk.resolve("film");
            fill(film);
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
