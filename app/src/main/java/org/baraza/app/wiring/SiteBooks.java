package org.baraza.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.By;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.EntryCard;
import org.baraza.app.desk.EntryQuestion;
import org.baraza.app.desk.EntryReach;
import org.baraza.app.desk.HeadsReport;
import org.baraza.app.desk.JournalState;
import org.baraza.app.desk.MissionReport;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Sheets;
import org.baraza.app.desk.SignedHead;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Heads;
import org.baraza.app.store.Store;
import org.baraza.core.protect.RetentionRule;
import org.baraza.core.record.ExtractEntry;
import org.baraza.core.record.RetentionRun;

/**
 * The books of an open site.
 *
 * @param store with its journal
 * @param heads its signed heads
 * @param retention its retention schedule
 * @param recorder puts on the journal what was handed over
 */
record SiteBooks(Store store, Heads heads, Retention retention, Recorder recorder) implements Books {

    private static final int HEADS_SHOWN = 50;

    @Override
    public List<String> listMissions() {
        return store.listMissions();
    }

    @Override
    public MissionReport verifyMission(String mission, Progress progress) {
        requireKnown(mission);
        return store.verifyMission(mission, progress);
    }

    @Override
    public long extract(String mission, Path to, DoorOut door, String protocol, Progress progress) {
        requireKnown(mission);
        if (Files.exists(to)) {
            throw new WrongUse("The file " + to + " is there already. Name another.");
        }
        DoorOut.Wish wish = new DoorOut.Wish(Optional.of(protocol), "the journal of " + mission, By.operator());
        door.requireMayLeaveWhole(Sheets.JOURNAL_EXTRACT, wish);
        Path unfinished = to.resolveSibling(to.getFileName() + ".part");
        try {
            long entries = store.extract(mission, unfinished, progress);
            MissionReport written = Store.verifyExtract(unfinished, progress);
            // On the journal before it can be taken away.
            recorder.record(new ExtractEntry(mission, entries, written.head()), By.operator());
            DoorOut.Parting parting = door.whole(Sheets.JOURNAL_EXTRACT, unfinished, entries, wish);
            Files.move(parting.file(), to);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(unfinished);
        }
    }

    @Override
    public HeadsReport makeHeads() {
        return heads.make();
    }

    @Override
    public boolean headsDue() {
        return heads.due();
    }

    @Override
    public List<SignedHead> listHeads(int most) {
        return heads.list(most);
    }

    @Override
    public String headsFingerprint() {
        return heads.fingerprint();
    }

    @Override
    public HeadsReport verifyHeads(Path copy, Optional<String> fingerprint) {
        if (!Files.isReadable(copy)) {
            throw new WrongUse("There is no file " + copy + " that can be read. Name a copy of heads.txt.");
        }
        return heads.verify(copy, fingerprint);
    }

    @Override
    public List<EntryCard> listEntries(EntryQuestion question, EntryReach reach, int most) {
        return store.lookup().list(question, reach, most);
    }

    @Override
    public Optional<EntryCard> findEntry(long position, EntryReach reach) {
        return store.lookup().find(position, reach);
    }

    @Override
    public List<String> listKinds(EntryReach reach) {
        return store.lookup().kinds(reach);
    }

    @Override
    public List<String> listWays(EntryReach reach) {
        return store.lookup().ways(reach);
    }

    @Override
    public JournalState state() {
        Optional<Store.Walk> walk = store.lastWalk();
        return new JournalState(
                store.entries(),
                walk.map(Store.Walk::at),
                walk.map(Store.Walk::brokenAt).orElse(OptionalLong.empty()),
                walk.map(Store.Walk::why).orElse(""),
                heads.list(HEADS_SHOWN),
                heads.verifyOwn(),
                heads.file().toString());
    }

    @Override
    public List<RetentionRule> schedule() {
        return retention.schedule();
    }

    @Override
    public List<DueCount> due() {
        return retention.due();
    }

    @Override
    public List<RetentionRun> keepToSchedule() {
        return retention.keep();
    }

    @Override
    public List<RetentionRun> listRuns(int most) {
        return store.retention().list(most);
    }

    private void requireKnown(String mission) {
        if (!listMissions().contains(mission)) {
            throw new WrongUse("The journal has no entries of a mission \"" + mission + "\". "
                    + Nearest.hint(mission, listMissions()));
        }
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
