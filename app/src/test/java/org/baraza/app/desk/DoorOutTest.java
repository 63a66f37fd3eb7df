package org.baraza.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Sensitivity;
import org.baraza.core.protect.disclosure.HarmCheck;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Recipient;
import org.baraza.core.protect.disclosure.Release;
import org.baraza.core.protect.disclosure.Sheet;
import org.baraza.core.record.Entry;
import org.baraza.core.record.SharingEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one way out. */
final class DoorOutTest {

    private static final By ROSE = By.screen(new Handle("rose"));
    private static final By TOMAS = By.screen(new Handle("tomas"));

    private final MemorySharing sharing = new MemorySharing((pcode, level) -> Optional.of(pcode));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static List<Sheet> guarded() {
        return Sheets.guarded();
    }

    private void agree(Recipient kind, Sensitivity most) {
        sharing.agree(
                new Protocol(
                        "study-2025",
                        "Institute of Quilambra",
                        kind,
                        "to see whether meetings help",
                        new TreeSet<>(List.of("partnerships", "partner-counts")),
                        most,
                        new TreeSet<>(),
                        2,
                        30,
                        5,
                        5,
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        kind.isState() ? Optional.of("HRDDP 2025-1") : Optional.empty(),
                        "few partners could be recognised",
                        LocalDate.of(2025, 9, 1)),
                ROSE);
    }

    private Release leave(Sheet sheet, Optional<String> protocol, Consumer<DoorOut.Rows> rows) {
        return sharing.door().csv(sheet, new DoorOut.Wish(protocol, "cut", ROSE), out, rows);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void partners(DoorOut.Rows rows) {
        for (int i = 0; i < 400; i++) {
            rows.row(
                    "WG-" + i,
                    i % 2 == 0 ? "womens-group" : "ngo",
                    "XXA01",
                    i == 0 ? "2019-01" : "2020-0" + (1 + i % 3),
                    "");
        }
    }

    private static void counts(DoorOut.Rows rows) {
        rows.row("XXA01", "2020-01", "ngo", "3");
        rows.row("XXA02", "2020-01", "ngo", "12");
        rows.row("XXA03", "2020-01", "ngo", "0");
        rows.row("XXA01", "2020-01", "media", "11");
        rows.row("XXA02", "2020-01", "media", "30");
        rows.row("XXA03", "2020-01", "media", "");
        rows.row("XXA01", "2025-05", "media", "30");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    @ProtectionRule(28)
    void what_is_not_public_leaves_only_under_a_protocol(Sheet sheet) {
        assertThatThrownBy(() -> leave(sheet, Optional.empty(), rows -> {}))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("--protocol");
        assertThatThrownBy(() -> leave(sheet, Optional.of("no-such"), rows -> {}))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("no-such");
        assertThat(out.size()).isZero();
        assertThat(sharing.journal()).isEmpty();
    }

    @Test
    void a_table_of_which_nothing_is_there_leaves_as_its_header_alone() {
        agree(Recipient.RESEARCHER, Sensitivity.INTERNAL);
        Release release = leave(Sheets.PARTNER_COUNTS, Optional.of("study-2025"), rows -> {});
        assertThat(release.rows()).isZero();
        assertThat(text()).isEqualTo("pcode,month,type,partnerships\n");
    }

    private void agreeWhole(String id, Recipient kind, Sensitivity most, int delayDays, String... leftOut) {
        sharing.agree(
                new Protocol(
                        id,
                        "Archives",
                        kind,
                        "to keep what the mission wrote down",
                        new TreeSet<>(List.of("journal-extract")),
                        most,
                        new TreeSet<>(Arrays.asList(leftOut)),
                        2,
                        delayDays,
                        5,
                        5,
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        kind.isState() ? Optional.of("HRDDP 2025-1") : Optional.empty(),
                        "it says who did what",
                        LocalDate.of(2025, 9, 1)),
                ROSE);
    }

    /** An extract of the journal is verified by its hashes: a pseudonym taken out would break every one after it. */
    @Test
    @ProtectionRule(28)
    void what_must_stay_byte_for_byte_leaves_whole_under_a_protocol_seconded_or_not_at_all(@TempDir Path folder)
            throws IOException, NoSuchAlgorithmException {
        Path file = Files.writeString(folder.resolve("unmade.jsonl"), "{}\n{}\n");
        assertThatThrownBy(() -> whole(file, Optional.empty())).hasMessageContaining("--protocol");
        assertThatThrownBy(() -> whole(file, Optional.of("no-such"))).hasMessageContaining("no-such");
        agree(Recipient.UNITED_NATIONS, Sensitivity.CONFIDENTIAL);
        assertThatThrownBy(() -> whole(file, Optional.of("study-2025"))).hasMessageContaining("covers");
        agreeWhole("host", Recipient.HOST_STATE, Sensitivity.CONFIDENTIAL, 0);
        assertThatThrownBy(() -> whole(file, Optional.of("host"))).hasMessageContaining("never go to a host state");
        agreeWhole("thin", Recipient.UNITED_NATIONS, Sensitivity.INTERNAL, 0);
        agreeWhole("slow", Recipient.UNITED_NATIONS, Sensitivity.CONFIDENTIAL, 30);
        agreeWhole("less", Recipient.UNITED_NATIONS, Sensitivity.CONFIDENTIAL, 0, "journal-extract.by");
        for (String lets : List.of("thin", "slow", "less")) {
            assertThatThrownBy(() -> whole(file, Optional.of(lets)))
                    .as(lets)
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("whole or not at all");
        }
        agreeWhole("archive", Recipient.UNITED_NATIONS, Sensitivity.CONFIDENTIAL, 0);
        assertThatThrownBy(() -> whole(file, Optional.of("archive"))).hasMessageContaining("questions about harm");
        sharing.check("archive", "journal-extract", answers(), ROSE);
        assertThatThrownBy(() -> whole(file, Optional.of("archive"))).hasMessageContaining("second person");
        sharing.second(sharing.listChecks("archive").getFirst().id(), true, TOMAS);
        DoorOut.Parting parting = whole(file, Optional.of("archive"));
        assertThat(parting.file()).isEqualTo(file).hasContent("{}\n{}\n");
        assertThat(parting.release().sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
        assertThat(sharing.journal()).last().isEqualTo(new SharingEntry.ReleaseMade(parting.release()));
        sharing.withdraw("archive", "it is over", ROSE);
        assertThatThrownBy(() -> whole(file, Optional.of("archive"))).hasMessageContaining("withdrawn");
    }

    private DoorOut.Parting whole(Path file, Optional<String> protocol) {
        return sharing.door().whole(Sheets.JOURNAL_EXTRACT, file, 2, new DoorOut.Wish(protocol, "journal", ROSE));
    }

    @Test
    @ProtectionRule(28)
    void after_a_protocol_is_withdrawn_nothing_leaves_under_it() {
        agree(Recipient.RESEARCHER, Sensitivity.INTERNAL);
        sharing.withdraw("study-2025", "the study is over", ROSE);
        assertThatThrownBy(() -> leave(Sheets.PARTNER_COUNTS, Optional.of("study-2025"), DoorOutTest::counts))
                .hasMessageContaining("withdrawn");
        assertThat(out.size()).isZero();
    }

    @Test
    void counts_leave_without_the_small_ones_and_the_release_says_so() throws NoSuchAlgorithmException {
        agree(Recipient.RESEARCHER, Sensitivity.INTERNAL);
        Release release = leave(Sheets.PARTNER_COUNTS, Optional.of("study-2025"), DoorOutTest::counts);
        assertThat(text()).isEqualTo("""
                pcode,month,type,partnerships
                XXA01,2020-01,media,hidden
                XXA01,2020-01,ngo,hidden
                XXA02,2020-01,media,hidden
                XXA02,2020-01,ngo,hidden
                XXA03,2020-01,media,
                XXA03,2020-01,ngo,0
                """);
        assertThat(release.rows()).isEqualTo(6);
        assertThat(release.withheld())
                .as("May 2025 is younger than thirty days")
                .isEqualTo(1);
        assertThat(release.smallHidden()).isPositive();
        assertThat(release.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray())));
        assertThat(sharing.journal()).last().isEqualTo(new SharingEntry.ReleaseMade(release));
        assertThat(release.statement()).anyMatch(line -> line.contains("study-2025"));
    }

    @Test
    @ProtectionRule(26)
    void records_leave_without_codes_and_among_others_alike() {
        agree(Recipient.RESEARCHER, Sensitivity.CONFIDENTIAL);
        Release release = leave(Sheets.PARTNERSHIPS, Optional.of("study-2025"), DoorOutTest::partners);
        assertThat(text()).startsWith("type,pcode,start,end\n").doesNotContain("WG-", "2019-01");
        assertThat(release.k().getAsInt()).isGreaterThanOrEqualTo(5);
        assertThat(release.risk().getAsDouble()).isLessThan(0.03);
        assertThat(text().lines().count() - 1).isEqualTo(release.rows());
    }

    @Test
    @ProtectionRule(25)
    void a_host_state_gets_counts_and_never_records() {
        agree(Recipient.HOST_STATE, Sensitivity.INTERNAL);
        assertThatThrownBy(() -> leave(Sheets.PARTNERSHIPS, Optional.of("study-2025"), DoorOutTest::partners))
                .hasMessageContaining("Give counts instead");
        leave(Sheets.PARTNER_COUNTS, Optional.of("study-2025"), DoorOutTest::counts);
        assertThat(text()).contains("hidden");
    }

    @Test
    void before_a_publication_somebody_answers_who_could_be_harmed() {
        agree(Recipient.PUBLIC, Sensitivity.INTERNAL);
        Optional<String> protocol = Optional.of("study-2025");
        assertThatThrownBy(() -> leave(Sheets.PARTNER_COUNTS, protocol, DoorOutTest::counts))
                .hasMessageContaining("questions about harm");
        sharing.check("study-2025", "partner-counts", answers(HarmCheck.Question.USED_AGAINST), ROSE);
        assertThatThrownBy(() -> leave(Sheets.PARTNER_COUNTS, protocol, DoorOutTest::counts))
                .as("harm is feared")
                .hasMessageContaining("questions about harm");
        sharing.check("study-2025", "partnerships", answers(), ROSE);
        assertThatThrownBy(() -> leave(Sheets.PARTNER_COUNTS, protocol, DoorOutTest::counts))
                .as("something else was thought about")
                .hasMessageContaining("questions about harm");
        sharing.check("study-2025", "partner-counts", answers(), ROSE);
        leave(Sheets.PARTNER_COUNTS, protocol, DoorOutTest::counts);
        assertThat(out.size()).isPositive();
    }

    @Test
    void what_is_confidential_needs_a_second_person_who_agrees() {
        HarmCheck own = new HarmCheck("c", "p", "s", answers(), ROSE.who(), MemorySharing.NOW, Optional.empty());
        assertThat(own.lets(MemorySharing.NOW, false)).isTrue();
        assertThat(own.lets(MemorySharing.NOW, true)).isFalse();
        assertThat(seconded(own, ROSE, true).lets(MemorySharing.NOW, true))
                .as("the same person")
                .isFalse();
        assertThat(seconded(own, TOMAS, false).lets(MemorySharing.NOW, false))
                .as("who does not agree")
                .isFalse();
        assertThat(seconded(own, TOMAS, true).lets(MemorySharing.NOW, true)).isTrue();
        assertThat(seconded(own, TOMAS, true).lets(MemorySharing.NOW.plus(HarmCheck.HOLDS), true))
                .as("a month later")
                .isFalse();
    }

    private static HarmCheck seconded(HarmCheck c, By by, boolean agrees) {
        return new HarmCheck(
                c.id(),
                c.protocol(),
                c.sheet(),
                c.answers(),
                c.by(),
                c.at(),
                Optional.of(new HarmCheck.Second(by.who(), agrees, MemorySharing.NOW)));
    }

    private static java.util.Map<HarmCheck.Question, HarmCheck.Answer> answers(HarmCheck.Question... feared) {
        return Arrays.stream(HarmCheck.Question.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        q -> new HarmCheck.Answer(List.of(feared).contains(q), "thought about it")));
    }

    @Test
    @ProtectionRule(19)
    void counts_leave_in_order_of_their_words_and_nobody_is_ranked() {
        agree(Recipient.RESEARCHER, Sensitivity.INTERNAL);
        leave(Sheets.PARTNER_COUNTS, Optional.of("study-2025"), rows -> {
            rows.row("XXA03", "2020-01", "ngo", "90");
            rows.row("XXA01", "2020-01", "ngo", "10");
            rows.row("XXA02", "2020-01", "ngo", "50");
        });
        assertThat(text().lines().skip(1).map(line -> line.substring(0, 5))).containsExactly("XXA01", "XXA02", "XXA03");
        assertThat(Sheets.all().stream().flatMap(Sheet::header))
                .noneMatch(name -> name.matches("(?i).*(rank|score|league|place_no).*"));
    }

    @Test
    void what_is_public_passes_as_it_is_and_is_journalled() {
        Release release =
                leave(Sheets.DEPLOYMENTS, Optional.empty(), rows -> rows.row("XXA01", "2025-06", "1", "", "1"));
        assertThat(text()).isEqualTo("pcode,month,bases,troops,troops_unknown\nXXA01,2025-06,1,,1\n");
        assertThat(release.rows()).isEqualTo(1);
        List<Entry> journal = sharing.journal();
        assertThat(journal).containsExactly(new SharingEntry.ReleaseMade(release));
    }

    @Test
    void a_row_with_a_field_nobody_declared_does_not_leave() {
        assertThatThrownBy(() -> leave(Sheets.DEPLOYMENTS, Optional.empty(), rows -> rows.row("XXA01", "2025-06")))
                .hasMessageContaining("declared");
    }

    @Test
    void a_file_with_other_columns_than_declared_does_not_pass(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "row,name\r\n1,x\r\n");
        DoorOut.Wish wish = new DoorOut.Wish(Optional.empty(), "cut", ROSE);
        assertThatThrownBy(() -> sharing.door().file(Sheets.SET_ASIDE, list, wish))
                .hasMessageContaining("columns");
        assertThatThrownBy(() -> sharing.door().file(Sheets.PARTNERSHIPS, list, wish))
                .hasMessageContaining("not public");
        assertThat(sharing.journal()).isEmpty();
    }

    @Test
    void a_formula_in_a_text_is_harmless_when_it_leaves() {
        leave(
                Sheets.REVISIONS,
                Optional.empty(),
                rows -> rows.row("1", "changed", "place", "=HYPERLINK(\"x\")", "-12.5"));
        assertThat(text()).endsWith("1,changed,place,\"'=HYPERLINK(\"\"x\"\")\",-12.5\n");
    }
}
