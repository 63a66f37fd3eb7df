package org.baraza.core.record;

import org.baraza.core.record.mediation.DisputeStep;

/**
 * One more thing happened to a dispute.
 *
 * @param step what
 */
public record DisputeStepEntry(DisputeStep step) implements Entry {

    @Override
    public String kind() {
        return "dispute-step";
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
