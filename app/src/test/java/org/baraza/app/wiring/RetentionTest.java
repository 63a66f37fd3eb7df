package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.baraza.app.accounts.RetainedRows;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.EntryCard;
import org.baraza.app.desk.EntryQuestion;
import org.baraza.app.desk.EntryReach;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Retained;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.settings.RetentionFile;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.Store;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.RetentionRule;
import org.baraza.core.record.RetentionRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is deleted silently, and nothing is kept for ever. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RetentionTest {

    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private Path site = Path.of("");
    private Store store;

    @TempDir
    private Path kept;

    @BeforeAll
    void open(@TempDir Path folder) {
        site = folder;
        SiteFolder rooms = SiteFolder.open(folder);
        SnapshotFolder snapshots = SnapshotFolder.open(rooms.snapshots());
        store = Store.open(Optional.empty(), rooms.root(), new SnapshotContents(snapshots), () -> NOW);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private long before;

    @BeforeEach
    void count() {
        before = store.entries();
    }

    @Test
    @ProtectionRule(13)
    void what_was_kept_long_enough_is_deleted_looked_for_again_and_put_on_the_journal() throws IOException {
        file("old.csv", 366);
        file("older.csv", 900);
        file("young.csv", 364);
        file("other.txt", 900);
        Retention retention = retention(new RetainedFiles("set-aside-lists", kept, name -> name.endsWith(".csv")));
        assertThat(retention.due())
                .containsExactly(new Books.DueCount(
                        "set-aside-lists",
                        2,
                        Optional.of(NOW.minus(Duration.ofDays(900)).plus(Duration.ofDays(365))),
                        Optional.empty()));
        assertThat(kept.resolve("old.csv"))
                .as("saying what is due deletes nothing")
                .exists();
        List<RetentionRun> runs = retention.keep();
        assertThat(kept).isDirectoryContaining(p -> p.endsWith("young.csv"));
        assertThat(kept).isDirectoryContaining(p -> p.endsWith("other.txt"));
        assertThat(kept).isDirectoryNotContaining(p -> p.toString().contains("old"));
        assertThat(runs)
                .extracting(RetentionRun::kept, RetentionRun::due, RetentionRun::gone, RetentionRun::verified)
                .containsExactly(tuple("set-aside-lists", 2L, 2L, true));
        assertThat(store.retention().list(1)).isEqualTo(runs);
        assertThat(written())
                .extracting(EntryCard::kind, EntryCard::subject, EntryCard::by)
                .containsExactly(tuple("retention-kept", "set-aside-lists", "program"));
        assertThat(retention.keep()).as("nothing is due twice").isEmpty();
        assertThat(store.verifyJournal(Progress.NONE).holds()).isTrue();
        assertThat(store.rebuild(Progress.NONE).different()).isEmpty();
    }

    @Test
    @ProtectionRule(13)
    void what_could_not_be_deleted_is_said_and_tried_again() throws IOException {
        Files.createDirectories(kept.resolve("stuck.csv/inside"));
        Retained stuck = new Stuck(kept.resolve("stuck.csv"));
        assertThat(retention(stuck).keep())
                .extracting(RetentionRun::due, RetentionRun::gone, RetentionRun::verified)
                .containsExactly(tuple(1L, 0L, false));
        Files.delete(kept.resolve("stuck.csv/inside"));
        assertThat(retention(stuck).keep())
                .extracting(RetentionRun::gone, RetentionRun::verified)
                .containsExactly(tuple(1L, true));
        assertThat(written()).hasSize(2);
    }

    @Test
    @ProtectionRule(13)
    void a_deletion_that_died_half_way_is_finished_and_said_next_time() throws IOException {
        file("one.csv", 400);
        file("two.csv", 400);
        Retained dying = new Dying(new RetainedFiles("set-aside-lists", kept, name -> true));
        assertThatThrownBy(() -> retention(dying).keep()).isInstanceOf(OutOfMemoryError.class);
        assertThat(kept.resolve("one.csv")).doesNotExist();
        assertThat(written()).isEmpty();
        List<RetentionRun> runs = retention(new RetainedFiles("set-aside-lists", kept, name -> true))
                .keep();
        assertThat(runs).extracting(RetentionRun::due, RetentionRun::gone).containsExactly(tuple(2L, 2L));
        assertThat(written()).hasSize(1);
        assertThat(kept).isEmptyDirectory();
    }

    @Test
    @ProtectionRule(13)
    void every_class_has_a_time_a_ground_and_an_end_and_the_journal_is_never_one() {
        assertThat(RetentionFile.read(site))
                .extracting(RetentionRule::kept)
                .containsExactly(
                        "sealed-identities",
                        "sessions",
                        "tokens",
                        "upload-leftovers",
                        "set-aside-lists",
                        "logs",
                        "jobs",
                        "alert-words",
                        "network-labels",
                        "incident-words",
                        "feedback-words",
                        "rumour-words",
                        "handover-words",
                        "lesson-stories",
                        "expectation-words",
                        "dispute-words",
                        "partner-words",
                        "held-texts",
                        "message-senders",
                        "messages",
                        "case-submissions",
                        "submissions")
                .doesNotContain("journal");
        assertThat(RetentionFile.read(site))
                .allMatch(rule -> rule.days() < 3_650 && !rule.ground().isBlank());
    }

    @Test
    void a_site_may_say_otherwise_and_a_name_there_is_none_of_stops_the_start(@TempDir Path other) throws IOException {
        Path own = other.resolve(RetentionFile.NAME);
        Files.writeString(own, "logs:\n  days: 7\n");
        assertThat(RetentionFile.read(other))
                .filteredOn(rule -> rule.kept().equals("logs"))
                .extracting(RetentionRule::days, RetentionRule::then)
                .containsExactly(tuple(7, RetentionRule.Then.DELETE));
        for (String wrong : List.of(
                "journal:\n  days: 7\n",
                "log:\n  days: 7\n",
                "logs:\n  day: 7\n",
                "logs:\n  days: seven\n",
                "logs:\n  days: -1\n",
                "logs:\n  then: burn\n",
                "logs: 7\n",
                "- logs\n",
                "logs:\n  ground: ''\n",
                "{")) {
            Files.writeString(own, wrong);
            assertThatThrownBy(() -> RetentionFile.read(other)).as(wrong).isInstanceOf(WrongUse.class);
        }
        Files.writeString(own, "log:\n  days: 7\n");
        assertThatThrownBy(() -> RetentionFile.read(other)).hasMessageContaining("Did you mean \"logs\"");
    }

    @Test
    void a_schedule_that_asks_what_cannot_be_done_stops_the_start(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve(RetentionFile.NAME), "set-aside-lists:\n  then: destroy-key\n");
        assertThatThrownBy(() -> new Retention(
                        RetentionFile.read(other),
                        List.of(new RetainedFiles("set-aside-lists", kept, name -> true)),
                        store.retention(),
                        new JournalRecorder(store.journal(), () -> NOW),
                        () -> NOW))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("destroy-key set-aside-lists");
    }

    /** The key of a person is not a file of logs: what is due is said, and waits. */
    @Test
    @ProtectionRule(13)
    void identities_whose_time_is_over_are_listed_and_never_destroyed_by_the_round() {
        Retention retention = retention(new Identities(NOW.minus(Duration.ofDays(40))));
        assertThat(retention.due())
                .containsExactly(new Books.DueCount(
                        "sealed-identities", 1, Optional.of(NOW.minus(Duration.ofDays(40))), Optional.empty()));
        assertThat(retention.due(Duration.ofDays(41)))
                .extracting(Books.DueCount::items)
                .containsExactly(0L);
        assertThat(retention.keep()).isEmpty();
        assertThat(written()).isEmpty();
    }

    @Test
    @ProtectionRule(13)
    void no_site_can_let_the_program_destroy_identities_by_itself(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve(RetentionFile.NAME), "sealed-identities:\n  then: delete\n");
        assertThatThrownBy(() -> new Retention(
                        RetentionFile.read(other),
                        List.of(new Identities(NOW)),
                        store.retention(),
                        new JournalRecorder(store.journal(), () -> NOW),
                        () -> NOW))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("delete sealed-identities");
    }

    @Test
    @ProtectionRule(13)
    void sessions_and_tokens_go_when_their_time_is_over_and_it_is_known_when_the_next_is_due() {
        JdbcClient sql = JdbcClient.create(store.source());
        for (int days : List.of(10, 91)) {
            int unused = sql.sql("""
                            insert into account_token (id, token_hash, account, name_sealed, made_at, ends_at)
                            values (?, ?, 'a-1', ''::bytea, ?, ?)""")
                    .params("t-" + days, new byte[] {(byte) days}, at(days + 1), at(days))
                    .update();
        }
        Retained tokens = RetainedRows.of(store.source(), () -> NOW).stream()
                .filter(r -> r.kept().equals("tokens"))
                .findFirst()
                .orElseThrow();
        assertThat(retention(tokens).due())
                .containsExactly(
                        new Books.DueCount("tokens", 1, Optional.of(NOW.minus(Duration.ofDays(1))), Optional.empty()));
        assertThat(retention(tokens).keep())
                .extracting(RetentionRun::kept, RetentionRun::gone, RetentionRun::verified)
                .containsExactly(tuple("tokens", 1L, true));
        assertThat(retention(tokens).due())
                .containsExactly(
                        new Books.DueCount("tokens", 0, Optional.of(NOW.plus(Duration.ofDays(80))), Optional.empty()));
    }

    private static java.time.OffsetDateTime at(int daysAgo) {
        return NOW.minus(Duration.ofDays(daysAgo)).atOffset(java.time.ZoneOffset.UTC);
    }

    /** One identity whose time was over at a moment; asking for its destruction is the fault. */
    private record Identities(Instant over) implements Retained {

        @Override
        public String kept() {
            return "sealed-identities";
        }

        @Override
        public Set<RetentionRule.Then> can() {
            return Set.of(RetentionRule.Then.DESTROY_KEY);
        }

        @Override
        public List<String> listDue(Instant cutoff) {
            return over.isAfter(cutoff) ? List.of() : List.of("7k3mq");
        }

        @Override
        public Optional<Instant> earliest() {
            return Optional.of(over);
        }

        @Override
        public void delete(String item) {
            throw new AssertionError("a person decides");
        }

        @Override
        public boolean isGone(String item) {
            return false;
        }
    }

    private Retention retention(Retained holder) {
        return new Retention(
                RetentionFile.read(site),
                List.of(holder),
                store.retention(),
                new JournalRecorder(store.journal(), () -> NOW),
                () -> NOW);
    }

    private void file(String name, int daysOld) throws IOException {
        Path file = Files.writeString(kept.resolve(name), "x");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(daysOld))));
    }

    private List<EntryCard> written() {
        return store.lookup()
                .list(
                        new EntryQuestion(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.empty()),
                        EntryReach.ALL,
                        Math.toIntExact(store.entries() - before));
    }

    /** A folder that is deleted as if it were a file, which works only when it is empty. */
    private record Stuck(Path folder) implements Retained {

        @Override
        public String kept() {
            return "jobs";
        }

        @Override
        public Set<RetentionRule.Then> can() {
            return Set.of(RetentionRule.Then.DELETE);
        }

        @Override
        public List<String> listDue(Instant cutoff) {
            return Files.exists(folder) ? List.of("stuck") : List.of();
        }

        @Override
        public void delete(String item) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public boolean isGone(String item) {
            return Files.notExists(folder);
        }

        @Override
        public Optional<Instant> earliest() {
            return Optional.empty();
        }
    }

    /** Deletes one and takes the program down with the second. */
    private record Dying(RetainedFiles files) implements Retained {

        @Override
        public String kept() {
            return files.kept();
        }

        @Override
        public Set<RetentionRule.Then> can() {
            return files.can();
        }

        @Override
        public List<String> listDue(Instant cutoff) {
            return files.listDue(cutoff);
        }

        @Override
        public void delete(String item) {
            if (item.equals("two.csv")) {
                throw new OutOfMemoryError("the program died");
            }
            files.delete(item);
        }

        @Override
        public boolean isGone(String item) {
            return files.isGone(item);
        }

        @Override
        public Optional<Instant> earliest() {
            return files.earliest();
        }
    }
}
