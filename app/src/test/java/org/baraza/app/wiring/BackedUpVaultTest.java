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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.SignIns;
import org.baraza.app.desk.Vault;
import org.baraza.app.vault.DiskScan;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.record.IdentityErasedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup and the vault: what is in it, who comes back from it, and who does not. */
final class BackedUpVaultTest {

    private static final String NAME = "Amina Achterberg of Reedford";
    private static final DiskScan SCAN = DiskScan.of(NAME, "Achterberg", "overmeer");

    @TempDir
    Path folder;

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

    private static Handle put(Desk desk, Colleague deng) {
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
                        deng.asker());
    }

    private static String read(Desk desk, Handle handle, Colleague rose) {
        Vault.Opening asked = desk.vault()
                .ask(
                        new Vault.Wish(
                                handle, Set.of(IdentityField.NAME), IdentityPurpose.ANSWER, "the answer is ready"),
                        rose.asker());
        return String.join(
                "", desk.vault().open(asked.id(), rose.asker()).fields().values());
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
        Colleague deng;
        Colleague rose;
        Colleague tomas;
        try (Desk desk = open("site")) {
            deng = Colleague.comesIn(desk, "deng.overmeer", Role.COMMUNITY_LIAISON_ASSISTANT);
            rose = Colleague.comesIn(desk, "rose.overmeer", Role.CIVIL_AFFAIRS);
            tomas = Colleague.comesIn(desk, "tomas.overmeer", Role.DATA_PROTECTION_OFFICER);
            kept = put(desk, deng);
            erased = put(desk, deng);
        }
        run("backup", "--site", folder.resolve("site").toString(), "--to", backup + "", "--key-file", key + "");
        assertThat(SCAN.scan(backup)).isEmpty();
        try (Desk desk = open("site")) {
            desk.vault()
                    .erase(
                            desk.vault()
                                    .askErasure(erased, IdentityErasedEntry.Cause.WISH, deng.asker())
                                    .id(),
                            tomas.asker());
        }
        run("restore", backup + "", "--site", folder.resolve("again").toString(), "--key-file", key + "");
        assertThat(SCAN.scan(folder.resolve("again"))).isEmpty();
        try (Desk desk = open("again")) {
            assertThat(read(desk, kept, rose)).isEqualTo(NAME);
            assertThat(desk.vault().find(erased, rose.asker())).isEmpty();
            assertThat(desk.vault().listErased(tomas.asker()))
                    .extracting(IdentityErasedEntry::cause)
                    .containsExactly(IdentityErasedEntry.Cause.RESTORED_COPY);
        }
        run("vault", "rotate-key", "--site", folder.resolve("site").toString());
        run("restore", backup + "", "--site", folder.resolve("third").toString(), "--key-file", key + "");
        try (Desk desk = open("third")) {
            assertThat(desk.vault().state()).isInstanceOf(Vault.Closed.class);
        }
        try (Desk desk = open("site")) {
            assertThat(read(desk, kept, rose)).isEqualTo(NAME);
        }
    }

    @Test
    void no_session_token_or_code_of_the_time_of_a_backup_opens_the_site_it_is_put_back_to() throws IOException {
        Path key = folder.resolve("backup.key");
        Files.write(key, new java.security.SecureRandom().generateSeed(32));
        Path backup = folder.resolve("monday.backup");
        Colleague rose;
        String token;
        Accounts.Code code;
        try (Desk desk = open("site")) {
            Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
            rose = Colleague.comesIn(desk, "rose.overmeer", Role.CIVIL_AFFAIRS);
            Accounts.Granted granted =
                    desk.accounts().find(rose.who()).orElseThrow().grants().getFirst();
            SignIns.SignedIn in = desk.accounts().signIns().find(rose.session()).orElseThrow();
            token = desk.accounts().own().makeToken(in, "monthly figures", tomorrow, Set.of(granted.id()));
            code = desk.accounts().open("karim.overmeer", "Karim", granted.grant(), By.operator());
            assertThat(desk.accounts().signIns().findByToken(token)).isPresent();
        }
        run("backup", "--site", folder.resolve("site").toString(), "--to", backup + "", "--key-file", key + "");
        run("restore", backup + "", "--site", folder.resolve("again").toString(), "--key-file", key + "");
        try (Desk desk = open("site")) {
            assertThat(desk.accounts().signIns().find(rose.session()))
                    .as("where it was made it goes on")
                    .isPresent();
        }
        try (Desk desk = open("again")) {
            SignIns signIns = desk.accounts().signIns();
            SignIns.Caller caller = new SignIns.Caller("127.0.0.1", "a test", Optional.empty());
            assertThat(signIns.find(rose.session())).isEmpty();
            assertThat(signIns.findByToken(token)).isEmpty();
            assertThat(signIns.byInvitation(code.text(), Colleague.PASSWORD, caller))
                    .isInstanceOf(SignIns.Wrong.class);
            assertThat(signIns.byPassword("rose.overmeer", Colleague.PASSWORD, caller))
                    .as("the password is still theirs")
                    .isInstanceOf(SignIns.Welcome.class);
        }
    }
}
