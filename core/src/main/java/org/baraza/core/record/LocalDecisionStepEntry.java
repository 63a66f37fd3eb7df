package org.baraza.core.record;

import org.baraza.core.record.promises.DecisionStep;

/**
 * One more thing happened to a decision about an area.
 *
 * @param step what
 */
public record LocalDecisionStepEntry(DecisionStep step) implements Entry {

    @Override
    public String kind() {
        return "local-decision-step";
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
