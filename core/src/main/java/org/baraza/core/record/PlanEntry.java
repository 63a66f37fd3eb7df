package org.baraza.core.record;

import org.baraza.core.record.plans.LockedPlan;

/**
 * A question about an effect was fixed.
 *
 * @param plan what
 */
public record PlanEntry(LockedPlan plan) implements Entry {

    @Override
    public String kind() {
        return "impact-plan-locked";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return plan.id();
    }
}
