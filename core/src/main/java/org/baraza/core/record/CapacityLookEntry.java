package org.baraza.core.record;

import org.baraza.core.record.training.CapacityLook;

/**
 * Somebody looked at what a partner can do.
 *
 * @param look what
 */
public record CapacityLookEntry(CapacityLook look) implements Entry {

    @Override
    public String kind() {
        return "capacity-look";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return look.id();
    }
}
