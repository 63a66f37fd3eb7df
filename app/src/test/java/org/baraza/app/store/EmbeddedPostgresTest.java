package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The PostgreSQL a site looks after: started once, shared, found again, stopped by the last. */
final class EmbeddedPostgresTest {

    private static final Path CACHE = EmbeddedStoreTest.CACHE;

    private static Path made = Path.of("");

    @TempDir
    private Path site;

    private Path data;

    /** Making a cluster takes a second, copying one a tenth of it. */
    @BeforeAll
    static void make_a_cluster(@TempDir Path first) {
        EmbeddedPostgres.open(first, CACHE).close();
        made = first;
    }

    @BeforeEach
    void copy_the_cluster() throws Exception {
        data = site.resolve("postgres/data");
        Process copy = new ProcessBuilder("cp", "-a", made.resolve("postgres").toString(), site.toString()).start();
        assertThat(copy.waitFor()).isZero();
    }

    @Test
    void what_is_committed_is_on_disk_and_only_this_machine_may_ask() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.open(site, CACHE)) {
            assertThat(List.of(
                            show(server, "fsync"),
                            show(server, "full_page_writes"),
                            show(server, "synchronous_commit"),
                            show(server, "data_checksums"),
                            show(server, "listen_addresses"),
                            show(server, "password_encryption"),
                            show(server, "server_encoding")))
                    .containsExactly("on", "on", "on", "on", "127.0.0.1", "scram-sha-256", "UTF8");
            assertThat(
                            ask(
                                    server,
                                    "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'baraza'"))
                    .isEqualTo("b C.UTF-8");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve("postgres/password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void the_log_holds_no_statement_and_no_values() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.open(site, CACHE)) {
            assertThatThrownBy(() -> ask(server, "select 'Amina of Kambi'::int"));
            assertThatThrownBy(() -> ask(
                    server,
                    "do $$ begin create table t (n text primary key); insert into t values ('x'), ('x'); end $$"));
        }
        assertThat(Files.readString(site.resolve("postgres/log/postgres.log")))
                .doesNotContain("STATEMENT", "DETAIL", "Kambi ya");
    }

    @Test
    void the_second_uses_the_server_of_the_first_and_the_last_stops_it() {
        EmbeddedPostgres first = EmbeddedPostgres.open(site, CACHE);
        EmbeddedPostgres second = EmbeddedPostgres.open(site, CACHE);
        assertThat(second.pid()).isEqualTo(first.pid());
        first.close();
        assertThat(Postmaster.find(data)).isPresent();
        second.close();
        assertThat(Postmaster.find(data)).isEmpty();
    }

    @Test
    void a_program_that_is_ended_stops_the_server_unless_another_uses_it() throws Exception {
        OtherProgram alone = OtherProgram.open(site, CACHE);
        alone.terminate();
        assertThat(Postmaster.find(data)).isEmpty();
        OtherProgram starter = OtherProgram.open(site, CACHE);
        try (EmbeddedPostgres ours = EmbeddedPostgres.open(site, CACHE)) {
            starter.terminate();
            assertThat(ours.pid()).isEqualTo(starter.serverPid());
            assertThat(show(ours, "fsync")).isEqualTo("on");
        }
        assertThat(Postmaster.find(data)).isEmpty();
    }

    @Test
    void a_program_that_was_killed_leaves_a_server_the_next_one_takes_over() throws Exception {
        OtherProgram killed = OtherProgram.open(site, CACHE);
        killed.kill();
        assertThat(Postmaster.find(data)).isPresent();
        try (EmbeddedPostgres next = EmbeddedPostgres.open(site, CACHE)) {
            assertThat(next.pid()).isEqualTo(killed.serverPid());
        }
        assertThat(Postmaster.find(data)).isEmpty();
    }

    @Test
    void a_process_number_that_came_round_again_does_not_pass_for_the_server() throws Exception {
        long other = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postmaster.pid"), other + "\n" + data + "\n1\n1\n\n127.0.0.1\n1 1\nready\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.open(site, CACHE)) {
            assertThat(server.pid()).isNotEqualTo(other);
        }
    }

    @Test
    void a_cluster_left_half_made_is_made_again() throws Exception {
        PostgresProgram.deleteTree(data);
        Path half = Files.createDirectories(site.resolve("postgres/data.new/base"));
        Files.writeString(half.resolve("1"), "half");
        try (EmbeddedPostgres server = EmbeddedPostgres.open(site, CACHE)) {
            assertThat(show(server, "fsync")).isEqualTo("on");
        }
        assertThat(site.resolve("postgres/data.new")).doesNotExist();
    }

    @Test
    void program_files_left_half_unpacked_are_unpacked_again(@TempDir Path cache) throws IOException {
        Path abandoned = Files.createDirectories(cache.resolve(".unpacking-long-ago/bin"));
        Files.writeString(abandoned.resolve("postgres"), "half");
        Files.setLastModifiedTime(
                abandoned.getParent(), FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        PostgresProgram program = PostgresProgram.unpackedIn(cache);
        assertThat(Path.of(program.bin("postgres"))).isExecutable();
        assertThat(cache).isDirectoryContaining(p -> p.equals(program.folder()));
        assertThat(abandoned).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"global/pg_control", "PG_VERSION", "pg_wal"})
    void a_damaged_cluster_is_called_damaged(String file) throws Exception {
        Path damaged = data.resolve(file);
        if (Files.isDirectory(damaged) || file.equals("PG_VERSION")) {
            PostgresProgram.deleteTree(damaged);
        } else {
            Files.write(damaged, new byte[200], StandardOpenOption.WRITE);
        }
        assertFault("damaged");
    }

    @Test
    void a_cluster_of_another_version_is_left_alone() throws Exception {
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertFault("other-version");
    }

    private void assertFault(String code) {
        assertThatThrownBy(() -> EmbeddedPostgres.open(site, CACHE))
                .isInstanceOfSatisfying(
                        StoreFault.class,
                        f -> assertThat(f.code()).as(f.getMessage()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FATAL:  could not write to file "pg_wal/xlogtemp.7": No space left on device | disk-full
                    LOG:  could not bind IPv4 address "127.0.0.1": Address already in use        | port-taken
                    postgres: cannot execute binary file                                         | wrong-machine
                    PANIC:  could not locate a valid checkpoint record at 0/174D6C0              | damaged
                    FATAL:  something nobody thought of                                          | not-started
                    """)
    void what_postgresql_says_becomes_one_plain_fault(String said, String code) {
        StoreFault fault = PostgresFaults.explain(site, said);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.getMessage()).endsWith(".");
    }

    @Test
    void a_machine_the_program_files_do_not_fit_is_told_what_to_do() {
        assertThatThrownBy(() -> PostgresProgram.requireFitting("Linux on aarch64"))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("database-url");
        PostgresProgram.requireFitting("Linux on amd64");
    }

    private static String show(EmbeddedPostgres server, String setting) throws SQLException {
        return ask(server, "show " + setting);
    }

    private static String ask(EmbeddedPostgres server, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
