package org.baraza.app.desk;

import java.util.OptionalLong;

/**
 * What came of walking the entries of one mission.
 *
 * @param mission acronym; empty for what belongs to no one mission
 * @param entries entries walked
 * @param brokenAt the first entry that does not fit, counted within the mission; empty when its chain holds
 * @param head hash of the last entry, lower-case hex
 * @param why what does not fit, empty when the chain holds
 */
public record MissionReport(String mission, long entries, OptionalLong brokenAt, String head, String why) {

    public boolean holds() {
        return brokenAt.isEmpty();
    }
}
