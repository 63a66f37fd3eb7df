package org.baraza.app.vault;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the key-encryption key of a site is kept. It wraps every other key of the vault and is never in the database, in
 * the site folder or in a backup. While keys are being turned a place holds the new one and the old one.
 */
sealed interface KeyPlace permits KeyFile, KeyVariable, KeyToken {

    /** The folder of this person's settings, below which keys lie unless the site says otherwise. */
    static Path keyFolder(Map<String, String> environment) {
        return Path.of(
                Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                        .filter(s -> !s.isBlank())
                        .orElse(System.getProperty("user.home") + "/.config"),
                "baraza",
                "keys");
    }

    /**
     * @param setting {@code file}, {@code file:PATH}, {@code env:NAME} or {@code pkcs11:PATH}
     * @param site random name of the site, under which its key is found
     * @param folder the site folder, in which no key may lie
     * @throws VaultFault when the place is in the site folder
     */
    static KeyPlace of(String setting, String site, Path folder, Map<String, String> environment) {
        Path own = keyFolder(environment).resolve(site);
        Path erased = own.resolve("erased");
        if (setting.equals("file")) {
            return KeyFile.at(own.resolve("vault.key"), erased, folder);
        }
        String rest = setting.substring(setting.indexOf(':') + 1);
        return switch (setting.substring(0, setting.indexOf(':'))) {
            case "file" -> {
                Path file = Path.of(rest).toAbsolutePath();
                yield KeyFile.at(file, file.resolveSibling(file.getFileName() + ".erased"), folder);
            }
            case "env" -> new KeyVariable(rest, Optional.ofNullable(environment.get(rest)), erased);
            case "pkcs11" ->
                new KeyToken(Path.of(rest), Optional.ofNullable(environment.get(KeyToken.PIN)), site, erased);
            default -> throw new VaultFault("vault-key", "The setting vault-key names no place for a key.");
        };
    }

    /** For people, for example {@code the file /home/farah/.config/baraza/keys/0a1b/vault.key}. */
    String words();

    /**
     * The newest key wraps, all unwrap; empty when there is none.
     *
     * @throws VaultFault when the place cannot be used, saying what to do
     */
    Optional<Aead> find();

    /** Makes the first key. @throws VaultFault when this place does not let the program make one */
    Aead make();

    /** Adds a key, which wraps from now on; older ones still unwrap. @throws VaultFault as {@link #make()} */
    Aead turn();

    /** How many keys there are: 2 or more when turning was begun and not ended. */
    int count();

    /** Destroys all but the newest. */
    void forget();

    /** Destroys all. */
    void destroy();

    /** The list of handles that were erased, kept beside the key and not in backups. */
    Path erased();
}
