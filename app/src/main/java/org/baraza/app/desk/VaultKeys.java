package org.baraza.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What whoever sits at the machine does with the keys of the vault. None of it shows an identity. */
public interface VaultKeys {

    /**
     * Wraps every key anew and destroys the old wrapping key.
     *
     * @param to another place, as the setting {@code vault-key} writes it; empty for the same one
     */
    Turned turn(Optional<String> to);

    /**
     * @param place where the new key is
     * @param persons identities whose key was wrapped anew
     */
    record Turned(String place, int persons) {}

    /** Writes a copy of the key that opens with a passphrase only. @throws WrongUse when the file exists already */
    void exportTo(Path file, char[] passphrase);

    /** Puts a copy of the key back in its place. @throws WrongUse when the passphrase or the copy is the wrong one */
    void importFrom(Path file, char[] passphrase);

    /** Unwraps and unseals everything, keeping nothing, and says what does not open; empty when all is well. */
    List<String> check();

    /** A new key in one line, for the environment. */
    String make();
}
