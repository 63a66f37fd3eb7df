package org.baraza.core.record;

import org.baraza.core.record.incidents.Step;

/**
 * One more thing happened to an incident report.
 *
 * @param step what
 */
public record IncidentStepEntry(Step step) implements Entry {

    @Override
    public String kind() {
        return "incident-step";
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
