package org.baraza.core.record;

import org.baraza.core.record.access.ConstraintStep;

/**
 * One more thing happened with an access constraint.
 *
 * @param step what
 */
public record ConstraintStepEntry(ConstraintStep step) implements Entry {

    @Override
    public String kind() {
        return "access-constraint-step";
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
