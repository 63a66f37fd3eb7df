package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The store on the PostgreSQL the operating system has, where it has one of version 15 or newer. */
final class DebianStoreTest extends StoreContract {

    private static final int OLDEST = 15;

    private Optional<ServerUser> user = Optional.empty();
    private Path bin = Path.of("");
    private Path data = Path.of("");
    private int port;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Optional<Path> found = findPrograms();
        Assumptions.assumeTrue(
                found.isPresent(), "no /usr/lib/postgresql/15 or newer here: the store was not tried on it");
        bin = found.orElseThrow();
        data = folder.resolve("data");
        user = Optional.of(ServerUser.of(folder));
        user.get().own(folder);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        run("initdb", "--pgdata=" + data, "--username=farah", "--auth=trust", "--locale=C.UTF-8", "--no-sync");
        run(
                "pg_ctl",
                "start",
                "--pgdata=" + data,
                "--log=" + data.resolve("log"),
                "--wait",
                "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off");
    }

    @AfterAll
    void stop() throws Exception {
        if (user.isPresent()) {
            run("pg_ctl", "stop", "--pgdata=" + data, "--mode=immediate", "--wait");
        }
    }

    @Override
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=farah&password=unused";
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> words = Stream.concat(Stream.of(bin.resolve(program).toString()), Stream.of(arguments))
                .toList();
        int exit = user.orElseThrow()
                .command(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exit).as(program).isZero();
    }

    private static Optional<Path> findPrograms() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.filter(v -> v.getFileName().toString().matches("\\d+"))
                    .filter(v -> Integer.parseInt(v.getFileName().toString()) >= OLDEST)
                    .map(v -> v.resolve("bin"))
                    .filter(b -> Files.isExecutable(b.resolve("initdb")))
                    .findFirst();
        }
    }
}
