package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.cli.Baraza;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.Sheets;
import org.baraza.app.web.ImpactPaper;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Commitment;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Sensitivity;
import org.baraza.core.protect.disclosure.Protocol;
import org.baraza.core.protect.disclosure.Recipient;
import org.baraza.core.protect.disclosure.Sheet;
import org.baraza.core.record.cases.Group;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.Office;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.transition.NoteStep;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mission ends: what may be read by others is put into a folder, and read back without the program. */
final class ArchiveTest {

    private static final Instant NOW = Instant.parse("2025-05-01T18:00:00Z");
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(20));
    private static final Handle DENG = new Handle("deng");
    private static final By ROSE = By.screen(new Handle("rose"));
    private static final int PROMISED = 12;

    /** What would lead to somebody, as it lies on the site. */
    private static final List<String> PLANTED = List.of("Amina", "Karim of the ford", "deng", "rose", "ingrid");

    @TempDir
    static Path folder;

    private static Path site;

    @BeforeAll
    static void open() throws IOException {
        site = folder.resolve("site");
        List<Path> practice =
                new MadeUpMissions().make(7, Files.createDirectories(folder.resolve("practice")), Progress.NONE);
        Files.createDirectories(site.resolve("missions"));
        Files.copy(folder.resolve("practice/mission.yaml"), site.resolve("missions/made-up.yaml"));
        try (Desk desk = new Sites(() -> NOW).open(site, Settings.USUAL)) {
            practice.forEach(file -> desk.importFile(file, ImportWishes.NONE, Progress.NONE));
            for (int i = 0; i < PROMISED; i++) {
                promised(desk, "promise-%04d".formatted(i), "XB0101");
            }
            for (int i = 0; i < PROMISED; i++) {
                expected(desk, "expected-%04d".formatted(i));
            }
            var partner = desk.partners()
                    .identify(
                            new PartnerStep.Identified(
                                    "partner-0001",
                                    "PRAMIQ",
                                    Optional.of("XB0101"),
                                    PartnerType.WOMENS_GROUP,
                                    Body.ORGANISATION,
                                    DENG,
                                    EARLIER),
                            "Sisters of Amina",
                            By.screen(DENG));
            var note = desk.transition()
                    .notes()
                    .begin(
                            new NoteStep.Written(
                                    "note-00001",
                                    "PRAMIQ",
                                    Optional.of("XB0101"),
                                    Role.COMMUNITY_LIAISON_ASSISTANT,
                                    LocalDate.parse("2025-06-01"),
                                    Optional.empty(),
                                    DENG,
                                    NOW),
                            "greet Karim of the ford first",
                            By.screen(DENG));
            agree(
                    desk,
                    "handover",
                    Sheets.guarded().stream()
                            .filter(s -> s.rowIs() == Sheet.RowIs.A_COUNT)
                            .map(Sheet::name)
                            .collect(Collectors.toSet()));
            agree(desk, "promises-only", Set.of("counts-of-promises"));
            agree(desk, "nothing", Set.of("partnerships"));
        }
    }

    private static void promised(Desk desk, String id, String area) {
        LocalDate made = LocalDate.parse("2025-04-01");
        var unused = desk.engagement()
                .promises()
                .begin(
                        new Step.Made(
                                id,
                                "PRAMIQ",
                                Optional.of(area),
                                Category.SERVICES,
                                new Commitment("the pump is mended", DENG, made, made.plusDays(90)),
                                Office.of(Role.CIVIL_AFFAIRS),
                                Optional.empty(),
                                DENG,
                                EARLIER),
                        "",
                        By.screen(DENG));
    }

    private static void expected(Desk desk, String id) {
        var unused = desk.engagement()
                .expectations()
                .begin(
                        new ExpectationStep.Heard(
                                id,
                                "PRAMIQ",
                                Optional.of("XB0101"),
                                Category.SERVICES,
                                Group.WOMEN,
                                Optional.empty(),
                                DENG,
                                EARLIER),
                        "",
                        By.screen(DENG));
    }

    private static void agree(Desk desk, String id, Set<String> sheets) {
        desk.sharing()
                .agree(
                        new Protocol(
                                id,
                                "National archive",
                                Recipient.UNITED_NATIONS,
                                "to keep what the mission wrote down",
                                new TreeSet<>(sheets),
                                Sensitivity.INTERNAL,
                                new TreeSet<>(),
                                2,
                                0,
                                5,
                                5,
                                LocalDate.parse("2025-01-01"),
                                LocalDate.parse("2025-12-31"),
                                Optional.empty(),
                                "few could be recognised",
                                LocalDate.parse("2025-09-01")),
                        ROSE);
    }

    /** @return what it complained of */
    private static String archive(int expected, Path to, String... more) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(
                List.of("archive", "--site", site.toString(), "--mission", "PRAMIQ", "--to", to.toString()));
        words.addAll(List.of(more));
        Tools tools = new Tools(
                new Sites(() -> NOW),
                new MadeUpMissions(),
                new Screens(),
                new FormsAndSheets(),
                new ImpactPaper(),
                new Terminal(
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false),
                new Stop());
        assertThat(new Baraza(tools).run(words.toArray(String[]::new)))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(expected);
        return err.toString(StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path of) throws IOException {
        try (Stream<Path> all = Files.walk(of)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<List<String>> table(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(l -> List.of(l.split(",", -1)))
                .toList();
    }

    @Test
    @ProtectionRule(25)
    void nobody_is_in_an_open_archive_and_nothing_of_few() throws IOException {
        Path to = folder.resolve("nobody");
        var unused = archive(Exit.GOOD, to, "--protocol", "handover");
        for (Path file : files(to)) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(PLANTED);
            assertThat(file.getFileName().toString()).doesNotContain(PLANTED);
        }
        assertThat(table(to.resolve("tables/partners.csv")))
                .as("one partner is few")
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.getLast()).isEqualTo("hidden"));
        assertThat(files(to.resolve("pages")))
                .anySatisfy(p -> assertThat(p.getFileName().toString()).isEqualTo("area-XB0101.html"));
    }

    @Test
    @ProtectionRule(25)
    void what_is_read_back_is_what_the_site_has() throws Exception {
        Path to = folder.resolve("counted");
        var unused = archive(Exit.GOOD, to, "--protocol", "handover");
        assertThat(table(to.resolve("tables/promises.csv")))
                .filteredOn(row -> row.getFirst().equals("XB0101"))
                .containsExactly(List.of("XB0101", "2025-04", "services", "made", String.valueOf(PROMISED)));
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> entries = Files.readAllLines(to.resolve("journal.jsonl")).stream()
                .map(json::readTree)
                .toList();
        assertThat(kinds(entries)).contains("promise-step", "partner-step", "handover-note-step");
        try (Desk desk = new Sites(() -> NOW).open(site, Settings.USUAL)) {
            assertThat(entries).hasSize((int)
                    desk.books().verifyMission("PRAMIQ", Progress.NONE).entries());
        }
        String heads = Files.readString(to.resolve("heads.txt"));
        assertThat(heads)
                .as("the last entry is the one that was signed")
                .contains(entries.getLast().required("hash").asString());
        List<List<String>> counts = table(to.resolve("tables/journal-counts.csv"));
        assertThat(counts)
                .allSatisfy(row -> assertThat(row.getLast())
                        .isIn("hidden", String.valueOf(Collections.frequency(kinds(entries), row.getFirst()))));
        assertThat(counts).as("of few it is not told").contains(List.of("partner-step", "2025-04", "hidden"));
        assertThat(counts)
                .as("of many it is told")
                .anySatisfy(row -> assertThat(row.getLast()).isEqualTo(String.valueOf(PROMISED)));
    }

    private static List<String> kinds(List<JsonNode> entries) {
        return entries.stream().map(e -> e.required("kind").asString()).toList();
    }

    @Test
    void every_file_is_in_the_list_of_digests_and_is_what_the_list_says() throws Exception {
        Path to = folder.resolve("digests");
        var unused = archive(Exit.GOOD, to, "--protocol", "handover");
        List<String> sums = Files.readAllLines(to.resolve("SHA256SUMS"));
        assertThat(sums).hasSize(files(to).size() - 1);
        for (String line : sums) {
            byte[] bytes = Files.readAllBytes(to.resolve(line.substring(66)));
            assertThat(line)
                    .startsWith(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void every_column_is_explained_and_every_table_said_to_be_missing_is_missing() throws IOException {
        Path to = folder.resolve("explained");
        var unused = archive(Exit.GOOD, to, "--protocol", "promises-only");
        List<List<String>> columns = table(to.resolve("columns.csv"));
        for (Path file :
                files(to).stream().filter(f -> f.toString().endsWith(".csv")).toList()) {
            String name = to.relativize(file).toString();
            assertThat(columns.stream().filter(c -> c.getFirst().equals(name)).map(c -> c.get(1)))
                    .as(name)
                    .containsExactly(Files.readAllLines(file).getFirst().split(","));
        }
        assertThat(to.resolve("tables/promises.csv")).exists();
        assertThat(to.resolve("tables/partners.csv")).doesNotExist();
        assertThat(Files.readString(to.resolve("left-out.csv")))
                .contains("tables/partners.csv", "partner-safety-step", "journal-counts.csv");
        for (String language : List.of("en", "fr", "es", "ar", "sw")) {
            assertThat(Files.readString(to.resolve("README." + language + ".txt")))
                    .contains("PRAMIQ", "SHA256SUMS", "tables/partners.csv")
                    .doesNotContain("{0}");
        }
    }

    @Test
    void pages_need_no_server_and_no_network() throws IOException {
        Path to = folder.resolve("pages-alone");
        var unused = archive(Exit.GOOD, to, "--protocol", "handover");
        for (Path file : files(to.resolve("pages"))) {
            var page = Jsoup.parse(Files.readString(file));
            assertThat(page.select("script,link,img,iframe,[src]")).isEmpty();
            assertThat(page.select("a[href]").eachAttr("href"))
                    .allSatisfy(link ->
                            assertThat(to.resolve("pages").resolve(link)).exists());
        }
        assertThat(Jsoup.parse(Files.readString(to.resolve("pages/area-XB0101.html")))
                        .text())
                .contains("promises", String.valueOf(PROMISED));
    }

    @Test
    void nothing_is_written_over_and_what_breaks_off_leaves_nothing_that_looks_whole() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve("mine"), "mine", StandardCharsets.UTF_8);
        assertThat(archive(Exit.WRONG_USE, there, "--protocol", "handover")).contains("exists already");
        assertThat(files(there)).hasSize(1);
        Path not = folder.resolve("not");
        assertThat(archive(Exit.WRONG_USE, not, "--protocol", "nothing")).contains("may leave");
        assertThat(archive(Exit.WRONG_USE, not, "--protocol", "no-such")).contains("no-such");
        assertThat(not).doesNotExist();
        assertThat(folder.resolve("not.growing")).doesNotExist();
        Path broken = Files.createDirectory(folder.resolve("broken.growing"));
        assertThat(archive(Exit.WRONG_USE, folder.resolve("broken"), "--protocol", "handover"))
                .contains("broken off");
        assertThat(broken).exists();
    }

    @Test
    @ProtectionRule(25)
    void the_whole_record_is_locked_and_needs_a_protocol_that_lets_the_journal_leave_whole() throws IOException {
        Path key = Files.write(folder.resolve("key"), new byte[64]);
        Path to = folder.resolve("sealed");
        assertThat(archive(Exit.WRONG_USE, to, "--protocol", "handover", "--sealed", "--key-file", key.toString()))
                .contains("journal-extract");
        assertThat(to).doesNotExist();
    }
}
