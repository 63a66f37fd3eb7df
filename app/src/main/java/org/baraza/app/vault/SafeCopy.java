package org.baraza.app.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.baraza.app.desk.WrongUse;

/** A copy of a key that opens with a passphrase, in the usual form for such copies (PKCS#12), which other programs read. */
final class SafeCopy {

    /** Shortest passphrase, in signs. */
    static final int SHORTEST = 16;

    private static final String LABEL = "baraza-vault";
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 20;

    private SafeCopy() {}

    static void write(KeysetHandle keyset, Path file, char[] passphrase) {
        if (passphrase.length < SHORTEST) {
            throw new WrongUse("The passphrase has " + passphrase.length + " signs, and at least " + SHORTEST
                    + " are needed. Take five or six words that do not belong together.");
        }
        byte[] plain =
                Keysets.certain(() -> TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        try {
            byte[] salt = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            KeyStore copy = KeyStore.getInstance("PKCS12");
            copy.load(null, null);
            copy.setEntry(
                    LABEL,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(plain, "AES")),
                    new KeyStore.PasswordProtection(
                            passphrase, "PBEWithHmacSHA256AndAES_256", new PBEParameterSpec(salt, ROUNDS)));
            // The seal around the whole must not be easier to try out than what it holds.
            Security.setProperty("keystore.pkcs12.macIterationCount", Integer.toString(ROUNDS));
            PrivateFolders.makeFile(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                copy.store(out, passphrase);
            }
        } catch (FileAlreadyExistsException e) {
            throw new WrongUse("There is a file " + file + " already. Name another.");
        } catch (IOException e) {
            throw new WrongUse("The file " + file + " cannot be written. Name one in a folder you may write to.");
        } catch (GeneralSecurityException e) {
            throw new VaultFault("cryptography", "This Java cannot write PKCS#12. Use the Java it asks for.", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    static KeysetHandle read(Path file, char[] passphrase) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore copy = KeyStore.getInstance("PKCS12");
            copy.load(in, passphrase);
            Key key = copy.getKey(LABEL, passphrase);
            if (key == null) {
                throw unreadable(file);
            }
            byte[] plain = key.getEncoded();
            KeysetHandle keyset = TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get());
            Arrays.fill(plain, (byte) 0);
            return keyset;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(file);
        }
    }

    private static WrongUse unreadable(Path file) {
        return new WrongUse("The copy " + file
                + " does not open: it is another file, or the passphrase is wrong. Nothing was changed.");
    }
}
