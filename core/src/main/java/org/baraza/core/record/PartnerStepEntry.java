package org.baraza.core.record;

import org.baraza.core.record.partners.PartnerStep;

/**
 * One more thing happened with a partner.
 *
 * @param step what
 */
public record PartnerStepEntry(PartnerStep step) implements Entry {

    @Override
    public String kind() {
        return "partner-step";
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
