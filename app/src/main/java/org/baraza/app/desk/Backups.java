package org.baraza.app.desk;

import java.nio.file.Path;
import java.util.Optional;

/** Takes whole sites out into one encrypted file and puts them back. */
public interface Backups {

    /**
     * Backs up a site, also while others read and write it.
     *
     * @param file the new file; nothing bears this name before it is whole and on disk
     * @throws WrongUse when there is no such site, or the file exists already
     */
    BackupReport make(Path site, Path file, BackupKey key, Progress progress);

    /**
     * Puts a backup into an empty folder and an empty database, brings it to this program's version and proves it. A
     * restore that was killed leaves a folder that cannot be opened.
     *
     * @param databaseUrl a database of one's own; empty for one the site looks after
     * @throws WrongUse when the key does not fit, a newer program made it, or the place is not empty
     * @throws BadBackup when the file is not what it was when it was made
     */
    RestoreReport restore(Path file, BackupKey key, Path site, Optional<String> databaseUrl, Progress progress);

    /** As {@link #restore}, into a place that is removed again. */
    RestoreReport check(Path file, BackupKey key, Progress progress);
}
