package org.baraza.core.record;

import org.baraza.core.record.safety.SafetyStep;

/**
 * One more thing happened for the protection of a partner.
 *
 * @param step what
 */
public record SafetyStepEntry(SafetyStep step) implements Entry {

    @Override
    public String kind() {
        return "partner-safety-step";
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
