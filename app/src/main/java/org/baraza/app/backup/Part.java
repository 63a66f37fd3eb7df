package org.baraza.app.backup;

/**
 * One thing in a backup, as its last part, the list of all, has it.
 *
 * @param name for example {@code tables/baraza.journal} or {@code site/baraza.yaml}
 * @param bytes its size
 * @param sha256 its digest, lower-case hex
 */
public record Part(String name, long bytes, String sha256) {}
