package org.baraza.core.record;

import org.baraza.core.record.training.CourseStep;

/**
 * One more thing happened to a course.
 *
 * @param step what
 */
public record CourseStepEntry(CourseStep step) implements Entry {

    @Override
    public String kind() {
        return "course-step";
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
