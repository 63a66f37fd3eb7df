package org.baraza.core.record;

import org.baraza.core.record.movements.MovementStep;

/**
 * One more thing happened with a restriction of movement.
 *
 * @param step what
 */
public record MovementStepEntry(MovementStep step) implements Entry {

    @Override
    public String kind() {
        return "movement-step";
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
