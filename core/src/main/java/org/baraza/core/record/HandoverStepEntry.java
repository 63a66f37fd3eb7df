package org.baraza.core.record;

import org.baraza.core.record.transition.HandoverStep;

/**
 * One more thing happened to a duty that is handed over.
 *
 * @param step what
 */
public record HandoverStepEntry(HandoverStep step) implements Entry {

    @Override
    public String kind() {
        return "handover-step";
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
