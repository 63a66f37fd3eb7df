package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Vault;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Farah looks after the key from the terminal, as the how-to says. */
final class VaultCommandTest {

    @TempDir
    static Path folder;

    private static Path site;
    private static Path key;
    private static Path passphrase;

    private record Said(int exit, String text) {}

    private static Said vault(String action, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of("vault", action, "--site", site.toString()));
        words.addAll(Arrays.asList(more));
        int exit = Main.run(new Terminal(print, print, false), new Stop(), words.toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8));
    }

    @BeforeAll
    static void a_site_with_one_person() throws IOException {
        site = folder.resolve("site");
        key = folder.resolve("stick").resolve("vault.key");
        Files.createDirectories(site);
        Files.writeString(site.resolve("baraza.yaml"), "vault-key: \"file:" + key + "\"\n");
        passphrase = Files.writeString(folder.resolve("passphrase"), "five odd words in a row\n");
        Sites sites = new Sites(InstantSource.system());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (Desk desk = sites.open(site, sites.settings(site))) {
            Handle unused = desk.vault()
                    .put(
                            new Vault.Identity(
                                    Map.of(IdentityField.NAME, "Amina of Reedford"),
                                    Vault.Grade.ORDINARY,
                                    new Vault.Consent(
                                            Set.of(IdentityPurpose.ANSWER),
                                            today.plusMonths(1),
                                            today,
                                            Vault.Mode.WRITTEN,
                                            "ar"),
                                    Optional.empty()),
                            Colleague.comesIn(desk, "deng", Role.COMMUNITY_LIAISON_ASSISTANT)
                                    .asker());
        }
    }

    @Test
    @ProtectionRule(27)
    void the_key_is_copied_lost_put_back_changed_and_none_of_it_shows_a_person() throws IOException {
        StringBuilder all = new StringBuilder();
        Path copy = folder.resolve("copy.p12");
        all.append(expect(0, "Identities: 1", vault("status")));
        all.append(expect(
                0,
                "The copy is written",
                vault("export-key", "--file", copy.toString(), "--passphrase-file", passphrase + "")));
        String first = Files.readString(key);
        Files.delete(key);
        all.append(expect(1, "Identities are closed", vault("status")));
        all.append(expect(3, "Identities are closed", vault("check")));
        assertThat(key).doesNotExist();
        Path wrong = Files.writeString(folder.resolve("wrong"), "six odd words in a row\n");
        all.append(expect(
                2, "does not open", vault("import-key", "--file", copy.toString(), "--passphrase-file", wrong + "")));
        all.append(expect(
                0,
                "back in its place",
                vault("import-key", "--file", copy.toString(), "--passphrase-file", passphrase + "")));
        all.append(expect(0, "Every seal opens", vault("check")));
        all.append(expect(0, "keys of 1 identities", vault("rotate-key")));
        assertThat(Files.readString(key)).isNotEqualTo(first);
        all.append(expect(0, "Every seal opens", vault("check")));
        Path moved = folder.resolve("other").resolve("vault.key");
        all.append(expect(0, "vault-key: file:" + moved, vault("rotate-key", "--to", "file:" + moved)));
        assertThat(key).doesNotExist();
        all.append(expect(1, "Identities are closed", vault("status")));
        Files.writeString(site.resolve("baraza.yaml"), "vault-key: \"file:" + moved + "\"\n");
        all.append(expect(0, "Every seal opens", vault("check")));
        assertThat(vault("make-key").text().strip()).matches("[A-Za-z0-9+/=]{80,}");
        all.append(expect(2, "Did you mean", vault("rotate")));
        all.append(expect(2, "--file", vault("export-key", "--passphrase-file", passphrase + "")));
        assertThat(all.toString()).doesNotContain("Amina", "five odd words", "Reedford");
    }

    private static String expect(int exit, String text, Said said) {
        assertThat(said.text()).contains(text);
        assertThat(said.exit()).as(said.text()).isEqualTo(exit);
        return said.text();
    }
}
