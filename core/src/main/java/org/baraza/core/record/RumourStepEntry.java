package org.baraza.core.record;

import java.util.Optional;
import org.baraza.core.protect.Reception;
import org.baraza.core.record.rumours.Step;

/**
 * One more thing happened to a rumour.
 *
 * @param step what
 */
public record RumourStepEntry(Step step) implements Entry {

    @Override
    public String kind() {
        return "rumour-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return step.id();
    }

    /** Whether what was said could be kept, where this is that it came in. */
    public Optional<Reception> reception() {
        return step instanceof Step.Received received ? Optional.of(received.reception()) : Optional.empty();
    }
}
