package org.baraza.app.wiring;

import java.util.Optional;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.Transition;
import org.baraza.app.store.Store;
import org.baraza.core.record.HandoverStepEntry;
import org.baraza.core.record.NoteStepEntry;
import org.baraza.core.record.transition.Handover;
import org.baraza.core.record.transition.HandoverNote;
import org.baraza.core.record.transition.HandoverStep;
import org.baraza.core.record.transition.NoteStep;

/** What one site hands over. */
record SiteTransition(SiteCases<HandoverStep, Handover> handovers, SiteCases<NoteStep, HandoverNote> notes)
        implements Transition {

    /** Under which the words of notes lie, and what they are called in {@code retention.yaml}. */
    static final String WORDS = "handover-words";

    static SiteTransition of(Store store, Sealer sealer, PlaceCodes places) {
        SealedWords words = new SealedWords(store.words(WORDS), sealer, WORDS);
        return new SiteTransition(
                new SiteCases<>(store, duties(), words, places), new SiteCases<>(store, written(), words, places));
    }

    private static SiteCases.Subject<HandoverStep, Handover> duties() {
        return SiteCases.Subject.plain(
                "handover-step",
                e -> ((HandoverStepEntry) e).step(),
                HandoverStepEntry::new,
                s -> s instanceof HandoverStep.Listed listed ? Optional.of(Handover.of(listed)) : Optional.empty());
    }

    private static SiteCases.Subject<NoteStep, HandoverNote> written() {
        return new SiteCases.Subject<>(
                "handover-note-step",
                e -> ((NoteStepEntry) e).step(),
                NoteStepEntry::new,
                s -> s instanceof NoteStep.Written written ? Optional.of(HandoverNote.of(written)) : Optional.empty(),
                _ -> SealedWords.PART,
                SiteTransition::sealed);
    }

    private static NoteStep sealed(NoteStep step, Optional<String> digest) {
        return step instanceof NoteStep.Written w
                ? new NoteStep.Written(w.id(), w.mission(), w.area(), w.office(), w.due(), digest, w.by(), w.at())
                : step;
    }
}
