package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Vault;
import org.baraza.app.vault.DiskScan;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.IdentityErasedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup and the vault: what is in it, who comes back from it, and who does not. */
final class BackedUpVaultTest {

    private static final String NAME = "Amina Achterberg of Reedford";
    private static final Asker DENG = asker("deng", Role.COMMUNITY_LIAISON_ASSISTANT);
    private static final Asker ROSE = asker("rose", Role.CIVIL_AFFAIRS);
    private static final Asker TOMAS = asker("tomas", Role.DATA_PROTECTION_OFFICER);

    @TempDir
    Path folder;

    private static Asker asker(String who, Role role) {
        return new Asker(
                Optional.of(new Handle(who)),
                List.of(new Grant(
                        role, Scope.EVERYWHERE, Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(100_000)))));
    }

    private static void run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Main.run(new Terminal(print, print, false), new Stop(), words);
        assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    private Desk open(String site) throws IOException {
        Path home = Files.createDirectories(folder.resolve(site));
        Files.writeString(
                home.resolve("baraza.yaml"), "vault-key: \"file:" + folder.resolve("stick/vault.key") + "\"\n");
        Sites sites = new Sites(InstantSource.system());
        return sites.open(home, sites.settings(home));
    }

    private static Handle put(Desk desk) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return desk.vault()
                .put(
                        new Vault.Identity(
                                Map.of(IdentityField.NAME, NAME),
                                Vault.Grade.ORDINARY,
                                new Vault.Consent(
                                        Set.of(IdentityPurpose.ANSWER),
                                        today.plusMonths(1),
                                        today,
                                        Vault.Mode.VERBAL,
                                        "fr"),
                                Optional.empty()),
                        DENG);
    }

    private static String read(Desk desk, Handle handle) {
        Vault.Opening asked = desk.vault()
                .ask(
                        new Vault.Wish(
                                handle, Set.of(IdentityField.NAME), IdentityPurpose.ANSWER, "the answer is ready"),
                        ROSE);
        return String.join("", desk.vault().open(asked.id(), ROSE).fields().values());
    }

    @Test
    @ProtectionRule(27)
    void a_backup_tells_no_name_and_brings_back_everybody_but_the_erased_and_nobody_after_a_new_key()
            throws IOException {
        Path key = folder.resolve("backup.key");
        Files.write(key, new java.security.SecureRandom().generateSeed(32));
        Path backup = folder.resolve("monday.backup");
        Handle kept;
        Handle erased;
        try (Desk desk = open("site")) {
            kept = put(desk);
            erased = put(desk);
        }
        run("backup", "--site", folder.resolve("site").toString(), "--to", backup + "", "--key-file", key + "");
        assertThat(DiskScan.of(NAME, "Achterberg").scan(backup)).isEmpty();
        try (Desk desk = open("site")) {
            desk.vault()
                    .erase(
                            desk.vault()
                                    .askErasure(erased, IdentityErasedEntry.Cause.WISH, DENG)
                                    .id(),
                            TOMAS);
        }
        run("restore", backup + "", "--site", folder.resolve("again").toString(), "--key-file", key + "");
        assertThat(DiskScan.of(NAME, "Achterberg").scan(folder.resolve("again")))
                .isEmpty();
        try (Desk desk = open("again")) {
            assertThat(read(desk, kept)).isEqualTo(NAME);
            assertThat(desk.vault().find(erased, ROSE)).isEmpty();
            assertThat(desk.vault().listErased(TOMAS))
                    .extracting(IdentityErasedEntry::cause)
                    .containsExactly(IdentityErasedEntry.Cause.RESTORED_COPY);
        }
        run("vault", "rotate-key", "--site", folder.resolve("site").toString());
        run("restore", backup + "", "--site", folder.resolve("third").toString(), "--key-file", key + "");
        try (Desk desk = open("third")) {
            assertThat(desk.vault().state()).isInstanceOf(Vault.Closed.class);
        }
        try (Desk desk = open("site")) {
            assertThat(read(desk, kept)).isEqualTo(NAME);
        }
    }
}
