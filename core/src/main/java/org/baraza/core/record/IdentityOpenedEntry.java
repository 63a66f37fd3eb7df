package org.baraza.core.record;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;

/**
 * An identity was opened. Written before anything is unsealed.
 *
 * @param opening random name of the opening
 * @param handle whose identity
 * @param fields what of it; at least one
 * @param purpose what for
 * @param openedBy who saw it
 * @param openedAt when
 * @param approvedBy the second person; empty where none was needed
 */
public record IdentityOpenedEntry(
        String opening,
        Handle handle,
        Set<IdentityField> fields,
        IdentityPurpose purpose,
        Handle openedBy,
        Instant openedAt,
        Optional<Handle> approvedBy)
        implements VaultEntry {

    public IdentityOpenedEntry {
        fields = Set.copyOf(EnumSet.copyOf(fields));
        if (approvedBy.filter(openedBy::equals).isPresent()) {
            throw new IllegalArgumentException("the second person is somebody else");
        }
    }

    @Override
    public String kind() {
        return "identity-opened";
    }
}
