package org.baraza.app.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.baraza.app.desk.MissionReport;

/** Walks the entries of one mission from its first and remembers the first thing that does not fit. */
final class MissionWalk {

    private final String mission;
    private long walked;
    private long last;
    private byte[] hash = new byte[Chain.HASH_BYTES];
    private OptionalLong brokenAt = OptionalLong.empty();
    private String why = "";

    MissionWalk(String mission) {
        this.mission = mission;
    }

    void step(Written row) {
        step(row, Arrays.equals(row.hash(), Chain.hash(row)));
    }

    /** @param fits whether the row's hash is that of its contents */
    void step(Written row, boolean fits) {
        walked++;
        if (brokenAt.isEmpty()) {
            row.turn().ifPresentOrElse(turn -> check(turn, fits), () -> broken(last + 1, "it names no mission"));
        }
        last = row.turn().map(Turn::position).orElse(last);
        hash = row.hash();
    }

    private void check(Turn turn, boolean fits) {
        if (!turn.mission().equals(mission)) {
            broken(last + 1, "it belongs to another mission");
        } else if (turn.position() != last + 1) {
            broken(last + 1, "entry " + (last + 1) + " is missing: after " + last + " comes " + turn.position());
        } else if (!Arrays.equals(turn.previousHash(), hash)) {
            broken(turn.position(), ChainWalk.DOES_NOT_FOLLOW);
        } else if (!fits) {
            broken(turn.position(), ChainWalk.DOES_NOT_FIT);
        }
    }

    /** @param expected the last entry as noted elsewhere; empty where nothing is known of it */
    MissionReport end(Optional<Journal.Head> expected) {
        if (brokenAt.isEmpty() && expected.isPresent()) {
            compare(expected.get());
        }
        return new MissionReport(mission, walked, brokenAt, HexFormat.of().formatHex(hash), why);
    }

    private void compare(Journal.Head expected) {
        if (last < expected.position()) {
            broken(last + 1, "entry " + (last + 1) + " is missing: the mission once went to " + expected.position());
        } else if (last > expected.position()) {
            broken(expected.position() + 1, "it was added past the end: the mission goes to " + expected.position());
        } else if (!Arrays.equals(hash, expected.hash())) {
            broken(expected.position(), ChainWalk.IS_NOT_AS_NOTED);
        }
    }

    private void broken(long position, String reason) {
        brokenAt = OptionalLong.of(position);
        why = reason;
    }
}
