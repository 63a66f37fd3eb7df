package org.baraza.app.desk;

import org.baraza.core.record.transition.Handover;
import org.baraza.core.record.transition.HandoverNote;
import org.baraza.core.record.transition.HandoverStep;
import org.baraza.core.record.transition.NoteStep;

/** What is handed over, kept in memory, for tests of screens. */
public record MemoryTransition(Cases<HandoverStep, Handover> handovers, Cases<NoteStep, HandoverNote> notes)
        implements Transition {

    public MemoryTransition() {
        this(
                new MemoryCases<>(s -> Handover.of((HandoverStep.Listed) s)),
                new MemoryCases<>(s -> HandoverNote.of((NoteStep.Written) s)));
    }
}
