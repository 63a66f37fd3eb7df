package org.baraza.app.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.core.protect.RetentionRule;
import org.baraza.core.record.RetentionRun;

/** The journal as a book that others can check, and what is kept how long. */
public interface Books {

    /** Missions that have entries, in order of name. */
    List<String> listMissions();

    /** Walks the entries of one mission without those of others. @throws WrongUse when it has none */
    MissionReport verifyMission(String mission, Progress progress);

    /**
     * Writes a mission's entries as JSON lines with their hashes, so that they can be handed over and verified without
     * the others. The file appears when it is whole and the door has let it pass; one that is there already is refused.
     *
     * @param door which it leaves by
     * @param protocol the sharing protocol under which it leaves
     * @return how many
     * @throws WrongUse when the mission has no entries, the file is there already, or it may not leave; nothing is
     *     written then
     */
    long extract(String mission, Path to, DoorOut door, String protocol, Progress progress);

    /**
     * Signs the last entry of every chain that grew, and adds it to the file of heads. Nothing is signed when the journal
     * no longer contains the heads made before; the report says so.
     */
    HeadsReport makeHeads();

    /** Whether enough was written since the last heads, or they are old and something was. */
    boolean headsDue();

    /** The newest signed heads. */
    List<SignedHead> listHeads(int most);

    /** What people compare to know that a copy of heads was signed here. */
    String headsFingerprint();

    /**
     * Holds the journal against a copy of its heads.
     *
     * @param fingerprint of the key they must be signed with; empty for the key this site signs with now
     */
    HeadsReport verifyHeads(Path copy, Optional<String> fingerprint);

    /** The newest entries a question allows, among those within reach. */
    List<EntryCard> listEntries(EntryQuestion question, EntryReach reach, int most);

    /** Empty where there is none, and the same for one out of reach. */
    Optional<EntryCard> findEntry(long position, EntryReach reach);

    /** Kinds of entry there are within reach. */
    List<String> listKinds(EntryReach reach);

    /** Ways entries within reach came in. */
    List<String> listWays(EntryReach reach);

    JournalState state();

    /** What is kept how long. */
    List<RetentionRule> schedule();

    /** How much of each class is due now, by class; only of classes this site holds. */
    List<DueCount> due();

    /**
     * Deletes what is due, looks again that it is gone, and puts an entry for each class on the journal. Keys of identities
     * are left alone: a person decides on those.
     */
    List<RetentionRun> keepToSchedule();

    /** The newest runs. */
    List<RetentionRun> listRuns(int most);

    /**
     * What is due of a class.
     *
     * @param kept the class
     * @param items how many things; 0 where it cannot be told
     * @param next when the next thing is due, or was the longest ago; empty when nothing is kept
     * @param unknown why it cannot be told; empty where it can
     */
    record DueCount(String kept, long items, Optional<Instant> next, Optional<String> unknown) {}
}
