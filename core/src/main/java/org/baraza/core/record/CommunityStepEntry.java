package org.baraza.core.record;

import org.baraza.core.record.consents.CommunityStep;

/**
 * One more thing happened with what a community was asked to agree to.
 *
 * @param step what
 */
public record CommunityStepEntry(CommunityStep step) implements Entry {

    @Override
    public String kind() {
        return "community-agreement-step";
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
