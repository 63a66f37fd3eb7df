package org.baraza.core.record;

import java.time.Instant;
import org.baraza.core.ground.Handle;

/**
 * The data-protection officer asks whether an opening was right.
 *
 * @param opening random name of the opening
 * @param handle whose identity was opened
 * @param questionedBy who asks
 * @param questionedAt when
 */
public record OpeningQuestionedEntry(String opening, Handle handle, Handle questionedBy, Instant questionedAt)
        implements VaultEntry {

    @Override
    public String kind() {
        return "opening-questioned";
    }
}
