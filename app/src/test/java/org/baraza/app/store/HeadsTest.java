package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.baraza.app.desk.HeadsReport;
import org.baraza.app.desk.HeadsReport.Problem;
import org.baraza.app.desk.HeadsReport.Wrong;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.SignedHead;
import org.baraza.core.ground.DataKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever owns the machine can recompute every hash; a head kept elsewhere shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HeadsTest {

    private EmbeddedPostgres server;
    private Store store;
    private Heads heads;
    private Path folder = Path.of("");
    private Instant now = Instant.parse("2025-06-01T12:00:00Z");
    private int appended;

    @BeforeAll
    void start(@TempDir Path site) {
        server = EmbeddedPostgres.open(site, EmbeddedStoreTest.CACHE);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void open(@TempDir Path fresh) {
        folder = fresh;
        Database database = Database.at(server.url() + "?user=" + server.user() + "&password=" + server.password());
        tamper(database, "drop schema baraza, baraza_register cascade");
        database.close();
        store = Store.over(
                Database.at(server.url() + "?user=" + server.user() + "&password=" + server.password()),
                new MadeUpContents(),
                () -> now);
        heads = new Heads(store, folder.resolve("keys"), folder.resolve("heads.txt"), () -> now);
        for (int i = 0; i < 6; i++) {
            append(i % 2 == 0 ? Optional.of("UNMADE") : Optional.empty());
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_head_is_signed_for_the_journal_and_for_each_mission_that_grew() throws IOException {
        assertThat(heads.make().holds()).isTrue();
        assertThat(heads.list(9))
                .extracting(SignedHead::chain, SignedHead::position)
                .containsExactlyInAnyOrder(tuple("*", 6L), tuple("UNMADE", 3L));
        append(Optional.empty());
        assertThat(heads.make().holds()).isTrue();
        assertThat(heads.list(9))
                .extracting(SignedHead::chain, SignedHead::position)
                .containsExactlyInAnyOrder(tuple("*", 7L), tuple("*", 6L), tuple("UNMADE", 3L));
        assertThat(heads.make().holds()).isTrue();
        assertThat(Files.readAllLines(heads.file())).hasSize(5).allMatch(line -> line.length() < 220);
        HeadsReport report = heads.verify(copy(), Optional.empty());
        assertThat(report).isEqualTo(new HeadsReport(3, 0, List.of()));
        assertThat(heads.verify(copy(), Optional.of(heads.fingerprint())).holds())
                .isTrue();
    }

    @Test
    void the_key_lies_apart_and_nobody_else_may_read_it() throws IOException {
        assertThat(heads.make().holds()).isTrue();
        Path key = folder.resolve("keys/heads.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(heads.file())).doesNotContain("PRIVATE");
        assertThat(heads.fingerprint()).matches("([0-9a-f]{4}-){7}[0-9a-f]{4}");
    }

    @Test
    void a_new_head_is_due_after_a_day_with_entries_and_never_without() {
        assertThat(heads.due()).isTrue();
        assertThat(heads.make().holds()).isTrue();
        now = now.plusSeconds(200_000);
        assertThat(heads.due()).isFalse();
        append(Optional.empty());
        assertThat(heads.due()).isTrue();
        assertThat(heads.make().holds()).isTrue();
        append(Optional.empty());
        assertThat(heads.due()).isFalse();
    }

    @Test
    void a_history_rewritten_with_every_hash_recomputed_is_found_by_a_copy_kept_elsewhere() throws IOException {
        assertThat(heads.make().holds()).isTrue();
        Path copy = copy();
        rewrite(2, 99);
        assertThat(store.verifyJournal(Progress.NONE).holds())
                .as("the chain alone cannot see it")
                .isTrue();
        assertThat(heads.verify(copy, Optional.empty()).problems())
                .containsExactlyInAnyOrder(
                        new Problem(problemLine(copy, " * "), "*", 6, Wrong.REWRITTEN),
                        new Problem(problemLine(copy, " UNMADE "), "UNMADE", 3, Wrong.REWRITTEN));
        assertThat(heads.make().holds()).as("nothing is signed over it").isFalse();
        assertThat(heads.list(9)).hasSize(2);
    }

    @Test
    void a_journal_cut_off_is_found_and_also_when_it_grew_again() throws IOException {
        assertThat(heads.make().holds()).isTrue();
        Path copy = copy();
        rewrite(Long.MAX_VALUE, 4);
        assertThat(store.verifyJournal(Progress.NONE).holds()).isTrue();
        assertThat(heads.verify(copy, Optional.empty()).problems())
                .extracting(Problem::chain, Problem::wrong)
                .containsExactlyInAnyOrder(tuple("*", Wrong.CUT_OFF), tuple("UNMADE", Wrong.CUT_OFF));
        for (int i = 0; i < 5; i++) {
            append(Optional.of("UNMADE"));
        }
        assertThat(store.verifyJournal(Progress.NONE).holds()).isTrue();
        assertThat(heads.verify(copy, Optional.empty()).problems())
                .extracting(Problem::chain, Problem::wrong)
                .containsExactlyInAnyOrder(tuple("*", Wrong.REWRITTEN), tuple("UNMADE", Wrong.REWRITTEN));
    }

    @Test
    void a_replaced_key_does_not_hide_a_rewritten_history() throws IOException {
        assertThat(heads.make().holds()).isTrue();
        Path copy = copy();
        String noted = heads.fingerprint();
        rewrite(1, 99);
        Files.delete(folder.resolve("keys/heads.key"));
        Files.delete(heads.file());
        tamper(store.database(), "delete from signed_head");
        assertThat(heads.make().holds())
                .as("a thief who replaced everything here sees nothing wrong")
                .isTrue();
        assertThat(heads.verify(heads.file(), Optional.empty()).holds()).isTrue();
        assertThat(heads.fingerprint()).isNotEqualTo(noted);
        assertThat(heads.verify(copy, Optional.empty()).problems())
                .extracting(Problem::wrong)
                .containsOnly(Wrong.OTHER_KEY, Wrong.REWRITTEN);
        assertThat(heads.verify(copy, Optional.of(noted)).problems())
                .extracting(Problem::wrong)
                .containsOnly(Wrong.REWRITTEN);
        assertThat(heads.verify(heads.file(), Optional.of(noted)).problems())
                .extracting(Problem::wrong)
                .containsOnly(Wrong.OTHER_KEY);
    }

    @Test
    void a_line_changed_in_the_copy_is_not_believed() throws IOException {
        assertThat(heads.make().holds()).isTrue();
        String text = Files.readString(heads.file());
        assertThat(wrong(text.replace(" 6 ", " 5 "))).containsExactly(Wrong.FORGED);
        assertThat(wrong(text.replaceAll("baraza-head-1 [0-9a-f]{8}", "baraza-head-1 00000000")))
                .containsOnly(Wrong.OTHER_SITE);
        assertThat(wrong(text + "baraza-head-1 rubbish\n")).containsExactly(Wrong.UNREADABLE);
        assertThat(wrong(text.replaceFirst("baraza-key-1.*\n", ""))).isEmpty();
    }

    @Test
    void a_line_that_was_read_out_is_compared_though_it_bears_no_signature() throws IOException {
        assertThat(heads.make().holds()).isTrue();
        String line = heads.list(9).getLast().line();
        String said = line.substring(0, line.lastIndexOf(' ')).replaceFirst("[0-9a-f]{32}$", "");
        Path paper = Files.writeString(folder.resolve("paper"), said + "\n");
        assertThat(heads.verify(paper, Optional.empty())).isEqualTo(new HeadsReport(1, 1, List.of()));
        rewrite(1, 99);
        assertThat(heads.verify(paper, Optional.empty()).problems())
                .extracting(Problem::wrong)
                .containsExactly(Wrong.REWRITTEN);
    }

    private List<Wrong> wrong(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("changed"), text);
        return heads.verify(file, Optional.empty()).problems().stream()
                .map(Problem::wrong)
                .toList();
    }

    private Path copy() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick")).resolve("heads.txt");
        Files.deleteIfExists(stick);
        return Files.copy(heads.file(), stick);
    }

    private static int problemLine(Path copy, String chain) throws IOException {
        List<String> lines = Files.readAllLines(copy);
        return 1
                + lines.indexOf(lines.stream()
                        .filter(l -> l.startsWith("baraza-head-1") && l.contains(chain))
                        .findFirst()
                        .orElseThrow());
    }

    private void append(Optional<String> mission) {
        var deng = MadeUpContents.BY_DENG;
        Written unused = store.journal()
                .append(
                        MadeUpContents.entry("set-" + ++appended, DataKind.EVENTS, 3, new Random(appended)),
                        new Attribution(deng.happenedAt(), deng.by(), deng.via(), deng.source(), mission));
    }

    /** What the owner of the machine can do: change an entry, cut off the end, and make every hash and head fit again. */
    private void rewrite(long changed, long last) {
        store.database().inTransaction(() -> {
            List<Written> rows = new ArrayList<>();
            store.journal().read(rows::add);
            tamper(store.database(), "alter table journal disable trigger all");
            tamper(store.database(), "delete from journal");
            tamper(store.database(), "delete from journal_mission_head");
            byte[] previous = new byte[32];
            Map<String, byte[]> previousOf = new HashMap<>();
            for (Written row : rows) {
                if (row.position() > last) {
                    break;
                }
                Turn turn = row.turn().orElseThrow();
                Written open = new Written(
                        row.position(),
                        row.id(),
                        row.kind(),
                        row.version(),
                        row.subject(),
                        row.body(),
                        row.recordedAt(),
                        row.happenedAt(),
                        row.position() == changed ? "rose" : row.by(),
                        row.via(),
                        row.source(),
                        previous,
                        Optional.of(new Turn(
                                turn.mission(),
                                turn.position(),
                                previousOf.getOrDefault(turn.mission(), new byte[32]))),
                        new byte[0]);
                Written forged = open.withHash(Chain.hash(open));
                previous = forged.hash();
                previousOf.put(turn.mission(), previous);
                store.journal().insert(forged);
            }
            tamper(store.database(), "alter table journal enable trigger all");
            return true;
        });
    }

    private static void tamper(Database database, String sql) {
        int unused = database.sql().sql(sql).update();
    }
}
