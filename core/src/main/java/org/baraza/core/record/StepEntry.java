package org.baraza.core.record;

import org.baraza.core.record.alerts.Step;

/**
 * One more thing happened to an alert.
 *
 * @param step what
 */
public record StepEntry(Step step) implements Entry {

    @Override
    public String kind() {
        return "alert-step";
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
