package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.baraza.app.desk.By;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.Sharing;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Contents;
import org.baraza.app.store.Database;
import org.baraza.app.store.Store;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Sensitivity;
import org.baraza.core.protect.disclosure.Column;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.protect.disclosure.Incident;
import org.baraza.core.protect.disclosure.Mark;
import org.baraza.core.protect.disclosure.Places;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Recipient;
import org.baraza.core.protect.disclosure.Release;
import org.baraza.core.protect.disclosure.Sheet;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sharing over a real journal, with texts sealed. */
final class SiteSharingTest {

    private static final By ROSE = By.screen(new Handle("rose"));
    private static final By INGRID = By.screen(new Handle("ingrid"));
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00.123456Z");
    private static final String TOLD = "mzee Karim saw it, ring +999 555 0123";

    private static final Sheet LOG = new Sheet(
            "partnerships",
            Sheet.RowIs.A_THING,
            true,
            List.of(
                    new Column("code", Column.Kind.CATEGORY, Sensitivity.INTERNAL),
                    new Column("said", Column.Kind.FREE_TEXT, Sensitivity.INTERNAL)));

    @TempDir
    static Path site;

    private static Store store;
    private static Sharing sharing;

    private record NoContents() implements Contents {

        @Override
        public Stream<Area> areas(DataSet dataSet) {
            return Stream.of();
        }

        @Override
        public Stream<Deployment> deployments(DataSet dataSet) {
            return Stream.of();
        }

        @Override
        public Stream<Population> populations(DataSet dataSet) {
            return Stream.of();
        }

        @Override
        public Stream<Partnership> partnerships(DataSet dataSet) {
            return Stream.of();
        }
    }

    /** AES-GCM and HMAC with a key of the test's own. */
    private static final class OwnKey implements Sealer {

        private final SecretKeySpec key = new SecretKeySpec(new byte[16], "AES");

        @Override
        public byte[] seal(String context, byte[] plain) {
            return cipher(Cipher.ENCRYPT_MODE, context, plain);
        }

        @Override
        public byte[] unseal(String context, byte[] sealed) {
            return cipher(Cipher.DECRYPT_MODE, context, sealed);
        }

        private byte[] cipher(int mode, String context, byte[] bytes) {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                byte[] once = Arrays.copyOf(fingerprint("once", context), 12);
                cipher.init(mode, key, new GCMParameterSpec(128, once));
                cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
                return cipher.doFinal(bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public byte[] fingerprint(String context, String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return mac.doFinal((context + "\n" + text).getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeAll
    static void open() {
        store = Store.over(Database.in(site), new NoContents(), () -> NOW);
        sharing = over(Optional.of(new OwnKey()));
    }

    private static Sharing over(Optional<Sealer> sealer) {
        return new SiteSharing(
                store.sharing(), new JournalRecorder(store.journal(), () -> NOW), sealer, Places.NONE, () -> NOW);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Protocol protocol(String id, String purpose) {
        return new Protocol(
                id,
                "Institute of Quilambra",
                Recipient.RESEARCHER,
                purpose,
                new TreeSet<>(List.of("partnerships", "partner-counts")),
                Sensitivity.INTERNAL,
                new TreeSet<>(List.of("partnerships.type")),
                2,
                30,
                7,
                6,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                Optional.of("HRDDP 2025-1"),
                "few partners could be recognised",
                LocalDate.of(2025, 9, 1));
    }

    @Test
    @ProtectionRule(28)
    void a_protocol_is_agreed_once_kept_exactly_and_withdrawn_with_a_reason() {
        Protocol protocol = protocol("whole-2025", "to see whether meetings help");
        sharing.agree(protocol, ROSE);
        assertThat(sharing.findProtocol("whole-2025"))
                .contains(new Sharing.Agreed(protocol, ROSE.who(), NOW, Optional.empty()));
        assertThatThrownBy(() -> sharing.agree(protocol, ROSE)).hasMessageContaining("already");
        assertThatThrownBy(() -> sharing.withdraw("whole-2025", " ", INGRID)).hasMessageContaining("why");
        sharing.withdraw("whole-2025", "the study is over", INGRID);
        assertThat(sharing.findProtocol("whole-2025").orElseThrow().withdrawn())
                .contains(new Sharing.Decision(true, "the study is over", INGRID.who(), NOW));
        assertThatThrownBy(() -> sharing.withdraw("whole-2025", "again", INGRID)).hasMessageContaining("already");
        assertReplayGivesTheSame();
    }

    @Test
    void what_goes_on_the_journal_for_ever_tells_of_nobody() {
        assertThatThrownBy(() -> sharing.agree(protocol("named-2025", "for mzee Karim, +999 555 0123"), ROSE))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("leads to a person");
        assertThatThrownBy(() -> sharing.log(
                        Incident.Kind.LOST, LocalDate.of(2025, 5, 30), "phone of Mrs Farah lost", "her", "", ROSE))
                .hasMessageContaining("leads to a person");
        assertThat(sharing.findProtocol("named-2025")).isEmpty();
    }

    @Test
    @ProtectionRule(8)
    void a_text_waits_sealed_for_a_person_and_is_gone_once_they_have_decided() {
        sharing.agree(protocol("texts-2025", "to see whether meetings help"), ROSE);
        assertThat(leave("texts-2025")).isEqualTo("code,said\nA,\nB,\n");
        List<Sharing.HeldText> waiting = sharing.listTexts();
        assertThat(waiting).hasSize(2).allMatch(t -> t.decision().isEmpty());
        Sharing.HeldText named = waiting.stream()
                .filter(t -> t.marks().containsKey(Mark.Kind.PHONE))
                .findFirst()
                .orElseThrow();
        Sharing.HeldText harmless =
                waiting.stream().filter(t -> !t.equals(named)).findFirst().orElseThrow();
        assertThat(sharing.readText(named.id())).contains(TOLD);
        assertThat(new String(store.sharing().findSealed(named.id()).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Karim", "0123");
        assertThat(leave("texts-2025")).as("still nobody has read it").doesNotContain("road");
        assertThat(sharing.listTexts()).as("held once").hasSize(2);

        assertThatThrownBy(() -> sharing.decide(harmless.id(), true, "", INGRID)).hasMessageContaining("why");
        sharing.decide(harmless.id(), true, "speaks of nobody", INGRID);
        sharing.decide(named.id(), false, "names somebody", INGRID);
        assertThatThrownBy(() -> sharing.decide(named.id(), true, "after all", ROSE)).hasMessageContaining("already");
        assertThat(sharing.readText(named.id())).isEmpty();
        assertThat(leave("texts-2025")).isEqualTo("code,said\nA,\nB,the road is cut\n");
        assertReplayGivesTheSame();
    }

    private static String leave(String protocol) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Release release = sharing.door()
                .csv(LOG, new DoorOut.Wish(Optional.of(protocol), "made up", ROSE), out, rows -> {
                    rows.row("A", TOLD);
                    rows.row("B", "the road is cut");
                });
        assertThat(sharing.findRelease(release.id())).contains(release);
        assertThat(sharing.listReleases().getFirst()).isEqualTo(release);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void without_a_vault_no_text_leaves() {
        sharing.agree(protocol("keyless-2025", "to see whether meetings help"), ROSE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> over(Optional.empty())
                        .door()
                        .csv(
                                LOG,
                                new DoorOut.Wish(Optional.of("keyless-2025"), "made up", ROSE),
                                out,
                                rows -> rows.row("A", "a text")))
                .hasMessageContaining("no vault");
        assertThat(out.size()).isZero();
    }

    @Test
    void harm_is_thought_about_by_one_and_looked_at_by_another() {
        sharing.agree(protocol("harm-2025", "to see whether meetings help"), ROSE);
        Map<HarmCheck.Question, HarmCheck.Answer> answers = Arrays.stream(HarmCheck.Question.values())
                .collect(Collectors.toMap(Function.identity(), q -> new HarmCheck.Answer(false, "districts only")));
        assertThatThrownBy(() -> sharing.check("harm-2025", "partner-counts", Map.of(), ROSE))
                .hasMessageContaining("every question");
        sharing.check("harm-2025", "partner-counts", answers, ROSE);
        HarmCheck check = sharing.listChecks("harm-2025").getFirst();
        assertThat(check.answers()).isEqualTo(answers);
        assertThatThrownBy(() -> sharing.second(check.id(), true, ROSE)).hasMessageContaining("second person");
        sharing.second(check.id(), true, INGRID);
        assertThat(sharing.listChecks("harm-2025").getFirst().lets(NOW.plusSeconds(1), true)).isTrue();
        assertReplayGivesTheSame();
    }

    @Test
    @ProtectionRule(28)
    void a_data_incident_is_written_down_and_stays() {
        LocalDate day = LocalDate.of(2025, 5, 30);
        sharing.log(Incident.Kind.LOST, day, "a notebook was lost", "people in one district", "told them", ROSE);
        Incident incident = sharing.listIncidents().getFirst();
        assertThat(incident)
                .isEqualTo(new Incident(
                        incident.id(),
                        Incident.Kind.LOST,
                        day,
                        "a notebook was lost",
                        "people in one district",
                        "told them",
                        ROSE.who(),
                        NOW));
        assertThatThrownBy(() -> sharing.log(Incident.Kind.LOST, LocalDate.of(2025, 7, 1), "a", "b", "", ROSE))
                .hasMessageContaining("future");
        assertReplayGivesTheSame();
    }

    private static void assertReplayGivesTheSame() {
        assertThat(store.rebuild(Progress.NONE).different()).isEmpty();
    }
}
