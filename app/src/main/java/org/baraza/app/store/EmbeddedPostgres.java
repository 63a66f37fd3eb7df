package org.baraza.app.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL a site looks after itself, in {@code <site>/postgres}: {@code data} the cluster, {@code log},
 * {@code password}, {@code in-use}. It listens on 127.0.0.1 only, asks for the password (scram), keeps checksums and
 * writes every commit to disk before it answers.
 *
 * <p>The rule for two programs on one site: each holds a seat (a locked file in {@code in-use}), starting and stopping
 * happen one program at a time (locked file {@code start.lock}), the second program uses the server of the first, and
 * whoever leaves last stops it. A program that was killed leaves the server running; the next one finds it by
 * {@code data/postmaster.pid}, checks by the process's working folder that it is ours, and uses it.
 *
 * <p>A server that dies while somebody sits here is started again at the same port, so that every program finds it where
 * it was.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "baraza";
    private static final long LOG_BYTES = 10L << 20;
    private static final long NEEDED_BYTES = 200L << 20;
    private static final int PORTS_TRIED = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(1);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration LOOKING = Duration.ofMillis(250);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path folder;
    private final Duration stopsWithin;
    private final Path data;
    private final Path log;
    private final PostgresProgram program;
    private final ServerUser user;
    private final Seats seats;
    private final Seats.Seat seat;
    private final int port;
    private volatile boolean left;
    private final Thread atExit = new Thread(this::leave, "postgres-stop");
    private final Thread watch;

    private EmbeddedPostgres(Path folder, Path cache, Duration stopsWithin) throws IOException {
        this.folder = folder;
        this.stopsWithin = stopsWithin;
        data = folder.resolve("data");
        log = folder.resolve("log").resolve("postgres.log");
        user = ServerUser.of(Files.isDirectory(data) ? data : folder);
        program = PostgresProgram.unpackedIn(reachable(cache));
        seats = new Seats(folder.resolve("in-use"));
        synchronized (EmbeddedPostgres.class) {
            try (FileChannel channel = startLock();
                    FileLock lock = channel.lock()) {
                if (!Files.isDirectory(data)) {
                    makeCluster();
                }
                port = findRunning().orElseGet(() -> start(lastPort()));
                seat = seats.take();
            }
        }
        Runtime.getRuntime().addShutdownHook(atExit);
        watch = Thread.ofPlatform().daemon().name("postgres-watch").start(this::keepUp);
    }

    /** The server of a site, found running or started; the cluster is made at the first time. */
    public static EmbeddedPostgres open(Path site) {
        return open(
                site,
                Path.of(
                        Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                                .filter(s -> !s.isBlank())
                                .orElse(System.getProperty("user.home") + "/.cache"),
                        "baraza"));
    }

    /** @param cache where the program files are unpacked, once for all sites of this person */
    static EmbeddedPostgres open(Path site, Path cache) {
        return open(site, cache, STOPS_WITHIN);
    }

    /** @param stopsWithin after so long a server that is stopping is ended at once */
    static EmbeddedPostgres open(Path site, Path cache, Duration stopsWithin) {
        try {
            Path folder = Files.createDirectories(site.resolve("postgres")).toRealPath();
            return new EmbeddedPostgres(folder, cache, stopsWithin);
        } catch (IOException e) {
            throw DiskFaults.explain("The database folder in " + site + " is not usable", e);
        }
    }

    /** JDBC address without the password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + USER;
    }

    public String user() {
        return USER;
    }

    public String password() {
        try {
            return Files.readString(folder.resolve("password"));
        } catch (IOException e) {
            throw DiskFaults.explain("The database password in " + folder + " is not readable", e);
        }
    }

    /** Process number of the server. */
    long pid() {
        return running()
                .orElseThrow(() -> new StoreFault("stopped", "The database has stopped. Start again."))
                .pid();
    }

    /** Leaves the server; stops it when nobody else uses it. */
    @Override
    public void close() {
        // The hook goes last: a program ended in the middle of this waits for the hook, which waits for this.
        leave();
        try {
            boolean unused = Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The program is ending; the hook finds nothing left to do.
        }
    }

    private void leave() {
        synchronized (EmbeddedPostgres.class) {
            if (left) {
                return;
            }
            left = true;
            watch.interrupt();
            try (FileChannel channel = startLock();
                    FileLock lock = channel.lock()) {
                seat.close();
                if (!seats.taken() && findRunning().isPresent()) {
                    stop();
                }
            } catch (IOException e) {
                throw DiskFaults.explain("The database in " + folder + " could not be left", e);
            }
        }
    }

    private void keepUp() {
        long process = running().map(Postmaster::pid).orElse(0L);
        try {
            while (!left) {
                Thread.sleep(LOOKING);
                if (!Postmaster.runsIn(process, data)) {
                    startAgain();
                    process = running().map(Postmaster::pid).orElse(0L);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() {
        synchronized (EmbeddedPostgres.class) {
            try (FileChannel channel = startLock();
                    FileLock lock = channel.lock()) {
                if (!left && findRunning().isEmpty()) {
                    int unused = start(OptionalInt.of(port));
                    LOG.warn("database-started-again");
                }
            } catch (IOException | StoreFault e) {
                // Whoever works with the database is told; here it is tried again.
                LOG.warn("database-not-started-again");
            }
        }
    }

    private FileChannel startLock() throws IOException {
        return FileChannel.open(folder.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Root that steps down to another user cannot share its own cache with it, so the site keeps a copy. */
    private Path reachable(Path cache) {
        return user.prefix().contains("setpriv") ? folder.resolve("program") : cache;
    }

    private void makeCluster() throws IOException {
        requireSpace();
        Path fresh = folder.resolve("data.new");
        PostgresProgram.deleteTree(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = makePassword();
        Files.createDirectories(log.resolveSibling("."));
        user.own(folder);
        String made = run(List.of(
                program.bin("initdb"),
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"));
        if (!Files.exists(fresh.resolve("PG_VERSION"))) {
            throw PostgresFaults.explain(folder, made);
        }
        Files.writeString(fresh.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        makeDatabase(fresh);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path makePassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path file = folder.resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        return file;
    }

    /** Before the cluster has its final name, so that a cluster with that name always has its database. */
    private void makeDatabase(Path fresh) throws IOException {
        Process single = user.command(List.of(program.bin("postgres"), "--single", "-D", fresh.toString(), "postgres"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var in = single.outputWriter(StandardCharsets.UTF_8)) {
            in.write("create database " + USER + ";\n");
        }
        if (await(single) != 0) {
            throw PostgresFaults.explain(folder, Files.readString(log));
        }
    }

    private static final String SETTINGS = """

            # Written by Baraza when the cluster was made.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            max_connections = 50
            shared_buffers = 64MB
            work_mem = 16MB
            maintenance_work_mem = 64MB
            max_wal_size = 512MB
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            # No statement and no row values in the log: they may speak of people.
            log_min_error_statement = panic
            log_error_verbosity = terse
            """;

    private int start(OptionalInt usual) {
        try {
            requireVersion();
            requireSpace();
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            return startOnSomePort(usual);
        } catch (IOException e) {
            throw DiskFaults.explain("The database in " + folder + " could not be started", e);
        }
    }

    /** Where the server listened before, as it noted itself: other programs may still look for it there. */
    private OptionalInt lastPort() {
        try {
            Matcher port =
                    Pattern.compile("\"-p\" \"(\\d+)\"").matcher(Files.readString(data.resolve("postmaster.opts")));
            return port.find() ? OptionalInt.of(Integer.parseInt(port.group(1))) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private int startOnSomePort(OptionalInt usual) throws IOException {
        long patience = System.nanoTime() + stopsWithin.toNanos();
        long deadline = patience + stopsWithin.toNanos();
        String said = "";
        for (int tries = 0; tries < PORTS_TRIED; ) {
            turnLog();
            long before = Files.size(log);
            int free = usual.isPresent() && tries == 0 ? usual.getAsInt() : freePort();
            run(List.of(
                    program.bin("pg_ctl"),
                    "start",
                    "--pgdata=" + data,
                    "--log=" + log,
                    "--options=-p " + free,
                    "--wait",
                    "--timeout=" + PATIENCE.toSeconds()));
            Optional<Integer> up = findRunning();
            if (up.isPresent()) {
                return up.get();
            }
            said = Files.readString(log).substring((int) before);
            if (said.contains("pre-existing shared memory") && System.nanoTime() < deadline) {
                // Children of a killed server are still ending, or hang and never will.
                if (System.nanoTime() > patience) {
                    LOG.warn("database-leftovers-ended");
                    orphans().forEach(ProcessHandle::destroyForcibly);
                }
                pause();
            } else if (said.contains("Address already in use")) {
                tries++;
            } else {
                break;
            }
        }
        throw PostgresFaults.explain(folder, said);
    }

    /** What a server left behind that is gone itself: its children work in its folder as it did. Others may sit there too. */
    private Stream<ProcessHandle> orphans() {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info()
                        .command()
                        .filter(c -> Path.of(c).endsWith("postgres"))
                        .isPresent())
                .filter(p -> Postmaster.runsIn(p.pid(), data));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void turnLog() throws IOException {
        Files.createDirectories(log.resolveSibling("."));
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        user.own(log.resolveSibling("."));
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new StoreFault(
                    "disk-full",
                    "The disk of " + folder + " has only " + (free >> 20) + " MB left, and the database needs "
                            + (NEEDED_BYTES >> 20) + " MB. Free some space and start again.");
        }
    }

    private void requireVersion() throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.isReadable(file)) {
            throw PostgresFaults.damaged(folder);
        }
        String version = Files.readString(file).strip();
        String ours = run(List.of(program.bin("postgres"), "--version"));
        if (!ours.contains(" " + version + ".")) {
            throw new StoreFault(
                    "other-version",
                    "The database in " + folder + " was made by PostgreSQL " + version + ", and this program brings "
                            + ours.strip() + ". Use the program version that made it, or export and import.");
        }
    }

    private void stop() throws IOException {
        run(List.of(program.bin("pg_ctl"), "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=60"));
        if (running().isPresent()) {
            stopAtOnce();
        }
    }

    private void stopAtOnce() {
        run(List.of(program.bin("pg_ctl"), "stop", "--pgdata=" + data, "--mode=immediate", "--wait"));
    }

    /**
     * The port of the running server, once it takes connections; empty when none runs. A server that was told to stop
     * while it put itself in order after a crash may never end, so one that takes long is ended as a crash would end it:
     * what it had confirmed is on the disk.
     */
    private Optional<Integer> findRunning() {
        long begun = System.nanoTime();
        Optional<Postmaster> found = running();
        while (found.isPresent() && found.get().state() != Postmaster.State.READY) {
            long waited = System.nanoTime() - begun;
            if (waited > PATIENCE.toNanos()) {
                throw new StoreFault(
                        "not-ready", "The database in " + folder + " does not get ready. Look into " + log + ".");
            }
            if (found.get().state() == Postmaster.State.STOPPING && waited > stopsWithin.toNanos()) {
                LOG.warn("database-ended-at-once");
                stopAtOnce();
            }
            pause();
            found = running();
        }
        return found.map(Postmaster::port);
    }

    private Optional<Postmaster> running() {
        return Postmaster.find(data);
    }

    private String run(List<String> words) {
        try {
            Process process = user.command(words).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            await(process);
            return said;
        } catch (IOException e) {
            throw PostgresProgram.unfit("not such a machine, or " + words.getFirst() + " is not allowed to run here");
        }
    }

    private static int await(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TICK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFault("interrupted", "Waiting for the database was interrupted. Start again.", e);
        }
    }
}
