package org.baraza.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills in every build; {@code bench/kills} makes a thousand. */
final class KillsTest {

    private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());

    @Test
    void whatever_is_killed_at_whatever_moment_nothing_acknowledged_is_lost(@TempDir Path folder) throws Exception {
        try (Kills kills = new Kills(folder, 20_261, true, 4, 12)) {
            kills.run(12, QUIET);
            assertThat(kills.losses()).isEmpty();
            assertThat(kills.acknowledgements()).isGreaterThan(12);
            assertThat(kills.backupsProved()).isPositive();
        }
    }

    @Test
    void a_program_that_acknowledges_before_it_has_written_is_caught(@TempDir Path folder) throws Exception {
        try (Kills kills = new Kills(folder, 3, false, 100, 100)) {
            kills.run(2, QUIET);
            assertThat(kills.losses()).isNotEmpty().anyMatch(l -> l.contains("lost: "));
        }
    }
}
