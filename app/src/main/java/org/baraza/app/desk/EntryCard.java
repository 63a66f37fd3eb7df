package org.baraza.app.desk;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * An entry of the journal without its body: who did what when, and its place in the chains.
 *
 * @param position in the whole journal
 * @param kind kind of entry
 * @param subject what it is about
 * @param recordedAt when it was written
 * @param happenedAt when it happened
 * @param by handle of whoever recorded it
 * @param via the way it came in
 * @param mission acronym; empty for what belongs to no one mission
 * @param turn position within the mission; empty for an entry from before missions had chains
 * @param previousHash hash of the entry before, lower-case hex
 * @param hash of this entry, lower-case hex
 * @param fits whether its contents fit its hash
 */
public record EntryCard(
        long position,
        String kind,
        String subject,
        Instant recordedAt,
        Instant happenedAt,
        String by,
        String via,
        String mission,
        OptionalLong turn,
        String previousHash,
        String hash,
        boolean fits) {}
