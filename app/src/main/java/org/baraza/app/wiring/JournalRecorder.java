package org.baraza.app.wiring;

import java.time.InstantSource;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Recorder;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.Journal;
import org.baraza.core.record.Entry;

/**
 * Puts facts that happen now, here, on the journal.
 *
 * @param journal of the site
 * @param clock what time it is
 */
record JournalRecorder(Journal journal, InstantSource clock) implements Recorder {

    private static final String OWN = "this site";

    @Override
    public void record(Entry entry, By by) {
        var unused =
                journal.append(entry, new Attribution(clock.instant(), by.who().code(), by.via(), OWN, by.mission()));
    }
}
