package org.baraza.core.record;

import org.baraza.core.record.force.MissedStep;

/**
 * One more thing happened in a review of missed protection.
 *
 * @param step what
 */
public record MissedStepEntry(MissedStep step) implements Entry {

    @Override
    public String kind() {
        return "missed-protection-step";
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
