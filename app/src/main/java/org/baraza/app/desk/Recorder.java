package org.baraza.app.desk;

import org.baraza.core.record.Entry;

/** Puts facts on the journal. */
@FunctionalInterface
public interface Recorder {

    /** When this returns, the entry and what follows from it are on disk. */
    void record(Entry entry, By by);
}
