package org.baraza.app.desk;

import org.baraza.core.record.transition.Handover;
import org.baraza.core.record.transition.HandoverNote;
import org.baraza.core.record.transition.HandoverStep;
import org.baraza.core.record.transition.NoteStep;

/** What the mission and its people hand over. */
public interface Transition {

    /** Duties that somebody else will have. */
    Cases<HandoverStep, Handover> handovers();

    /** Notes for whoever comes after. */
    Cases<NoteStep, HandoverNote> notes();
}
