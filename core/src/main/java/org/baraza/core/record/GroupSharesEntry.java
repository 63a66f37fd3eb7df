package org.baraza.core.record;

import org.baraza.core.record.activities.GroupShares;

/**
 * Somebody wrote down how large parts of an area's people are.
 *
 * @param shares what
 */
public record GroupSharesEntry(GroupShares shares) implements Entry {

    @Override
    public String kind() {
        return "group-shares";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return shares.id();
    }
}
