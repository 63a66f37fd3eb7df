package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As whom the server runs. */
final class ServerUserTest {

    @Test
    void the_effective_user_counts_not_the_one_who_logged_in() {
        assertThat(ServerUser.effectiveUid(List.of("Name:\tjava", "Uid:\t0\t1000\t0\t0")))
                .isEqualTo(1_000);
    }

    @Test
    void files_the_program_makes_belong_to_the_user_it_takes_itself_for(@TempDir Path folder) throws IOException {
        int me = ServerUser.effectiveUid(Files.readAllLines(Path.of("/proc/self/status")));
        assertThat(Files.getAttribute(folder, "unix:uid")).isEqualTo(me);
    }

    @Test
    void an_ordinary_user_runs_the_server_directly_and_root_never_does(@TempDir Path folder) throws IOException {
        boolean root = ServerUser.effectiveUid(Files.readAllLines(Path.of("/proc/self/status"))) == 0;
        assertThat(ServerUser.of(folder).prefix().isEmpty()).isEqualTo(!root);
    }
}
