package org.baraza.core.record;

import org.baraza.core.record.projects.ProjectStep;

/**
 * One more thing happened to a community project.
 *
 * @param step what
 */
public record ProjectStepEntry(ProjectStep step) implements Entry {

    @Override
    public String kind() {
        return "project-step";
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
