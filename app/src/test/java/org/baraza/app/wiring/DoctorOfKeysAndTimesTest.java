package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Doctor;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.Vault;
import org.baraza.app.store.Database;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads nobody signed, a key that is gone, and what is kept too long: each really so, and mended again. */
final class DoctorOfKeysAndTimesTest {

    @TempDir
    static Path folder;

    private static Path site;
    private static Desk desk;
    private static Database database;
    private static Colleague deng;

    @BeforeAll
    static void open() {
        site = folder.resolve("site");
        desk = new Sites(InstantSource.system()).open(site, Settings.USUAL);
        database = Database.asItIs(Optional.empty(), site);
        deng = Colleague.comesIn(desk, "deng.doctor", Role.HUMAN_RIGHTS);
    }

    @AfterAll
    static void close() {
        database.close();
        desk.close();
    }

    private static List<Doctor.Found> examine(InstantSource clock) {
        return new Sites(clock).doctor(site, Settings.USUAL).examine(false);
    }

    private static Set<String> wrong() {
        return wrong(InstantSource.system());
    }

    private static Set<String> wrong(InstantSource clock) {
        return examine(clock).stream()
                .filter(f -> f.diagnosis() instanceof Diagnosis.Wrong)
                .map(Doctor.Found::check)
                .collect(Collectors.toSet());
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> said(String check, InstantSource clock) {
        return examine(clock).stream()
                .filter(f -> f.check().equals(check))
                .map(f -> f.diagnosis().toString())
                .toList();
    }

    @Test
    void a_journal_that_nobody_signed_for_days_is_found_until_it_is_signed() {
        InstantSource later = () -> Instant.now().plus(Duration.ofDays(5));
        assertThat(wrong()).doesNotContain("heads");
        assertThat(wrong(later)).contains("heads");
        assertThat(said("heads", later)).singleElement().asString().contains("never signed", "baraza heads --make");
        assertThat(desk.books().makeHeads().holds()).isTrue();
        assertThat(wrong(later)).doesNotContain("heads");
    }

    @Test
    void a_key_to_the_identities_that_is_gone_wrong_or_opens_nothing_is_found() throws Exception {
        Path keys = KeyFolder.of(System.getenv());
        byte[] sealed = ((SiteDesk) desk).sealer().seal("somewhere", new byte[] {1, 2, 3});
        assertThat(sealed).isNotEmpty();
        assertThat(wrong()).doesNotContain("vault-key");
        assertThat(said("vault-key", InstantSource.system()))
                .singleElement()
                .asString()
                .contains("opens what was sealed here");
        Path key = key(keys);
        byte[] kept = Files.readAllBytes(key);
        Files.delete(key);
        assertThat(wrong()).contains("vault-key");
        assertThat(said("vault-key", InstantSource.system()))
                .singleElement()
                .asString()
                .contains("their key is not at", "import-key");
        assertThat(key).as("looking makes no key").doesNotExist();
        Files.write(key, kept);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(wrong()).doesNotContain("vault-key");
        run("update vault_canary set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)");
        assertThat(said("vault-key", InstantSource.system()))
                .singleElement()
                .asString()
                .contains("does not open what was sealed here");
        run("update vault_canary set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)");
        assertThat(wrong()).doesNotContain("vault-key");
    }

    private static Path key(Path keys) throws Exception {
        String mark;
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select site from vault_site")) {
            assertThat(answer.next()).isTrue();
            mark = answer.getString(1);
        }
        return keys.resolve(mark).resolve("vault.key");
    }

    @Test
    void what_is_kept_longer_than_it_may_be_is_found_and_identities_are_told_apart() throws IOException {
        assertThat(wrong()).doesNotContain("retention");
        Path old = Files.writeString(site.resolve("set-aside/old.csv"), "row\n");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(366))));
        assertThat(wrong()).as("due, and the round is daily").doesNotContain("retention");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(368))));
        assertThat(said("retention", InstantSource.system()))
                .singleElement()
                .asString()
                .contains("1 of set-aside-lists", "baraza retention");
        Files.delete(old);
        Handle handle = desk.vault()
                .put(
                        new Vault.Identity(
                                Map.of(IdentityField.NAME, "Amina"),
                                Vault.Grade.MOST_SENSITIVE,
                                new Vault.Consent(
                                        Set.of(IdentityPurpose.ANSWER),
                                        LocalDate.now(ZoneOffset.UTC).plusDays(20),
                                        LocalDate.now(ZoneOffset.UTC),
                                        Vault.Mode.VERBAL,
                                        "sw"),
                                Optional.empty()),
                        deng.asker());
        assertThat(wrong()).doesNotContain("retention");
        InstantSource later = () -> Instant.now().plus(Duration.ofDays(22));
        assertThat(said("retention", later))
                .singleElement()
                .asString()
                .contains("1 sealed identities are past the last day", "two people")
                .doesNotContain(handle.code());
        Files.writeString(site.resolve("retention.yaml"), "logs: 7\n");
        assertThat(wrong()).contains("retention");
        Files.delete(site.resolve("retention.yaml"));
    }
}
