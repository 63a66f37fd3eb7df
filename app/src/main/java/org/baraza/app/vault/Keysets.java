package org.baraza.app.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** What we ask of the library that does the cryptography: AES-256-GCM for secrecy, HMAC-SHA-256 for fingerprints. */
final class Keysets {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cryptography library cannot be used", e);
        }
    }

    private Keysets() {}

    /** Work with keys that fails only when this Java lacks what every Java has. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws GeneralSecurityException;
    }

    static <T> T certain(Work<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException e) {
            throw new VaultFault(
                    "cryptography",
                    "This Java cannot do the cryptography the vault needs. Use the Java it asks for.",
                    e);
        }
    }

    /** @param context what it is sealed as; it opens as nothing else */
    static byte[] seal(Aead key, byte[] plain, byte[] context) {
        return certain(() -> SealingThreads.run(() -> key.encrypt(plain, context)));
    }

    static KeysetHandle makeSealing() {
        return make(PredefinedAeadParameters.AES256_GCM);
    }

    static KeysetHandle makeFingerprints() {
        return make(PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    private static KeysetHandle make(Parameters parameters) {
        return certain(() -> KeysetHandle.generateNew(parameters));
    }

    static Aead aead(KeysetHandle keyset) {
        return certain(() -> keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    static PrfSet fingerprints(KeysetHandle keyset) {
        return certain(() -> keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
    }

    /** The same keys and a new one, which seals from now on. */
    static KeysetHandle withNew(KeysetHandle keyset) {
        return certain(() -> KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build());
    }

    static KeysetHandle newestOnly(KeysetHandle keyset) {
        return certain(() -> {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
            for (int i = builder.size() - 1; i >= 0; i--) {
                if (!builder.getAt(i).isPrimary()) {
                    KeysetHandle.Builder unused = builder.deleteAt(i);
                }
            }
            return builder.build();
        });
    }

    static byte[] wrap(KeysetHandle keyset, Aead by, String context) {
        return certain(() -> TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, by, bytes(context)));
    }

    /** @throws GeneralSecurityException when it was wrapped by another key or for something else, or was changed */
    static KeysetHandle unwrap(byte[] wrapped, Aead by, String context) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, by, bytes(context));
    }

    /** Not encrypted: for a file only its owner can read. */
    static String showOpenly(KeysetHandle keyset) {
        return certain(() -> TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    static KeysetHandle readOpen(String text) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
    }

    /** Not encrypted, one line. */
    static String showOpenLine(KeysetHandle keyset) {
        return Base64.getEncoder()
                .encodeToString(
                        certain(() -> TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())));
    }

    static KeysetHandle readOpenLine(String line) throws GeneralSecurityException {
        try {
            return TinkProtoKeysetFormat.parseKeyset(
                    Base64.getDecoder().decode(line.strip()), InsecureSecretKeyAccess.get());
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not base64", e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
