package org.baraza.app.desk;

import java.nio.file.Path;
import java.util.List;

/** The journal as a book that others can check. */
public interface Books {

    /** Missions that have entries, in order of name. */
    List<String> listMissions();

    /** Walks the entries of one mission without those of others. @throws WrongUse when it has none */
    MissionReport verifyMission(String mission, Progress progress);

    /**
     * Writes a mission's entries as JSON lines with their hashes, so that they can be handed over and verified without
     * the others. The file appears when it is whole; one that is there already is refused.
     *
     * @return how many
     * @throws WrongUse when the mission has no entries or the file is there already
     */
    long extract(String mission, Path to, Progress progress);
}
