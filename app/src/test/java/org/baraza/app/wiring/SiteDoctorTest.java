package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Doctor;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real site, and each thing really broken and mended again. */
final class SiteDoctorTest {

    @TempDir
    static Path folder;

    private static Path site;
    private static Desk desk;
    private static Database database;

    @BeforeAll
    static void open() throws IOException {
        site = folder.resolve("site");
        desk = new Sites(InstantSource.system()).open(site, Settings.USUAL);
        database = Database.asItIs(Optional.empty(), site);
        for (int i = 0; i < 3; i++) {
            Path file = Files.writeString(
                    folder.resolve("people-" + i + ".csv"), "pcode,year,population\nXXA0101,2019," + (10 + i) + "\n");
            var unused = desk.importFile(file, ImportWishes.NONE, Progress.NONE);
        }
    }

    @AfterAll
    static void close() {
        database.close();
        desk.close();
    }

    private static List<Doctor.Found> examine(Settings settings, InstantSource clock) {
        return new Sites(clock).doctor(site, settings).examine(false);
    }

    private static Set<String> wrong() {
        return wrong(Settings.USUAL, InstantSource.system());
    }

    private static Set<String> wrong(Settings settings, InstantSource clock) {
        return examine(settings, clock).stream()
                .filter(f -> f.diagnosis() instanceof Diagnosis.Wrong)
                .map(Doctor.Found::check)
                // Of the computer this runs on, and not of the site.
                .filter(check -> !Set.of("disk-space", "encryption", "memory").contains(check))
                .collect(Collectors.toSet());
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void nothing_is_wrong_with_a_fresh_site_and_every_check_says_so() {
        assertThat(wrong()).isEmpty();
        assertThat(examine(Settings.USUAL, InstantSource.system()))
                .extracting(Doctor.Found::check)
                .contains(
                        "backup",
                        "certificate",
                        "clock",
                        "database",
                        "disk-space",
                        "encryption",
                        "heads",
                        "java",
                        "journal",
                        "leftovers",
                        "memory",
                        "migrations",
                        "permissions",
                        "ports",
                        "programs",
                        "retention",
                        "settings",
                        "vault-key");
        assertThat(new Sites(InstantSource.system())
                        .doctor(site, Settings.USUAL)
                        .examine(true))
                .filteredOn(f -> f.check().equals("journal"))
                .extracting(Doctor.Found::diagnosis)
                .containsExactly(new Diagnosis.Good("The journal's chain holds (3 entries, all of them)."));
    }

    @Test
    void a_folder_others_may_enter_and_a_password_they_may_read_are_found() throws IOException {
        Path password = site.resolve("postgres/password");
        Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwxr-x---"));
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(examine(Settings.USUAL, InstantSource.system()))
                .extracting(Doctor.Found::diagnosis)
                .contains(
                        new Diagnosis.Wrong("Others on this computer can use " + site + ".", "Run: chmod 700 " + site),
                        new Diagnosis.Wrong(
                                "Others on this computer can use " + password + ".", "Run: chmod 600 " + password));
        Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_database_that_acknowledges_too_early_is_found() throws SQLException {
        run("alter database baraza set synchronous_commit = off");
        assertThat(wrong()).containsExactly("database");
        run("alter database baraza reset synchronous_commit");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_database_that_does_not_answer_is_found_and_the_other_checks_go_on() {
        Settings usual = Settings.USUAL;
        Settings elsewhere = new Settings(
                usual.carryForwardMonths(),
                Optional.of("jdbc:postgresql://127.0.0.1:1/baraza?user=baraza"),
                usual.language(),
                usual.listening(),
                usual.identityProvider(),
                usual.vaultKey(),
                usual.uploadMegabytes());
        assertThat(wrong(elsewhere, InstantSource.system())).containsExactly("database");
        assertThat(examine(elsewhere, InstantSource.system()))
                .filteredOn(f -> f.check().equals("journal"))
                .allMatch(f -> f.diagnosis() instanceof Diagnosis.CannotTell);
    }

    @Test
    void tables_of_an_older_and_of_a_newer_version_are_found() throws SQLException {
        run("create table kept as select * from migration", "delete from migration where version is not null");
        assertThat(wrong()).containsExactly("migrations");
        run("insert into migration select * from kept where version is not null");
        assertThat(wrong()).isEmpty();
        run("insert into migration (installed_rank, version, description, type, script, installed_by, execution_time,"
                + " success) values (999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 'x', 1, true)");
        assertThat(wrong()).containsExactly("migrations");
        run("delete from migration where version = '999'", "drop table kept");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_changed_entry_of_the_journal_is_found() throws SQLException {
        run(
                "alter table journal disable trigger journal_keeps_rows",
                "update journal set via = via || '!' where position = 2");
        assertThat(wrong()).containsExactly("journal");
        run(
                "update journal set via = replace(via, '!', '') where position = 2",
                "alter table journal enable trigger journal_keeps_rows");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_clock_that_is_behind_is_found() {
        assertThat(wrong(Settings.USUAL, () -> Instant.parse("2026-01-02T00:00:00Z")))
                .contains("clock");
    }

    @Test
    void a_site_that_was_never_backed_up_is_found_after_a_day() {
        assertThat(wrong(Settings.USUAL, () -> Instant.now().plus(java.time.Duration.ofDays(2))))
                .contains("backup");
    }

    @Test
    void what_a_killed_import_left_is_found() throws IOException {
        Path left = Files.writeString(
                Files.createDirectories(site.resolve("uploads/import-1")).resolve("people.csv"), "x");
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));
        assertThat(wrong()).containsExactly("leftovers");
        Files.delete(left);
        Files.delete(site.resolve("uploads/import-1"));
        assertThat(wrong()).isEmpty();
    }

    @Test
    void several_other_programs_on_the_folder_are_found() throws Exception {
        Process one = new ProcessBuilder("sleep", "600").start();
        Process other = new ProcessBuilder("sleep", "600").start();
        Path seats = site.resolve("postgres/in-use");
        Path first = Files.createFile(seats.resolve(one.pid() + "-1-x"));
        Path second = Files.createFile(seats.resolve(other.pid() + "-1-x"));
        assertThat(wrong()).containsExactly("programs");
        one.destroy();
        other.destroy();
        one.waitFor();
        other.waitFor();
        assertThat(wrong()).isEmpty();
        Files.deleteIfExists(first);
        Files.deleteIfExists(second);
    }

    @Test
    void a_certificate_that_ends_soon_or_has_ended_is_found() throws Exception {
        SelfMade.write(site.resolve("old.pem"), site.resolve("old.key"), "-30d", 10);
        SelfMade.write(site.resolve("soon.pem"), site.resolve("soon.key"), "-30d", 40);
        SelfMade.write(site.resolve("good.pem"), site.resolve("good.key"), "-30d", 90);
        assertThat(wrong(with("old"), InstantSource.system())).containsExactly("certificate");
        assertThat(wrong(with("soon"), InstantSource.system())).containsExactly("certificate");
        assertThat(wrong(with("good"), InstantSource.system())).isEmpty();
    }

    private static Settings with(String name) {
        Settings usual = Settings.USUAL;
        return new Settings(
                usual.carryForwardMonths(),
                usual.databaseUrl(),
                usual.language(),
                new Settings.Listening(
                        "127.0.0.1",
                        0,
                        Optional.empty(),
                        Optional.of(new Settings.Certificate(name + ".pem", name + ".key"))),
                usual.identityProvider(),
                usual.vaultKey(),
                usual.uploadMegabytes());
    }
}
