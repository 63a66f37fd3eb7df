package org.baraza.core.record;

import org.baraza.core.record.activities.ActivityStep;

/**
 * One more thing happened to an activity with a community.
 *
 * @param step what
 */
public record ActivityStepEntry(ActivityStep step) implements Entry {

    @Override
    public String kind() {
        return "activity-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return step.id();
    }
}
