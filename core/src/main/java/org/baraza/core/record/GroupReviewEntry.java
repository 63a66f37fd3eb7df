package org.baraza.core.record;

import org.baraza.core.record.access.GroupReview;

/**
 * The access working group looked at a month.
 *
 * @param review what
 */
public record GroupReviewEntry(GroupReview review) implements Entry {

    @Override
    public String kind() {
        return "access-reviewed";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return review.id();
    }
}
