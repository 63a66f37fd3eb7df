package org.baraza.core.record;

import org.baraza.core.record.force.Step;

/**
 * One more thing happened in the review of a use of force.
 *
 * @param step what
 */
public record ForceStepEntry(Step step) implements Entry {

    @Override
    public String kind() {
        return "force-step";
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
