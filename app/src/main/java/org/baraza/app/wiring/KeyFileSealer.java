package org.baraza.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.baraza.app.desk.PlainFault;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;

/**
 * Seals with AES-256-GCM and finds again with HMAC-SHA-256, under two keys derived from one that lies in a file beside the
 * database and never in it.
 */
final class KeyFileSealer implements Sealer {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SecretKey sealing;
    private final SecretKey finding;

    /** What was sealed cannot be opened. */
    private static final class CannotOpen extends RuntimeException implements PlainFault {

        CannotOpen(GeneralSecurityException cause) {
            super("What is sealed cannot be opened with this key. Put the key back that belongs to this site.", cause);
        }
    }

    private KeyFileSealer(byte[] key) {
        sealing = derive(key, "baraza sealing 1", "AES");
        finding = derive(key, "baraza finding 1", "HmacSHA256");
    }

    private static SecretKey derive(byte[] key, String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param where setting {@code vault-key}
     * @param site the site folder; without a path the key lies there
     */
    static KeyFileSealer open(String where, SiteFolder site) {
        if (where.startsWith("env:")) {
            String name = where.substring("env:".length());
            return new KeyFileSealer(read(
                    Optional.ofNullable(System.getenv(name))
                            .orElseThrow(() -> new WrongUse("vault-key is " + where + ", and there is no such"
                                    + " environment variable. Set it to a key of 32 bytes in Base64.")),
                    where));
        }
        if (where.startsWith("pkcs11:")) {
            throw new WrongUse("vault-key is " + where + "; accounts need file, file:PATH or env:NAME.");
        }
        Path file = where.equals("file")
                ? site.root().resolve("vault.key")
                : site.root().resolve(where.substring("file:".length()));
        try {
            make(file);
            return new KeyFileSealer(read(Files.readString(file), file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new WrongUse("The key at " + where + " is not 32 bytes in Base64. Put the right one there.");
    }

    /** Made whole or not at all, and readable by nobody else from its first byte. */
    private static void make(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[KEY_BYTES];
        CHANCE.nextBytes(key);
        Path folder = Files.createDirectories(
                Optional.ofNullable(file.toAbsolutePath().getParent())
                        .orElse(file.toAbsolutePath().getRoot()));
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        Path fresh = posix
                ? Files.createTempFile(
                        folder,
                        "key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "key", ".new");
        try {
            Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its key counts.
        } catch (UnsupportedOperationException e) {
            Path unused = Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            boolean gone = Files.deleteIfExists(fresh);
        }
    }

    @Override
    public byte[] seal(String context, byte[] plain) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            CHANCE.nextBytes(nonce);
            byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + text.length)
                    .put(nonce)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] unseal(String context, byte[] sealed) {
        try {
            ByteBuffer from = ByteBuffer.wrap(sealed);
            byte[] nonce = new byte[Math.min(NONCE_BYTES, sealed.length)];
            from.get(nonce);
            byte[] text = new byte[from.remaining()];
            from.get(text);
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public byte[] fingerprint(String context, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(finding.getEncoded(), "HmacSHA256"));
            byte[] about = context.getBytes(StandardCharsets.UTF_8);
            // The length keeps "ab" + "c" from being "a" + "bc".
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(about.length).array());
            mac.update(about);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
