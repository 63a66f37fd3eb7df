package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.baraza.app.desk.By;
import org.baraza.app.desk.EntryCard;
import org.baraza.app.desk.EntryQuestion;
import org.baraza.app.desk.EntryReach;
import org.baraza.app.desk.JournalState;
import org.baraza.app.desk.MemorySharing;
import org.baraza.app.desk.MissionReport;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.settings.RetentionFile;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.Heads;
import org.baraza.app.store.Store;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.RetentionEntry;
import org.baraza.core.record.RetentionRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books of a real site: a mission's entries handed over, heads made, who did what. */
final class SiteBooksTest {

    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final EntryQuestion EVERYTHING = new EntryQuestion(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());

    @Test
    void a_mission_is_handed_over_at_its_end_and_the_journal_says_so(@TempDir Path site, @TempDir Path elsewhere)
            throws Exception {
        SiteFolder rooms = SiteFolder.open(site);
        SnapshotFolder snapshots = SnapshotFolder.open(rooms.snapshots());
        try (Store store = Store.open(Optional.empty(), rooms.root(), new SnapshotContents(snapshots), () -> NOW)) {
            JournalRecorder recorder = new JournalRecorder(store.journal(), () -> NOW);
            Retention retention =
                    new Retention(RetentionFile.read(site), List.of(), store.retention(), recorder, () -> NOW);
            Heads heads = new Heads(store, elsewhere.resolve("keys"), rooms.heads(), () -> NOW);
            SiteBooks books = new SiteBooks(store, heads, retention, recorder);
            assertThat(books.state().entries()).isZero();
            assertThat(books.state().walked()).isEmpty();
            assertThat(books.makeHeads().holds()).isTrue();
            assertThat(books.listHeads(9)).as("an empty journal has no head").isEmpty();

            record(recorder, By.screen(new Handle("deng")).inMission(Optional.of("UNMADE")));
            record(recorder, By.screen(new Handle("rose")).inMission(Optional.of("UNFOUND")));
            record(recorder, By.program().inMission(Optional.of("UNMADE")));
            Path file = elsewhere.resolve("unmade.jsonl");
            MemorySharing sharing = new MemorySharing((pcode, level) -> Optional.of(pcode));
            assertThatThrownBy(() -> books.extract("UNMADE", file, sharing.door(), "archive", Progress.NONE))
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("no sharing protocol");
            assertThat(elsewhere).as("nothing was written").isDirectoryNotContaining("glob:**unmade*");
            sharing.agreeToArchive("archive");
            assertThat(books.extract("UNMADE", file, sharing.door(), "archive", Progress.NONE))
                    .isEqualTo(2);
            assertThat(new Sites(() -> NOW).verifyExtract(file, Progress.NONE))
                    .isEqualTo(books.verifyMission("UNMADE", Progress.NONE))
                    .extracting(MissionReport::holds, MissionReport::entries)
                    .containsExactly(true, 2L);
            assertThat(elsewhere).isDirectoryNotContaining("glob:**.part");
            assertThatThrownBy(() -> books.extract("UNMADE", file, sharing.door(), "archive", Progress.NONE))
                    .isInstanceOf(WrongUse.class);
            assertThatThrownBy(() ->
                            books.extract("UNMADDE", elsewhere.resolve("x"), sharing.door(), "archive", Progress.NONE))
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("Did you mean \"UNMADE\"");

            assertThat(books.listEntries(EVERYTHING, EntryReach.ALL, 9))
                    .extracting(
                            EntryCard::position, EntryCard::kind, EntryCard::by, EntryCard::mission, EntryCard::fits)
                    .containsExactly(
                            tuple(4L, "journal-extracted", "operator", "", true),
                            tuple(3L, "retention-kept", "program", "UNMADE", true),
                            tuple(2L, "retention-kept", "rose", "UNFOUND", true),
                            tuple(1L, "retention-kept", "deng", "UNMADE", true));
            assertThat(positions(books, by("rose"))).containsExactly(2L);
            assertThat(positions(books, mission("UNMADE"))).containsExactly(3L, 1L);
            assertThat(books.listKinds(EntryReach.ALL)).containsExactly("journal-extracted", "retention-kept");
            assertThat(books.listWays(EntryReach.ALL)).containsExactly("command-line", "program", "screen");
            assertThat(books.findEntry(5, EntryReach.ALL)).isEmpty();

            assertThat(books.makeHeads().holds()).isTrue();
            assertThat(store.verifyJournal(Progress.NONE).holds()).isTrue();
            JournalState state = books.state();
            assertThat(state.walked()).contains(NOW);
            assertThat(state.why()).isEmpty();
            assertThat(state.heads()).hasSize(3);
            assertThat(state.ownHeads().holds()).isTrue();
            assertThat(Files.readString(rooms.heads())).doesNotContain("deng", "rose");
            assertThat(store.rebuild(Progress.NONE).different()).isEmpty();
        }
    }

    private static void record(JournalRecorder recorder, By by) {
        recorder.record(new RetentionEntry(new RetentionRun("logs", NOW, NOW, 0, 0, "0a".repeat(32))), by);
    }

    private static List<Long> positions(SiteBooks books, EntryQuestion question) {
        return books.listEntries(question, EntryReach.ALL, 9).stream()
                .map(EntryCard::position)
                .toList();
    }

    private static EntryQuestion by(String who) {
        return new EntryQuestion(
                Optional.empty(),
                Optional.of(who),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    private static EntryQuestion mission(String name) {
        return new EntryQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                Optional.of(java.time.LocalDate.of(2025, 6, 1)),
                Optional.of(java.time.LocalDate.of(2025, 6, 1)),
                OptionalLong.of(4));
    }
}
