package org.baraza.app.desk;

import java.nio.file.Path;

/** What a backup is locked with. Whoever has neither it nor the site has nothing. */
public sealed interface BackupKey {

    /**
     * Words a person remembers.
     *
     * @param text at least {@link #SHORTEST} characters for a new backup
     */
    record Passphrase(String text) implements BackupKey {

        /** Fewer characters can be guessed by trying. */
        public static final int SHORTEST = 12;

        /** Not the words. */
        @Override
        public String toString() {
            return "passphrase";
        }
    }

    /**
     * A file of chance.
     *
     * @param path of the file; at least 32 bytes
     */
    record KeyFile(Path path) implements BackupKey {}
}
