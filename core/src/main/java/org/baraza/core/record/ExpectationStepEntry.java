package org.baraza.core.record;

import org.baraza.core.record.promises.ExpectationStep;

/**
 * One more thing happened to what people expect.
 *
 * @param step what
 */
public record ExpectationStepEntry(ExpectationStep step) implements Entry {

    @Override
    public String kind() {
        return "expectation-step";
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
