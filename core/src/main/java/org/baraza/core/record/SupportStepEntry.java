package org.baraza.core.record;

import org.baraza.core.record.diligence.SupportStep;

/**
 * One more thing happened with support to people under arms.
 *
 * @param step what
 */
public record SupportStepEntry(SupportStep step) implements Entry {

    @Override
    public String kind() {
        return "support-step";
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
