package org.baraza.core.record;

import org.baraza.core.record.signs.SignStep;

/**
 * One more thing happened to a sign of peace.
 *
 * @param step what
 */
public record SignStepEntry(SignStep step) implements Entry {

    @Override
    public String kind() {
        return "sign-step";
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
