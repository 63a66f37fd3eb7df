package org.baraza.app.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.MissionReport;
import org.baraza.app.desk.Progress;

/**
 * Walks the journal from the first entry, each mission's chain along with it, and remembers the first thing that does
 * not fit. A change is seen in any column of any row, and so is a row removed, added or moved, unless somebody recomputed
 * every hash after it and the noted heads too; against that stand signed heads kept elsewhere ({@code Heads}).
 */
final class ChainWalk {

    static final String DOES_NOT_FOLLOW =
            "it does not follow the entry before it: one of the two was changed or replaced";
    static final String DOES_NOT_FIT = "its contents do not fit its hash: it was changed after it was written";
    static final String IS_NOT_AS_NOTED = "its hash is not the one noted when it was written: it was replaced";

    private final Journal.Head expected;
    private final SortedMap<String, Journal.Head> expectedOfMissions;
    private final Progress progress;
    private final boolean whole;
    private final SortedMap<String, MissionWalk> missions = new TreeMap<>();
    private long walked;
    private long last;
    private boolean namesMissions;
    private byte[] hash = new byte[Chain.HASH_BYTES];
    private OptionalLong brokenAt = OptionalLong.empty();
    private String why = "";

    ChainWalk(Journal.Head expected, SortedMap<String, Journal.Head> expectedOfMissions, Progress progress) {
        this(expected, expectedOfMissions, progress, true);
    }

    private ChainWalk(
            Journal.Head expected,
            SortedMap<String, Journal.Head> expectedOfMissions,
            Progress progress,
            boolean whole) {
        this.expected = expected;
        this.expectedOfMissions = expectedOfMissions;
        this.progress = progress;
        this.whole = whole;
    }

    /** A walk that begins behind an entry and takes its hash as it stands; it says nothing of single missions. */
    static ChainWalk after(long position, byte[] hash, Journal.Head expected) {
        ChainWalk walk = new ChainWalk(expected, new TreeMap<>(), Progress.NONE, false);
        walk.last = position;
        walk.hash = hash;
        return walk;
    }

    void step(Written row) {
        walked++;
        progress.at("verifying", walked, expected.position());
        Store.requireGoing(progress);
        boolean fits = Arrays.equals(row.hash(), Chain.hash(row));
        if (brokenAt.isEmpty()) {
            check(row, fits);
        }
        if (whole) {
            row.turn().ifPresent(turn -> walk(turn.mission()).step(row, fits));
        }
        namesMissions |= row.turn().isPresent();
        last = row.position();
        hash = row.hash();
    }

    private MissionWalk walk(String mission) {
        return missions.computeIfAbsent(mission, MissionWalk::new);
    }

    private void check(Written row, boolean fits) {
        if (row.position() != last + 1) {
            broken(last + 1, "entry " + (last + 1) + " is missing: after " + last + " comes " + row.position());
        } else if (!Arrays.equals(row.previousHash(), hash)) {
            broken(row.position(), DOES_NOT_FOLLOW);
        } else if (!fits) {
            broken(row.position(), DOES_NOT_FIT);
        } else if (namesMissions && row.turn().isEmpty()) {
            broken(row.position(), "it names no mission, and the entries before it do: it was replaced");
        }
    }

    JournalReport end() {
        if (brokenAt.isEmpty() && last < expected.position()) {
            broken(last + 1, "entry " + (last + 1) + " is missing: the journal once went to " + expected.position());
        } else if (brokenAt.isEmpty() && last > expected.position()) {
            broken(expected.position() + 1, "it was added past the end: the journal goes to " + expected.position());
        } else if (brokenAt.isEmpty() && !Arrays.equals(hash, expected.hash())) {
            broken(expected.position(), IS_NOT_AS_NOTED);
        }
        return new JournalReport(walked, brokenAt, HexFormat.of().formatHex(hash), why, missionReports());
    }

    private List<MissionReport> missionReports() {
        expectedOfMissions.keySet().forEach(this::walk);
        return missions.entrySet().stream()
                .map(m -> m.getValue().end(Optional.of(expectedOfMissions.getOrDefault(m.getKey(), Journal.Head.NONE))))
                .toList();
    }

    private void broken(long position, String reason) {
        brokenAt = OptionalLong.of(position);
        why = reason;
    }
}
