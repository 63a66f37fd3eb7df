package org.baraza.app.backup;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import org.baraza.app.desk.BackupKey;
import org.baraza.app.desk.BadBackup;
import org.baraza.app.desk.WrongUse;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a backup is locked. The file begins with these bytes in clear, numbers big-endian:
 *
 * <ol>
 *   <li>the text {@code baraza-backup-1} and a line feed
 *   <li>1 byte: 1 for a passphrase, 2 for a key file
 *   <li>16 bytes of salt
 *   <li>memory in KiB, passes and lanes of Argon2id, 4 bytes each; zeros for a key file
 *   <li>32 bytes derived from the key, by which a wrong key is told from a damaged file
 * </ol>
 *
 * <p>Then come segments of AES-256-GCM as Tink's streaming encryption writes them; the bytes above are bound to them, so
 * that nothing can be changed, cut off or moved without being seen.
 */
final class Lock {

    private static final String FAMILY = "baraza-backup-";
    private static final byte[] FORM = (FAMILY + "1\n").getBytes(StandardCharsets.UTF_8);
    private static final int PASSPHRASE = 1;
    private static final int KEY_FILE = 2;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final int LONGEST_KEY_FILE = 1 << 16;

    /** About a third of a second and 64 MB for each guess. */
    private static final Cost COST = new Cost(64 << 10, 3, 1);

    private static final Cost NO_COST = new Cost(0, 0, 0);

    /**
     * No backup was ever made with more. Asked for in the clear beginning of a file by whoever wrote it, so that it is ruled
     * on before any of it is spent: at most 256 MB, and about three seconds.
     */
    private static final Cost MOST = new Cost(256 << 10, 8, 4);

    private final byte[] head;
    private final byte[] key;

    private Lock(byte[] head, byte[] key) {
        this.head = head;
        this.key = key;
    }

    /** What a guess costs, in the units of Argon2id. */
    private record Cost(int memoryKib, int passes, int lanes) {

        boolean isWithin(Cost most) {
            return memoryKib >= 1
                    && memoryKib <= most.memoryKib
                    && passes >= 1
                    && passes <= most.passes
                    && lanes >= 1
                    && lanes <= most.lanes;
        }
    }

    /** A new lock, different each time. */
    static Lock of(BackupKey key) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        boolean words = key instanceof BackupKey.Passphrase;
        return of(key, words ? PASSPHRASE : KEY_FILE, salt, words ? COST : NO_COST);
    }

    private static Lock of(BackupKey key, int kind, byte[] salt, Cost cost) {
        try {
            byte[] secret = switch (key) {
                case BackupKey.Passphrase words -> stretched(words.text(), salt, cost);
                case BackupKey.KeyFile file -> read(file.path());
            };
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(FORM);
            out.writeByte(kind);
            out.write(salt);
            out.writeInt(cost.memoryKib());
            out.writeInt(cost.passes());
            out.writeInt(cost.lanes());
            out.write(derived(secret, salt, "check"));
            return new Lock(bytes.toByteArray(), derived(secret, salt, "contents"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the lock of a backup cannot be made", e);
        }
    }

    /** Reads the beginning of a backup and tries the key. */
    static Lock read(InputStream in, BackupKey key, Path file) throws IOException {
        byte[] head = in.readNBytes(FORM.length + 1 + SALT_BYTES + 3 * Integer.BYTES + KEY_BYTES);
        requireForm(head, file);
        DataInputStream fields = new DataInputStream(new java.io.ByteArrayInputStream(head));
        fields.skipNBytes(FORM.length);
        int kind = fields.readUnsignedByte();
        byte[] salt = fields.readNBytes(SALT_BYTES);
        Cost cost = new Cost(fields.readInt(), fields.readInt(), fields.readInt());
        if ((kind != PASSPHRASE && kind != KEY_FILE) || (kind == KEY_FILE && !cost.equals(NO_COST))) {
            throw damaged(file);
        }
        if (kind == PASSPHRASE && !cost.isWithin(MOST)) {
            throw greedy(file, cost);
        }
        boolean words = key instanceof BackupKey.Passphrase;
        if (words != (kind == PASSPHRASE)) {
            throw new WrongUse(
                    words
                            ? file + " was locked with a key file; name it with --key-file."
                            : file + " was locked with a passphrase; leave --key-file out.");
        }
        Lock lock = of(key, kind, salt, cost);
        if (!MessageDigest.isEqual(lock.head, head)) {
            throw new WrongUse(
                    words
                            ? "The passphrase does not open " + file + ". Mind capitals and spaces, and try again."
                            : "The key file does not open " + file + ". Take the one it was made with.");
        }
        return lock;
    }

    private static void requireForm(byte[] head, Path file) {
        String family = new String(head, 0, Math.min(head.length, FAMILY.length()), StandardCharsets.UTF_8);
        if (!family.equals(FAMILY)) {
            throw new WrongUse(file + " is not a backup of Baraza. Name the file that baraza backup made.");
        }
        if (!Arrays.equals(head, 0, Math.min(head.length, FORM.length), FORM, 0, FORM.length)) {
            throw new WrongUse(file + " was made by a newer Baraza. Restore it with that version.");
        }
        if (head.length < FORM.length + 1 + SALT_BYTES + 3 * Integer.BYTES + KEY_BYTES) {
            throw damaged(file);
        }
    }

    static BadBackup damaged(Path file) {
        return new BadBackup(
                "The backup " + file + " is cut short or was changed after it was made. Use another backup,"
                        + " and keep this one for somebody who can look at it.");
    }

    private static BadBackup greedy(Path file, Cost cost) {
        return new BadBackup("The backup " + file + " asks for " + Integer.toUnsignedLong(cost.memoryKib())
                + " KiB of memory, " + Integer.toUnsignedLong(cost.passes()) + " passes and "
                + Integer.toUnsignedLong(cost.lanes())
                + " lanes to try a passphrase, which no backup of Baraza does. It was changed or made to do harm;"
                + " use another backup.");
    }

    private static byte[] stretched(String words, byte[] salt, Cost cost) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .build());
        byte[] secret = new byte[KEY_BYTES];
        // The same words typed on another keyboard may come as other code points.
        byte[] text = Normalizer.normalize(words, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        int unused = argon2.generateBytes(text, secret);
        return secret;
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("There is no key file " + file + "; check its name and folder.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_KEY_FILE + 1);
            if (bytes.length < KEY_BYTES || bytes.length > LONGEST_KEY_FILE) {
                throw new WrongUse("The key file " + file + " must hold 32 bytes of chance or more, at most 65536;"
                        + " it has " + bytes.length + ".");
            }
            return bytes;
        }
    }

    private static byte[] derived(byte[] secret, byte[] salt, String what) throws GeneralSecurityException {
        byte[] purpose = ("baraza-backup-1 " + what).getBytes(StandardCharsets.UTF_8);
        return Hkdf.computeHkdf("HmacSha256", secret, salt, purpose, KEY_BYTES);
    }

    /** What is written to the result comes encrypted to {@code out}; closing it closes {@code out}. */
    OutputStream lock(OutputStream out) throws IOException {
        out.write(head);
        try {
            return cipher().newEncryptingStream(out, head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher is not to be had", e);
        }
    }

    /** {@code in} has been read up to the end of the clear beginning. */
    InputStream unlock(InputStream in) throws IOException {
        try {
            return cipher().newDecryptingStream(in, head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher is not to be had", e);
        }
    }

    private StreamingAead cipher() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }
}
