package org.baraza.app.desk;

import java.time.Instant;
import java.util.List;

/**
 * A backup that was opened and put back: it is what was backed up, to the byte. Without findings the journal's chain
 * holds, every data set has its snapshot, and a rebuild gave the same tables.
 *
 * @param madeAt when the backup was made
 * @param program version of the program that made it
 * @param entries journal entries in it
 * @param head hash of the last entry, lower-case hex
 * @param rows rows in its tables
 * @param files files in it beside the tables
 * @param vaultKey setting {@code vault-key} of the site: where the key is looked for that is in no backup
 * @param findings what was wrong with the site when it was backed up, a sentence each
 */
public record RestoreReport(
        Instant madeAt,
        String program,
        long entries,
        String head,
        long rows,
        long files,
        String vaultKey,
        List<String> findings) {}
