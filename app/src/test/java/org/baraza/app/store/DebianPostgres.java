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

/** A throw-away server of the PostgreSQL the operating system has, without durability. */
public final class DebianPostgres implements AutoCloseable {

    /** No server: closing it does nothing. */
    static final DebianPostgres NONE = new DebianPostgres(Path.of(""), Path.of(""), Optional.empty(), 0);

    private static final int OLDEST = 15;

    private final Path bin;
    private final Path data;
    private final Optional<ServerUser> user;
    private final int port;

    private DebianPostgres(Path bin, Path data, Optional<ServerUser> user, int port) {
        this.bin = bin;
        this.data = data;
        this.user = user;
        this.port = port;
    }

    /** Whether the operating system has one of version 15 or newer. */
    public static boolean isHere() throws IOException {
        return findPrograms().isPresent();
    }

    /** @param folder an empty folder, given to the server's user */
    public static DebianPostgres start(Path folder) throws IOException, InterruptedException {
        ServerUser user = ServerUser.of(folder);
        user.own(folder);
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        DebianPostgres server =
                new DebianPostgres(findPrograms().orElseThrow(), folder.resolve("data"), Optional.of(user), port);
        server.run(
                "initdb",
                "--pgdata=" + server.data,
                "--username=farah",
                "--auth=trust",
                "--locale=C.UTF-8",
                "--no-sync");
        server.run(
                "pg_ctl",
                "start",
                "--pgdata=" + server.data,
                "--log=" + server.data.resolve("log"),
                "--wait",
                "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off");
        return server;
    }

    /** JDBC address of a database, with user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=farah&password=unused";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (user.isPresent()) {
            run("pg_ctl", "stop", "--pgdata=" + data, "--mode=immediate", "--wait");
        }
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
