package org.baraza.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Ed25519 key a site signs its heads with. Its file {@code heads.key} holds both halves as PEM, so that other programs
 * read it too, and lies outside the site folder; whoever verifies needs the public half alone.
 */
final class HeadKey {

    static final String FILE = "heads.key";

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----\\s+([A-Za-z0-9+/=\\s]+?)-----END \\1 KEY-----");

    private final PrivateKey secret;
    private final PublicKey known;

    private HeadKey(PrivateKey secret, PublicKey known) {
        this.secret = secret;
        this.known = known;
    }

    /** The key in a folder, made when there is none; nobody else on the computer may read it. */
    static HeadKey in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            return read(Files.readString(file), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        KeyPair pair = pair();
        String text = block("PRIVATE", pair.getPrivate().getEncoded())
                + block("PUBLIC", pair.getPublic().getEncoded());
        Path whole = Files.createTempFile(
                folder,
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(whole, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another program on this site made it at the same moment; that one is used.
        } finally {
            Files.delete(whole);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static String block(String half, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + half + " KEY-----\n" + lines + "\n-----END " + half + " KEY-----\n";
    }

    private static HeadKey read(String text, Path file) {
        byte[] secret = {};
        byte[] known = {};
        for (Matcher m = BLOCK.matcher(text); m.find(); ) {
            byte[] bytes = Base64.getMimeDecoder().decode(m.group(2));
            if (m.group(1).equals("PRIVATE")) {
                secret = bytes;
            } else {
                known = bytes;
            }
        }
        try {
            HeadKey key = new HeadKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    publicKey(known));
            if (verifies(known, "both halves", key.sign("both halves"))) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw damaged(file, e);
        }
        throw damaged(file, new GeneralSecurityException("the halves do not belong together"));
    }

    private static StoreFault damaged(Path file, Exception cause) {
        return new StoreFault(
                "heads-key",
                "The key " + file
                        + " that heads are signed with cannot be used. Put your copy of it back, or move it away"
                        + " and a new one is made.",
                cause);
    }

    byte[] sign(String words) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(words.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read signs", e);
        }
    }

    byte[] publicKey() {
        return known.getEncoded();
    }

    /** Whether a signature over words is that of the holder of a key. */
    static boolean verifies(byte[] key, String words, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey(key));
            signature.update(words.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** Eight groups of four hex digits of the SHA-256 of a public key: short enough to read out. */
    static String fingerprint(byte[] publicKey) {
        String digits = HexFormat.of().formatHex(Chain.sha256().digest(publicKey), 0, 16);
        return digits.replaceAll("(....)(?=.)", "$1-");
    }
}
