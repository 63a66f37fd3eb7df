package org.baraza.core.record;

import java.time.Instant;
import java.util.Locale;
import org.baraza.core.ground.Handle;

/**
 * An identity was erased: its key was destroyed, and with it every copy.
 *
 * @param handle whose identity
 * @param cause why
 * @param askedBy who asked for it
 * @param confirmedBy who confirmed it
 * @param erasedAt when
 * @param keyDigest SHA-256 of the wrapped key that was destroyed, lower-case hex: shows that a copy that turns up later
 *     is the one that was destroyed here, and tells nothing of it
 * @param personsBefore identities in the vault before
 * @param personsAfter identities in the vault after
 * @param fieldsDestroyed sealed fields of this person that were destroyed
 */
public record IdentityErasedEntry(
        Handle handle,
        Cause cause,
        Handle askedBy,
        Handle confirmedBy,
        Instant erasedAt,
        String keyDigest,
        long personsBefore,
        long personsAfter,
        long fieldsDestroyed)
        implements VaultEntry {

    /** Why an identity is erased. */
    public enum Cause {
        /** The person wishes it. */
        WISH,
        /** The person no longer agrees to any purpose. */
        WITHDRAWN,
        /** The time agreed with the person is over. */
        RETENTION_OVER,
        /** It was erased before, and an older copy of the database was put back. */
        RESTORED_COPY;

        /** As the journal writes it, for example {@code retention-over}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public IdentityErasedEntry {
        if (!keyDigest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        if (personsAfter != personsBefore - 1) {
            throw new IllegalArgumentException("erasing one identity leaves one less");
        }
    }

    @Override
    public String kind() {
        return "identity-erased";
    }
}
