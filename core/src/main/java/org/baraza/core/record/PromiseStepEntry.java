package org.baraza.core.record;

import java.util.Optional;
import org.baraza.core.protect.Commitment;
import org.baraza.core.record.promises.Step;

/**
 * One more thing happened to a promise.
 *
 * @param step what
 */
public record PromiseStepEntry(Step step) implements Entry {

    @Override
    public String kind() {
        return "promise-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return step.id();
    }

    /** What was promised, where this is the step by which it was. */
    public Optional<Commitment> commitment() {
        return step instanceof Step.Made made ? Optional.of(made.commitment()) : Optional.empty();
    }
}
