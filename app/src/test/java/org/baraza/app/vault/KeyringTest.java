package org.baraza.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.baraza.app.store.Database;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of a site, on a real database and in real files, variables and a hardware store in software. */
final class KeyringTest {

    private static final InstantSource CLOCK = () -> Instant.parse("2025-06-01T12:00:00Z");
    private static final byte[] NAME = "Amina of Reedford".getBytes(StandardCharsets.UTF_8);
    private static final Handle HANDLE = new Handle("made-up-handle");

    @TempDir
    static Path folder;

    private static Path site;
    private static Database database;

    @TempDir
    Path config;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void start() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        database = Database.in(site);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void a_site_without_a_vault() {
        environment.put("XDG_CONFIG_HOME", config.toString());
        sql("delete from vault_person");
        sql("delete from vault_key");
    }

    private static void sql(String statement) {
        int unused = JdbcClient.create(database.source()).sql(statement).update();
    }

    private Keyring keyring(String setting) {
        return Keyring.of(database.source(), CLOCK, setting, site, environment);
    }

    private Path keyFile() {
        return config.resolve("baraza/keys").resolve(keyring("file").site()).resolve("vault.key");
    }

    @Test
    void what_was_sealed_opens_for_the_same_purpose_only() {
        Keyring keyring = keyring("file");
        byte[] sealed = keyring.seal("account/a", NAME);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Amina");
        assertThat(keyring("file").unseal("account/a", sealed)).isEqualTo(NAME);
        assertThat(keyring.seal("account/a", NAME)).isNotEqualTo(sealed);
        assertThatThrownBy(() -> keyring.unseal("account/b", sealed)).isInstanceOf(VaultFault.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> keyring.unseal("account/a", sealed))
                .isInstanceOf(VaultFault.class)
                .hasNoCause();
    }

    @Test
    void a_fingerprint_finds_the_same_text_again_and_no_other() {
        Keyring keyring = keyring("file");
        byte[] print = keyring.fingerprint("sign-in", "amina");
        assertThat(print).hasSize(32).isEqualTo(keyring("file").fingerprint("sign-in", "amina"));
        assertThat(keyring.fingerprint("sign-in", "Amina")).isNotEqualTo(print);
        assertThat(keyring.fingerprint("sign-i", "namina")).isNotEqualTo(print);
        sql("delete from vault_key");
        assertThat(keyring("file").fingerprint("sign-in", "amina"))
                .as("another site with the same file has another key")
                .isNotEqualTo(print);
    }

    @Test
    @ProtectionRule(27)
    void the_key_lies_outside_the_site_where_only_its_owner_can_look() throws IOException {
        byte[] unused = keyring("file").seal("x", NAME);
        assertThat(keyFile()).isRegularFile().asString().doesNotContain(site.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(keyFile().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    @ProtectionRule(27)
    void a_key_that_others_can_read_is_not_used_and_the_command_that_mends_it_is_said() throws IOException {
        byte[] sealed = keyring("file").seal("x", NAME);
        for (String open : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString(open));
            assertThatThrownBy(() -> keyring("file").unseal("x", sealed))
                    .as(open)
                    .isInstanceOf(VaultFault.class)
                    .hasMessageContaining("chmod 600 '" + keyFile() + "'");
        }
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-------"));
        assertThat(keyring("file").unseal("x", sealed)).isEqualTo(NAME);
    }

    @Test
    void a_key_in_the_site_folder_is_refused_by_whatever_way_it_is_named() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link-" + System.nanoTime()), site);
        for (Path file : List.of(site.resolve("k"), site.resolve("a/../b/k"), link.resolve("k"))) {
            assertThatThrownBy(() -> keyring("file:" + file).seal("x", NAME))
                    .isInstanceOf(VaultFault.class)
                    .hasMessageContaining("site folder");
        }
        Path beside = folder.resolve("site-keys-" + System.nanoTime()).resolve("k");
        byte[] sealed = keyring("file:" + beside).seal("x", NAME);
        assertThat(keyring("file:" + beside).unseal("x", sealed)).isEqualTo(NAME);
    }

    @Test
    void a_missing_key_is_said_and_never_made_anew_and_works_once_it_is_back() throws IOException {
        Keyring first = keyring("file");
        byte[] sealed = first.seal("x", NAME);
        Path away = config.resolve("away");
        Files.move(keyFile(), away);
        Keyring later = keyring("file");
        assertThatThrownBy(() -> later.unseal("x", sealed))
                .isInstanceOf(VaultFault.class)
                .hasMessageContaining("Identities are closed")
                .hasMessageContaining("import-key");
        assertThat(keyFile()).doesNotExist();
        Files.move(away, keyFile());
        assertThat(later.unseal("x", sealed)).isEqualTo(NAME);
    }

    @Test
    void a_wrong_key_is_said_and_left_as_it_is() throws IOException {
        byte[] sealed = keyring("file").seal("x", NAME);
        Path other = folder.resolve("other-" + System.nanoTime());
        KeyFile.at(other, other, site).make();
        Files.copy(other, keyFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        String before = Files.readString(keyFile());
        assertThatThrownBy(() -> keyring("file").unseal("x", sealed))
                .isInstanceOf(VaultFault.class)
                .hasMessageContaining("not the one");
        assertThat(Files.readString(keyFile())).isEqualTo(before);
        Files.writeString(keyFile(), "not a key");
        assertThatThrownBy(() -> keyring("file").unseal("x", sealed))
                .isInstanceOf(VaultFault.class)
                .hasMessageContaining("holds no key");
    }

    @Test
    void programs_that_start_together_share_the_keys_the_first_one_makes() throws Exception {
        Callable<byte[]> print = () -> keyring("file").fingerprint("x", "same");
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<byte[]> prints = threads
                    .invokeAll(Stream.generate(() -> print).limit(6).toList())
                    .stream()
                    .map(f -> f.resultNow())
                    .toList();
            assertThat(prints).allSatisfy(p -> assertThat(p).isEqualTo(prints.getFirst()));
        }
    }

    @Test
    void a_key_in_the_environment_works_and_is_never_repeated() {
        assertThatThrownBy(() -> keyring("env:MADE_UP").seal("x", NAME))
                .isInstanceOf(VaultFault.class)
                .hasMessageContaining("make-key");
        environment.put("MADE_UP", Keysets.showOpenLine(Keysets.makeSealing()));
        byte[] sealed = keyring("env:MADE_UP").seal("x", NAME);
        assertThat(keyring("env:MADE_UP").unseal("x", sealed)).isEqualTo(NAME);
        String wrong = Base64.getEncoder().encodeToString("Rose keeps this secret".getBytes(StandardCharsets.UTF_8));
        environment.put("MADE_UP", wrong);
        assertThatThrownBy(() -> keyring("env:MADE_UP").unseal("x", sealed))
                .isInstanceOf(VaultFault.class)
                .satisfies(e -> assertThat(trace(e)).doesNotContain(wrong, "Rose keeps"));
        assertThat(keyring("env:MADE_UP").place().toString()).doesNotContain(wrong);
    }

    private static String trace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void a_key_in_a_hardware_store_never_leaves_it() throws Exception {
        Assumptions.assumeTrue(SoftToken.library().isPresent(), SoftToken.HOW);
        SoftToken token = SoftToken.get();
        String setting = "pkcs11:" + token.configuration();
        assertThatThrownBy(() -> keyring(setting).seal("x", NAME))
                .isInstanceOf(VaultFault.class)
                .hasMessageContaining(KeyToken.PIN);
        // First, because a process that has given the right PIN once is not asked again.
        environment.put(KeyToken.PIN, "4321");
        assertThatThrownBy(() -> keyring(setting).seal("x", NAME))
                .isInstanceOf(VaultFault.class)
                .satisfies(e -> assertThat(trace(e)).doesNotContain("4321"));
        environment.put(KeyToken.PIN, token.pin());
        byte[] sealed = keyring(setting).seal("x", NAME);
        assertThat(keyring(setting).unseal("x", sealed)).isEqualTo(NAME);
        assertThat(keyring(setting).place().count()).isEqualTo(1);
        keyring(setting).turn(Optional.empty());
        assertThat(keyring(setting).place().count()).isEqualTo(1);
        assertThat(keyring(setting).unseal("x", sealed)).isEqualTo(NAME);
        assertThat(((KeyToken) keyring(setting).place()).leaves()).isFalse();
        keyring(setting).place().destroy();
        assertThatThrownBy(() -> keyring(setting).unseal("x", sealed)).isInstanceOf(VaultFault.class);
    }

    @Test
    void turning_the_key_leaves_everything_readable_here_and_old_copies_unreadable() throws Exception {
        Keyring keyring = keyring("file");
        byte[] sealed = keyring.seal("x", NAME);
        Keyring.PersonKey person = put(keyring);
        byte[] oldCopy = person.wrapped();
        String oldKey = Files.readString(keyFile());
        byte[] field = person.aead().encrypt(NAME, new byte[0]);

        Keyring.Turned turned = keyring.turn(Optional.empty());

        assertThat(turned.persons()).isEqualTo(1);
        assertThat(Files.readString(keyFile())).isNotEqualTo(oldKey);
        assertThat(keyring.place().count()).isEqualTo(1);
        assertThat(keyring.unseal("x", sealed)).isEqualTo(NAME);
        assertThat(keyring.personKey(HANDLE, wrapped()).decrypt(field, new byte[0]))
                .isEqualTo(NAME);
        assertThatThrownBy(() -> keyring.personKey(HANDLE, oldCopy)).isInstanceOf(VaultFault.class);
    }

    @Test
    void a_program_that_still_holds_the_old_key_wraps_new_persons_with_the_new_one() {
        Keyring running = keyring("file");
        byte[] unused = running.seal("x", NAME);
        keyring("file").turn(Optional.empty());
        put(running);
        assertThat(keyring("file").personKey(HANDLE, wrapped())).isNotNull();
    }

    @Test
    void a_turn_that_was_cut_short_leaves_everything_readable_and_is_ended_by_the_next() {
        Keyring keyring = keyring("file");
        byte[] sealed = keyring.seal("x", NAME);
        put(keyring);
        keyring.place().turn();
        assertThat(keyring("file").unseal("x", sealed)).isEqualTo(NAME);
        assertThat(keyring("file").place().count()).isEqualTo(2);
        keyring("file").turn(Optional.empty());
        assertThat(keyring("file").place().count()).isEqualTo(1);
        assertThat(keyring("file").unseal("x", sealed)).isEqualTo(NAME);
        assertThat(keyring("file").personKey(HANDLE, wrapped())).isNotNull();
    }

    @Test
    void a_key_moves_from_a_file_to_another_place() {
        Keyring keyring = keyring("file");
        byte[] sealed = keyring.seal("x", NAME);
        environment.put("MADE_UP", Keysets.showOpenLine(Keysets.makeSealing()));
        keyring.turn(Optional.of("env:MADE_UP"));
        assertThat(keyFile()).doesNotExist();
        assertThat(keyring("env:MADE_UP").unseal("x", sealed)).isEqualTo(NAME);
        assertThatThrownBy(() -> keyring("file").unseal("x", sealed)).isInstanceOf(VaultFault.class);
    }

    @Test
    void the_key_of_one_person_does_not_open_another() {
        Keyring keyring = keyring("file");
        Keyring.PersonKey person = put(keyring);
        assertThatThrownBy(() -> keyring.personKey(new Handle("somebody-else"), person.wrapped()))
                .isInstanceOf(VaultFault.class);
    }

    private static Keyring.PersonKey put(Keyring keyring) {
        Keyring.PersonKey person = keyring.makePersonKey(HANDLE);
        int unused = JdbcClient.create(database.source())
                .sql("insert into vault_person (handle, key, about) values (?, ?, '')")
                .params(HANDLE.code(), person.wrapped())
                .update();
        return person;
    }

    private static byte[] wrapped() {
        return JdbcClient.create(database.source())
                .sql("select key from vault_person")
                .query(byte[].class)
                .single();
    }
}
