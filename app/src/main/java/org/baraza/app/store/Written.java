package org.baraza.app.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of the journal.
 *
 * @param position 1 for the first, then without gaps
 * @param id UUIDv7
 * @param kind kind of entry
 * @param version version of the kind's layout
 * @param subject what it is about
 * @param body canonical JSON, byte for byte as it was written
 * @param recordedAt when it was written, microseconds
 * @param happenedAt when it happened, microseconds
 * @param by who recorded it
 * @param via the way it came in
 * @param source where it comes from
 * @param previousHash hash of the entry before, 32 bytes; zeros for the first
 * @param turn its turn among the entries of its mission; empty for an entry of form 1, which names no mission
 * @param hash hash of this entry, 32 bytes
 */
public record Written(
        long position,
        UUID id,
        String kind,
        int version,
        String subject,
        String body,
        Instant recordedAt,
        Instant happenedAt,
        String by,
        String via,
        String source,
        byte[] previousHash,
        Optional<Turn> turn,
        byte[] hash) {

    Written withHash(byte[] other) {
        return new Written(
                position,
                id,
                kind,
                version,
                subject,
                body,
                recordedAt,
                happenedAt,
                by,
                via,
                source,
                previousHash,
                turn,
                other);
    }
}
