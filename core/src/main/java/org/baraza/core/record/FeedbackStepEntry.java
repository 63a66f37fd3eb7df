package org.baraza.core.record;

import java.util.Optional;
import org.baraza.core.protect.Reception;
import org.baraza.core.record.feedback.Step;
import org.baraza.core.record.feedback.Withheld;

/**
 * One more thing happened to what somebody said.
 *
 * @param step what
 */
public record FeedbackStepEntry(Step step) implements Entry {

    @Override
    public String kind() {
        return "feedback-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return step.id();
    }

    /** Why nothing is kept of what was said: because somebody said so, or because of the words; empty where it may be. */
    public Optional<Reception.Cause> withheld() {
        return step instanceof Step.Received received ? received.withheld().map(Withheld::cause) : Optional.empty();
    }
}
