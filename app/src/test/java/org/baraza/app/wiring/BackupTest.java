package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.DebianPostgres;
import org.baraza.app.store.EmbeddedPostgres;
import org.baraza.app.store.Store;
import org.baraza.core.record.DataSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site is backed up while it is used, and put back elsewhere. */
final class BackupTest {

    private static final String WORDS = "five baskets under the mango tree";

    @TempDir
    private static Path shared;

    private static Path site = Path.of("");

    @TempDir
    private Path folder;

    private Path words = Path.of("");

    @BeforeAll
    static void a_site_with_everything_in_it() throws IOException {
        site = shared.resolve("site");
        Path files = Files.createDirectory(shared.resolve("files"));
        try (Desk desk = new Sites(InstantSource.system()).open(site, Settings.USUAL)) {
            for (Path file : new MadeUpMissions().make(5, files, Progress.NONE)) {
                bring(desk, file);
            }
            bring(
                    desk,
                    Files.writeString(
                            files.resolve("mistakes.csv"),
                            "pcode,year,population\nXXA01,2021,200000\nXXA02,2021,many\n"));
        }
        Files.createDirectories(site.resolve("missions"));
        Files.writeString(site.resolve("missions/unmad.yaml"), """
                acronym: UNMAD
                name: "Made-up Mission"
                organisation: "UN"
                hosts: [XXA]
                mandateType: "multidimensional"
                authorised: 2021-02-01
                started: 2021-02-01
                madeUp: true
                """);
        Files.writeString(site.resolve("baraza.yaml"), "language: fr\nvault-key: env:VAULT\n");
    }

    @BeforeEach
    void a_passphrase() throws IOException {
        words = Files.writeString(folder.resolve("words"), WORDS + "\n");
    }

    private static void bring(Desk desk, Path file) {
        var unused = desk.importFile(file, new ImportWishes(Optional.empty(), Optional.empty()), Progress.NONE);
    }

    private record Said(int exit, String out, String err) {}

    private static Said run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new Terminal(print(out), print(err), false),
                new Stop(),
                Stream.of(words).map(String::valueOf).toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private Path backup() {
        Path file = folder.resolve("monday.backup");
        Said said = run("backup", "--site", site, "--to", file, "--passphrase-file", words);
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Backed up").contains("SHA-256");
        return file;
    }

    private Said restore(Path file, Object... more) {
        List<Object> line = new ArrayList<>(List.of("restore", file, "--passphrase-file", words));
        line.addAll(List.of(more));
        return run(line.toArray());
    }

    /** Without the note that somebody walked the journal: a restore walks it, and says so. */
    private static Map<String, String> digests(Path site) {
        try (Store store = store(site)) {
            Map<String, String> all = new TreeMap<>(store.digests());
            assertThat(all.remove("baraza.journal_walk")).isNotNull();
            return all;
        }
    }

    private static Store store(Path site) {
        return Store.open(
                new Sites(InstantSource.system()).settings(site).databaseUrl(),
                site,
                new SnapshotContents(new SnapshotFolder(site.resolve("datasets"))),
                InstantSource.system());
    }

    /** Everything beside the database, with its content; of the settings, what is said about the database is left out. */
    private static Map<String, String> files(Path site) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : SiteFolder.open(site).listKept()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            found.put(
                    site.relativize(file).toString(),
                    file.endsWith("baraza.yaml") ? text.replaceAll("(?m)^.*database-url.*\n", "") : text);
        }
        return found;
    }

    @Test
    void everything_comes_back_as_it_was_and_the_site_knows_when_it_was_backed_up() throws IOException {
        Map<String, String> tables = digests(site);
        Path file = backup();
        Said restored = restore(file, "--site", folder.resolve("again"));
        assertThat(restored.err()).isEmpty();
        assertThat(restored.exit()).isZero();
        assertThat(restored.out()).contains("unbroken").contains("env:VAULT");
        assertThat(digests(folder.resolve("again"))).isEqualTo(tables).hasSizeGreaterThan(7);
        assertThat(files(folder.resolve("again")))
                .isEqualTo(files(site))
                .containsKeys("baraza.yaml", "missions/unmad.yaml")
                .anySatisfy((name, text) -> assertThat(name).startsWith("set-aside/"))
                .anySatisfy((name, text) -> assertThat(name).startsWith("findings/"));
        try (Desk desk = new Sites(InstantSource.system()).open(site, Settings.USUAL)) {
            assertThat(desk.listBackups().getFirst().bytes()).isEqualTo(Files.size(file));
        }
    }

    @Test
    void from_the_own_database_to_one_of_the_team_and_back_every_table_stays_equal() throws Exception {
        Assumptions.assumeTrue(
                DebianPostgres.isHere(), "no /usr/lib/postgresql/15 or newer here: moving to it was not tried");
        Map<String, String> tables = digests(site);
        Path first = backup();
        try (DebianPostgres server = DebianPostgres.start(Files.createDirectory(folder.resolve("server")))) {
            make(server, "team");
            String url = server.url("team");
            Path theirs = folder.resolve("theirs");
            assertThat(restore(first, "--site", theirs, "--database-url", url).err())
                    .isEmpty();
            assertThat(theirs.resolve("postgres")).doesNotExist();
            assertThat(digests(theirs)).isEqualTo(tables);
            assertThat(files(theirs)).isEqualTo(files(site));
            Said taken = restore(first, "--site", folder.resolve("other"), "--database-url", url);
            assertThat(taken.exit()).isEqualTo(2);
            assertThat(taken.err()).contains("left alone");
            assertThat(folder.resolve("other/datasets")).doesNotExist();

            Path second = folder.resolve("second.backup");
            assertThat(run("backup", "--site", theirs, "--to", second, "--passphrase-file", words)
                            .exit())
                    .isZero();
            Path home = folder.resolve("home");
            assertThat(restore(second, "--site", home).exit()).isZero();
            assertThat(digests(home)).isEqualTo(tables);
            assertThat(Files.readString(home.resolve("baraza.yaml"))).doesNotContain("jdbc:");
        }
    }

    private static void make(DebianPostgres server, String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url("postgres"));
                var sql = connection.createStatement()) {
            boolean unused = sql.execute("create database " + database);
        }
    }

    @Test
    void while_data_come_in_a_backup_holds_the_snapshot_of_every_data_set_it_knows() throws IOException {
        Path busy = folder.resolve("busy");
        try (Desk desk = new Sites(InstantSource.system()).open(busy, Settings.USUAL)) {
            CompletableFuture<Void> bringing = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 60; i++) {
                    bring(desk, people(i));
                }
            });
            List<Path> made = new ArrayList<>();
            while (made.size() < 2 || !bringing.isDone()) {
                Path file = folder.resolve("busy-" + made.size() + ".backup");
                assertThat(run("backup", "--site", busy, "--to", file, "--passphrase-file", words)
                                .exit())
                        .isZero();
                made.add(file);
            }
            bringing.join();
            Said checked = restore(made.getFirst(), "--check");
            assertThat(checked.out() + checked.err()).contains("is a good backup");
            assertThat(checked.exit()).isZero();
            assertThat(desk.register().listDataSets().stream().map(DataSet::id)).hasSize(60);
            assertThat(desk.rebuild(Progress.NONE).identical()).isTrue();
        }
    }

    private Path people(int number) {
        try {
            return Files.writeString(
                    folder.resolve("people-" + number + ".csv"), "pcode,year,population\nXXA01,2021," + number + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_wrong_key_a_damaged_file_and_a_taken_place_are_told_apart() throws IOException {
        Path file = backup();
        Path nowhere = folder.resolve("nowhere");

        Path wrong = Files.writeString(folder.resolve("wrong"), WORDS + " \n");
        Said locked = run("restore", file, "--site", nowhere, "--passphrase-file", wrong);
        assertThat(locked.exit()).isEqualTo(2);
        assertThat(locked.err()).startsWith("The passphrase does not open");
        Said other = run("restore", file, "--site", nowhere, "--key-file", wrong);
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("locked with a passphrase");

        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int before = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(before ^ 1);
        }
        Said damaged = restore(file, "--site", nowhere);
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.err()).contains("cut short or was changed").contains("Use another backup");
        assertThat(nowhere).doesNotExist();

        Said nothing = restore(Files.writeString(folder.resolve("shopping"), "rice, beans"), "--site", nowhere);
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains("is not a backup of Baraza");
        Said newer = restore(
                Files.writeString(folder.resolve("newer"), "baraza-backup-2\n" + "x".repeat(100)), "--site", nowhere);
        assertThat(newer.exit()).isEqualTo(2);
        assertThat(newer.err()).contains("newer Baraza");

        Said again = run("backup", "--site", site, "--to", file, "--passphrase-file", words);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("exists already");
        Said weak = run(
                "backup",
                "--site",
                site,
                "--to",
                nowhere,
                "--passphrase-file",
                Files.writeString(folder.resolve("weak"), "baraza"));
        assertThat(weak.exit()).isEqualTo(2);
        assertThat(weak.err()).contains("could be guessed").doesNotContain("\"baraza\"");
        Said absent = run("backup", "--site", nowhere, "--to", folder.resolve("b"), "--passphrase-file", words);
        assertThat(absent.exit()).isEqualTo(2);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void a_key_file_does_as_well_and_a_full_folder_is_left_alone() throws IOException {
        Path key = Files.write(folder.resolve("key"), new byte[32]);
        Path file = folder.resolve("keyed.backup");
        assertThat(run("backup", "--site", site, "--to", file, "--key-file", key)
                        .exit())
                .isZero();
        Said full = run("restore", file, "--site", folder, "--key-file", key);
        assertThat(full.exit()).isEqualTo(2);
        assertThat(full.err()).contains("is not empty");
        assertThat(key).exists();
        assertThat(run("restore", file, "--check", "--key-file", key).exit()).isZero();
    }

    @Test
    void what_was_wrong_before_the_backup_is_said_and_does_not_stop_the_restore() throws Exception {
        Path ill = folder.resolve("ill");
        try (Desk desk = new Sites(InstantSource.system()).open(ill, Settings.USUAL)) {
            bring(desk, people(1));
            bring(desk, people(2));
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.open(ill);
                Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var sql = connection.createStatement()) {
            boolean unused = sql.execute("update baraza_register.population set persons = 3 where persons = 1;"
                    + " create table baraza.of_somebody (note text)");
        }
        Path file = folder.resolve("ill.backup");
        assertThat(run("backup", "--site", ill, "--to", file, "--passphrase-file", words)
                        .exit())
                .isZero();
        Said restored = restore(file, "--site", folder.resolve("well"));
        assertThat(restored.exit()).isEqualTo(1);
        assertThat(restored.out())
                .contains("The table population was not what the journal says")
                .contains("baraza.of_somebody is not Baraza's");
        assertThat(run("rebuild", "--site", folder.resolve("well")).exit()).isZero();
    }

    @Test
    void a_restore_that_did_not_end_cannot_be_opened() throws IOException {
        SiteFolder unused = SiteFolder.beginRestore(folder.resolve("half"));
        Said opened = run("verify-journal", "--site", folder.resolve("half"));
        assertThat(opened.exit()).isEqualTo(2);
        assertThat(opened.err()).contains("did not come to its end");
        assertThat(restore(backup(), "--site", folder.resolve("half")).exit()).isEqualTo(2);
    }

    @Test
    void of_two_restores_into_one_folder_one_is_turned_away() throws IOException {
        Path file = backup();
        Path one = folder.resolve("one");
        List<Integer> exits =
                Stream.of(1, 2)
                        .map(i -> CompletableFuture.supplyAsync(() -> restore(file, "--site", one)))
                        .toList()
                        .stream()
                        .map(said -> said.join().exit())
                        .sorted()
                        .toList();
        assertThat(exits).containsExactly(0, 2);
        assertThat(run("verify-journal", "--site", one).exit()).isZero();
    }

    /** The files are four times as large as all the memory the other program may use. */
    @Test
    void another_program_with_little_memory_backs_up_a_large_site_that_is_open_here() throws Exception {
        Path large = folder.resolve("large");
        Path key = Files.write(folder.resolve("key"), new byte[32]);
        Path file = folder.resolve("large.backup");
        try (Desk desk = new Sites(InstantSource.system()).open(large, Settings.USUAL)) {
            bring(desk, people(1));
            try (RandomAccessFile aside = new RandomAccessFile(
                    large.resolve("set-aside/file-of-a-large-import.csv").toFile(), "rw")) {
                aside.setLength(280L << 20);
            }
            assertThat(small("backup", "--site", large, "--to", file, "--key-file", key))
                    .isZero();
            bring(desk, people(2));
        }
        Path again = folder.resolve("large-again");
        assertThat(small("restore", file, "--site", again, "--key-file", key)).isZero();
        assertThat(again.resolve("set-aside/file-of-a-large-import.csv")).hasSize(280L << 20);
    }

    private static int small(Object... words) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx70m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        Stream.of(words).map(String::valueOf).forEach(line::add);
        return new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
    }

    @Test
    void a_backup_that_is_stopped_leaves_nothing() {
        Path file = folder.resolve("stopped.backup");
        Progress stopping = new Progress() {
            private int looked;

            @Override
            public void at(String stage, long done, long all) {}

            @Override
            public boolean cancelled() {
                return ++looked > 5;
            }
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new SiteBackups(InstantSource.system())
                        .make(site, file, new BackupKey.Passphrase(WORDS), stopping)))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.backup*");
    }
}
