package org.baraza.core.record;

import org.baraza.core.record.consents.PersonStep;

/**
 * A person was asked, or took their answer back.
 *
 * @param step what
 */
public record PersonStepEntry(PersonStep step) implements Entry {

    @Override
    public String kind() {
        return "person-consent-step";
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
