package org.baraza.app.desk;

import java.util.List;
import java.util.OptionalLong;

/**
 * What came of walking the journal.
 *
 * @param entries entries walked
 * @param brokenAt position of the first entry whose hash does not fit; empty when the chain holds
 * @param head hash of the last entry, lower-case hex
 * @param why what does not fit, empty when the chain holds
 * @param missions the chain of each mission, in order of name
 */
public record JournalReport(
        long entries, OptionalLong brokenAt, String head, String why, List<MissionReport> missions) {

    public JournalReport {
        missions = List.copyOf(missions);
    }

    /** Whether the chain of the site and every chain of a mission holds. */
    public boolean holds() {
        return brokenAt.isEmpty() && missions.stream().allMatch(MissionReport::holds);
    }
}
