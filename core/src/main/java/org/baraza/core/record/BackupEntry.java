package org.baraza.core.record;

import java.time.Instant;

/**
 * A backup of the whole site was made.
 *
 * @param sha256 digest of its file, lower-case hex
 * @param bytes size of its file
 * @param entries position of the last journal entry in it
 * @param madeAt when it was begun; what was entered before is in it
 */
public record BackupEntry(String sha256, long bytes, long entries, Instant madeAt) implements Entry {

    @Override
    public String kind() {
        return "backup-made";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return "backup-" + sha256.substring(0, 16);
    }
}
