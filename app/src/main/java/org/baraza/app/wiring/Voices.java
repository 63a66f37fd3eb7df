package org.baraza.app.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.baraza.app.desk.Sealer;
import org.baraza.app.store.Store;
import org.baraza.core.record.feedback.Clocks;

/**
 * What communities say that is no warning: feedback and rumours, of which the one can become the other.
 *
 * @param said words of the feedback
 * @param heard words of rumours
 */
record Voices(SiteFeedback feedback, SiteRumours rumours, SealedWords said, SealedWords heard) {

    /** @param clocks of missions that have their own */
    static Voices of(
            Store store,
            Sealer sealer,
            PlaceCodes places,
            ReferenceCodes codes,
            SiteAlerts alerts,
            Map<String, Clocks> clocks,
            InstantSource clock) {
        SealedWords said = new SealedWords(store.words(SiteFeedback.SUBJECT), sealer, SiteFeedback.WORDS);
        SealedWords heard = new SealedWords(store.words(SiteRumours.SUBJECT), sealer, SiteRumours.WORDS);
        SiteFeedback feedback = new SiteFeedback(store, said, places, codes, clocks, clock);
        return new Voices(
                feedback, new SiteRumours(store, heard, said, feedback, alerts, places, codes, clock), said, heard);
    }

    /** Those who make cases of what is sent in through forms, with one more. */
    List<FormTaker> takers(FormTaker also, InstantSource clock) {
        return List.of(also, new FormFeedback(said, feedback, clock), new FormRumours(heard, rumours, clock));
    }

    /** What was said as feedback and is sensitive is not kept as a rumour either. */
    void onSensitive(Runnable more) {
        feedback.onSensitive(id -> {
            heard.forget(id);
            more.run();
        });
        rumours.onReferral(more);
    }
}
