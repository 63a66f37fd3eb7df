package org.baraza.core.record;

import java.util.Optional;
import org.baraza.core.protect.AssessmentPlan;
import org.baraza.core.record.assessments.AssessmentStep;

/**
 * One more thing happened to an assessment.
 *
 * @param step what
 */
public record AssessmentStepEntry(AssessmentStep step) implements Entry {

    @Override
    public String kind() {
        return "assessment-step";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String subject() {
        return step.id();
    }

    /** Who goes to ask whom, and when, where this is the step that plans it. */
    public Optional<AssessmentPlan.Assessment> plans() {
        return step.plans();
    }
}
