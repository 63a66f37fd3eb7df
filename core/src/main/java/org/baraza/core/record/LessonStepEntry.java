package org.baraza.core.record;

import org.baraza.core.record.lessons.LessonStep;

/**
 * One more thing happened to a lesson.
 *
 * @param step what
 */
public record LessonStepEntry(LessonStep step) implements Entry {

    @Override
    public String kind() {
        return "lesson-step";
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
