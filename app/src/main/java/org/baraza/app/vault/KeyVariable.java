package org.baraza.app.vault;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * A variable of the environment, for teams whose own machinery hands out secrets. It holds a keyset of the library in
 * base64, as {@code baraza vault make-key} prints it.
 *
 * @param name of the variable
 * @param value what it holds; empty when it is not set
 * @param erased list of erased handles
 */
record KeyVariable(String name, Optional<String> value, Path erased) implements KeyPlace {

    @Override
    public String words() {
        return "the environment variable " + name;
    }

    @Override
    public String toString() {
        return words();
    }

    @Override
    public Optional<Aead> find() {
        return value.filter(v -> !v.isBlank()).map(v -> {
            try {
                return Keysets.aead(Keysets.readOpenLine(v));
            } catch (GeneralSecurityException e) {
                // Its cause is left out: it could repeat what the variable holds.
                throw new VaultFault(
                        "key-damaged",
                        "The environment variable " + name + " holds no key that can be read. Set it to your copy of"
                                + " the key.");
            }
        });
    }

    @Override
    public Aead make() {
        throw new VaultFault(
                "no-key",
                "The environment variable " + name + " is not set, so identities are closed. Set it to what"
                        + " \"baraza vault make-key\" prints, and keep a copy.");
    }

    @Override
    public Aead turn() {
        throw new VaultFault(
                "key-not-ours",
                "A key in the environment cannot be changed from here. Set another variable with \"baraza vault"
                        + " make-key\" and run: baraza vault rotate-key --to env:THAT_VARIABLE");
    }

    @Override
    public int count() {
        return find().isPresent() ? 1 : 0;
    }

    @Override
    public void forget() {
        // Whoever sets the variable keeps or destroys what was in it.
    }

    @Override
    public void destroy() {
        // As above.
    }
}
