package org.baraza.app.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.Progress;

/**
 * Walks the journal from the first entry and remembers the first thing that does not fit. A change is seen in any column
 * of any row, and so is a row removed, added or moved, unless somebody recomputed every hash after it and
 * {@code journal_head} too; against that, compare {@link JournalReport#head} with one written down elsewhere.
 */
final class ChainWalk {

    private final Journal.Head expected;
    private final Progress progress;
    private long walked;
    private long last;
    private byte[] hash = new byte[Chain.HASH_BYTES];
    private OptionalLong brokenAt = OptionalLong.empty();
    private String why = "";

    ChainWalk(Journal.Head expected, Progress progress) {
        this.expected = expected;
        this.progress = progress;
    }

    /** A walk that begins behind an entry and takes its hash as it stands. */
    static ChainWalk after(long position, byte[] hash, Journal.Head expected) {
        ChainWalk walk = new ChainWalk(expected, Progress.NONE);
        walk.last = position;
        walk.hash = hash;
        return walk;
    }

    void step(Written row) {
        walked++;
        progress.at("verifying", walked, expected.position());
        if (brokenAt.isEmpty()) {
            check(row);
        }
        last = row.position();
        hash = row.hash();
    }

    private void check(Written row) {
        if (row.position() != last + 1) {
            broken(last + 1, "entry " + (last + 1) + " is missing: after " + last + " comes " + row.position());
        } else if (!Arrays.equals(row.previousHash(), hash)) {
            broken(row.position(), "it does not follow the entry before it: one of the two was changed or replaced");
        } else if (!Arrays.equals(row.hash(), Chain.hash(row))) {
            broken(row.position(), "its contents do not fit its hash: it was changed after it was written");
        }
    }

    JournalReport end() {
        if (brokenAt.isEmpty() && last < expected.position()) {
            broken(last + 1, "entry " + (last + 1) + " is missing: the journal once went to " + expected.position());
        } else if (brokenAt.isEmpty() && last > expected.position()) {
            broken(expected.position() + 1, "it was added past the end: the journal goes to " + expected.position());
        } else if (brokenAt.isEmpty() && !Arrays.equals(hash, expected.hash())) {
            broken(expected.position(), "its hash is not the one noted when it was written: it was replaced");
        }
        return new JournalReport(walked, brokenAt, HexFormat.of().formatHex(hash), why);
    }

    private void broken(long position, String reason) {
        brokenAt = OptionalLong.of(position);
        why = reason;
    }
}
