package org.baraza.app.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A hardware store that speaks PKCS#11. The key is made in it, never leaves it, and wraps there (AES-256-GCM).
 *
 * @param configuration file of Java's PKCS#11 provider: library and slot
 * @param pin empty when {@value #PIN} is not set
 * @param site random name of the site, part of the key's label
 * @param erased list of erased handles
 */
record KeyToken(Path configuration, Optional<String> pin, String site, Path erased) implements KeyPlace {

    /** The environment variable with the PIN of the hardware store. */
    static final String PIN = "BARAZA_VAULT_PIN";

    private static final String NEVER_LEAVES = """

            attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
              CKA_SENSITIVE = true
              CKA_EXTRACTABLE = false
            }
            """;
    private static final int KEY_BITS = 256;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Override
    public String words() {
        return "the hardware store of " + configuration;
    }

    @Override
    public String toString() {
        return words();
    }

    /** A hardware store with its PIN given. */
    private record Unlocked(Provider provider, KeyStore keys, char[] pin) {}

    /** Work with the store that may fail when it is pulled out. */
    @FunctionalInterface
    private interface Work<T> {
        T run(Unlocked store) throws GeneralSecurityException;
    }

    private <T> T with(Work<T> work) {
        String given = pin.orElseThrow(() -> new VaultFault(
                "no-pin",
                "The PIN of the hardware store is not given, so identities are closed. Set " + PIN
                        + " in the environment."));
        try {
            Provider provider =
                    Security.getProvider("SunPKCS11").configure("--" + Files.readString(configuration) + NEVER_LEAVES);
            KeyStore keys = KeyStore.getInstance("PKCS11", provider);
            keys.load(null, given.toCharArray());
            return work.run(new Unlocked(provider, keys, given.toCharArray()));
        } catch (IOException | GeneralSecurityException | ProviderException | InvalidParameterException e) {
            throw new VaultFault(
                    "token",
                    "The hardware store of " + configuration + " cannot be used. Check that it is plugged in, that the"
                            + " file names its library and slot, and that the PIN is right.",
                    e);
        }
    }

    /** Labels of this site's keys, the newest first. */
    private List<String> labels(Unlocked store) throws GeneralSecurityException {
        return Collections.list(store.keys().aliases()).stream()
                .filter(a -> a.matches("baraza-" + site + "-\\d{6}"))
                .sorted(Collections.reverseOrder())
                .toList();
    }

    private TokenAead aead(Unlocked store, List<String> labels) throws GeneralSecurityException {
        List<Key> keys = new java.util.ArrayList<>();
        for (String label : labels) {
            keys.add(store.keys().getKey(label, store.pin()));
        }
        return new TokenAead(store.provider(), keys);
    }

    @Override
    public Optional<Aead> find() {
        return with(store -> {
            List<String> labels = labels(store);
            return labels.isEmpty() ? Optional.empty() : Optional.of(aead(store, labels));
        });
    }

    @Override
    public Aead make() {
        return with(store -> {
            List<String> before = labels(store);
            int last = before.isEmpty() ? 0 : Integer.parseInt(before.getFirst().replaceFirst(".*-", ""));
            KeyGenerator generator = KeyGenerator.getInstance("AES", store.provider());
            generator.init(KEY_BITS);
            store.keys()
                    .setKeyEntry(
                            "baraza-%s-%06d".formatted(site, last + 1), generator.generateKey(), store.pin(), null);
            return aead(store, labels(store));
        });
    }

    @Override
    public Aead turn() {
        return make();
    }

    @Override
    public int count() {
        return with(store -> labels(store).size());
    }

    @Override
    public void forget() {
        delete(1);
    }

    @Override
    public void destroy() {
        delete(0);
    }

    /** Whether any key could be read out of the store. */
    boolean leaves() {
        return with(store -> {
            for (String label : labels(store)) {
                if (store.keys().getKey(label, store.pin()).getEncoded() != null) {
                    return true;
                }
            }
            return false;
        });
    }

    private void delete(int kept) {
        int unused = with(store -> {
            List<String> over = labels(store).stream().skip(kept).toList();
            for (String label : over) {
                store.keys().deleteEntry(label);
            }
            return over.size();
        });
    }

    /**
     * The store's own AES-GCM behind the library's interface: a nonce of 12 random bytes, then what the store returns.
     *
     * @param keys the newest first
     */
    private record TokenAead(Provider provider, List<Key> keys) implements Aead {

        @Override
        public byte[] encrypt(byte[] plain, byte[] context) throws GeneralSecurityException {
            byte[] nonce = new byte[NONCE_BYTES];
            new SecureRandom().nextBytes(nonce);
            byte[] sealed = run(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, plain, context);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] context) throws GeneralSecurityException {
            if (sealed.length < NONCE_BYTES) {
                throw new GeneralSecurityException("too short");
            }
            byte[] nonce = new byte[NONCE_BYTES];
            byte[] rest = new byte[sealed.length - NONCE_BYTES];
            ByteBuffer unused = ByteBuffer.wrap(sealed).get(nonce).get(rest);
            GeneralSecurityException last = new GeneralSecurityException("no key");
            for (Key key : keys) {
                try {
                    return run(Cipher.DECRYPT_MODE, key, nonce, rest, context);
                } catch (GeneralSecurityException e) {
                    last = e;
                } catch (ProviderException e) {
                    // How some stores say that the tag is wrong.
                    last = new GeneralSecurityException(e);
                }
            }
            throw last;
        }

        private byte[] run(int mode, Key key, byte[] nonce, byte[] text, byte[] context)
                throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(text);
        }
    }
}
