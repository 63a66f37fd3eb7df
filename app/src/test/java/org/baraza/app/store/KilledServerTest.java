package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Progress;
import org.baraza.core.ground.DataKind;
import org.baraza.core.record.DataSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed at random moments while two writers append. */
final class KilledServerTest {

    private static final int ROUNDS = 20;

    @TempDir
    private Path site;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger named = new AtomicInteger();
    private final AtomicBoolean killed = new AtomicBoolean();

    @Test
    void everything_acknowledged_is_there_and_the_chain_holds_however_the_server_dies() throws Exception {
        Random chance = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            try (Store store = open()) {
                assertWhole(store);
                appendUntilKilled(store, 1 + chance.nextInt(12), chance.nextBoolean());
            }
        }
        try (Store store = open()) {
            assertWhole(store);
            assertThat(store.rebuild(Progress.NONE).different()).isEmpty();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS);
        }
    }

    @Test
    void a_server_that_is_killed_is_started_again_and_the_same_program_goes_on() throws Exception {
        try (Store store = open()) {
            appendUntilKilled(store, 3, true);
            int before = acknowledged.size();
            for (int faults = 0; acknowledged.size() == before; faults++) {
                assertThat(faults).isLessThan(50);
                killed.set(false);
                append(store, new CountDownLatch(1), 1);
            }
            assertWhole(store);
        }
    }

    @Test
    void a_program_that_starts_while_the_server_puts_itself_in_order_waits_for_it() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.open(site, EmbeddedStoreTest.CACHE)) {
            String url = server.url() + "?user=" + server.user() + "&password=" + server.password();
            try (Connection connection = DriverManager.getConnection(url);
                    Statement sql = connection.createStatement()) {
                // Enough to be done again after the crash that a program can come in the middle of it.
                boolean unused =
                        sql.execute("create table much as select i, md5(i::text) from generate_series(1, 400000) i");
            }
            List<ProcessHandle> doomed = postmaster().children().toList();
            doomed.forEach(ProcessHandle::destroyForcibly);
            doomed.forEach(d -> d.onExit().join());
            try (Database database = Database.at(url)) {
                assertThat(database.answers()).isTrue();
            }
        }
    }

    @Test
    void a_server_that_never_ends_stopping_is_ended_and_everything_is_there() throws Exception {
        try (Store store = open()) {
            append(store, new CountDownLatch(1), 3);
            ProcessHandle server = postmaster();
            List<ProcessHandle> children = server.children().toList();
            for (ProcessHandle child : children) {
                signal("STOP", child);
            }
            // As pg_ctl does for a fast shutdown.
            signal("INT", server);
            Awaitility.await()
                    .until(() -> Postmaster.find(site.resolve("postgres/data"))
                            .filter(p -> p.state() == Postmaster.State.STOPPING)
                            .isPresent());
            try (EmbeddedPostgres next = EmbeddedPostgres.open(site, EmbeddedStoreTest.CACHE, Duration.ofSeconds(1))) {
                assertThat(next.pid()).isNotEqualTo(server.pid());
            }
            assertWhole(store);
        }
    }

    @Test
    void what_a_killed_server_left_behind_and_hangs_does_not_keep_the_next_from_starting() throws Exception {
        long dead;
        try (EmbeddedPostgres server = EmbeddedPostgres.open(site, EmbeddedStoreTest.CACHE)) {
            ProcessHandle postmaster = postmaster();
            dead = postmaster.pid();
            for (ProcessHandle child : postmaster.children().toList()) {
                signal("STOP", child);
            }
            postmaster.destroyForcibly();
        }
        Process bystander = new ProcessBuilder("sleep", "600")
                .directory(site.resolve("postgres/data").toFile())
                .start();
        try (EmbeddedPostgres next = EmbeddedPostgres.open(site, EmbeddedStoreTest.CACHE, Duration.ofSeconds(1))) {
            assertThat(next.pid()).isNotEqualTo(dead);
            assertThat(bystander.isAlive()).as("somebody else in that folder").isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private Store open() {
        Database database = Database.over(EmbeddedPostgres.open(site, EmbeddedStoreTest.CACHE));
        return Store.over(database, new MadeUpContents(), Instant::now);
    }

    private ProcessHandle postmaster() {
        long pid = Postmaster.find(site.resolve("postgres/data")).orElseThrow().pid();
        return ProcessHandle.of(pid).orElseThrow();
    }

    private void assertWhole(Store store) {
        JournalReport report = store.verifyJournal(Progress.NONE);
        assertThat(report.brokenAt()).as(report.why()).isEmpty();
        List<String> ids =
                store.register().listDataSets().stream().map(DataSet::id).toList();
        assertThat(ids).containsAll(acknowledged).hasSize(Math.toIntExact(report.entries()));
    }

    /** @param children whether the server's children are killed with it or left to notice */
    private void appendUntilKilled(Store store, int appends, boolean children) throws Exception {
        CountDownLatch enough = new CountDownLatch(appends);
        killed.set(false);
        ProcessHandle server = postmaster();
        List<Thread> writers = Stream.generate(() -> Thread.ofPlatform().start(() -> append(store, enough)))
                .limit(2)
                .toList();
        enough.await();
        List<ProcessHandle> doomed = children ? server.descendants().toList() : List.of();
        server.destroyForcibly();
        doomed.forEach(ProcessHandle::destroyForcibly);
        killed.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void append(Store store, CountDownLatch enough) {
        append(store, enough, Integer.MAX_VALUE);
    }

    private void append(Store store, CountDownLatch enough, int most) {
        try {
            for (int i = 0; i < most && !killed.get(); i++) {
                String id = "set-" + named.incrementAndGet();
                Random chance = new Random(id.hashCode());
                store.journal()
                        .append(MadeUpContents.entry(id, DataKind.DEPLOYMENTS, 20, chance), MadeUpContents.BY_DENG);
                acknowledged.add(id);
                enough.countDown();
            }
        } catch (StoreFault dead) {
            assertThat(dead.code()).isIn("stopped", "database");
        }
    }
}
