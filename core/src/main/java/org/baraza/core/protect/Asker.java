package org.baraza.core.protect;

import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Handle;

/**
 * Whoever asks to see or do something.
 *
 * @param who the account; empty for somebody not signed in
 * @param grants every role they were ever granted and that was not taken back, those that are over too
 */
public record Asker(Optional<Handle> who, List<Grant> grants) {

    /** Somebody not signed in. */
    public static final Asker NOBODY = new Asker(Optional.empty(), List.of());

    public Asker {
        grants = List.copyOf(grants);
    }
}
