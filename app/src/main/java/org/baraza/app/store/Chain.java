package org.baraza.app.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * The hash that ties each entry to the one before: SHA-256 over these bytes, numbers big-endian, each text as a 4-byte
 * length and that many bytes of UTF-8:
 *
 * <ol>
 *   <li>the name of the form, text: {@code baraza-journal-1} or {@code baraza-journal-2}
 *   <li>previous hash as a 4-byte length and its bytes
 *   <li>position, 8 bytes
 *   <li>id, 16 bytes
 *   <li>kind, text; version, 4 bytes; subject, text; body, text
 *   <li>recorded at, then happened at: seconds since 1970 in UTC, 8 bytes, and nanoseconds, 4 bytes
 *   <li>by, via, source, texts
 *   <li>in form 2 alone: mission, text; position within the mission, 8 bytes; hash of the mission's entry before as a
 *       4-byte length and its bytes
 * </ol>
 *
 * In form 2 the one hash covers both links, so that the whole journal and each mission alone can be verified. Entries of
 * form 1 all come before those of form 2 and belong to no mission's chain. These forms are fixed for ever: another one
 * would get another first text.
 */
final class Chain {

    static final int HASH_BYTES = 32;

    private static final String FORM_1 = "baraza-journal-1";
    private static final String FORM_2 = "baraza-journal-2";

    private Chain() {}

    /** The hash this row ought to have, whatever {@link Written#hash} says. */
    static byte[] hash(Written row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, row.turn().isPresent() ? FORM_2 : FORM_1);
            hash(out, row.previousHash());
            out.writeLong(row.position());
            out.writeLong(row.id().getMostSignificantBits());
            out.writeLong(row.id().getLeastSignificantBits());
            text(out, row.kind());
            out.writeInt(row.version());
            text(out, row.subject());
            text(out, row.body());
            instant(out, row.recordedAt());
            instant(out, row.happenedAt());
            text(out, row.by());
            text(out, row.via());
            text(out, row.source());
            if (row.turn().isPresent()) {
                turn(out, row.turn().get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256().digest(bytes.toByteArray());
    }

    private static void turn(DataOutputStream out, Turn turn) throws IOException {
        text(out, turn.mission());
        out.writeLong(turn.position());
        hash(out, turn.previousHash());
    }

    private static void hash(DataOutputStream out, byte[] hash) throws IOException {
        out.writeInt(hash.length);
        out.write(hash);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static void instant(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }
}
