package org.baraza.app.desk;

import java.nio.file.Path;
import java.util.List;

/**
 * A backup that was made.
 *
 * @param file where it lies
 * @param sha256 digest of the file, lower-case hex
 * @param bytes its size
 * @param entries position of the last journal entry in it
 * @param files files in it beside the tables
 * @param findings what is wrong with the site that was backed up, a sentence each
 */
public record BackupReport(Path file, String sha256, long bytes, long entries, long files, List<String> findings) {}
