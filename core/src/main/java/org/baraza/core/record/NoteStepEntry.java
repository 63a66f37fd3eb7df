package org.baraza.core.record;

import org.baraza.core.record.transition.NoteStep;

/**
 * One more thing happened to a note for whoever comes after.
 *
 * @param step what
 */
public record NoteStepEntry(NoteStep step) implements Entry {

    @Override
    public String kind() {
        return "handover-note-step";
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
