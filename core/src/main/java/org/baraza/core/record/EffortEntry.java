package org.baraza.core.record;

import org.baraza.core.record.effort.Effort;

/**
 * Effort was counted, or corrected.
 *
 * @param effort what
 */
public record EffortEntry(Effort effort) implements Entry {

    @Override
    public String kind() {
        return "effort-counted";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return effort.id();
    }
}
