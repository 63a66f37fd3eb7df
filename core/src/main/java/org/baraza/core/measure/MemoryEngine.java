package org.baraza.core.measure;

import org.baraza.core.record.Events;

/** Counts in this program's own memory, reading the events once. */
public final class MemoryEngine implements Engine {

    @Override
    public Counts count(CountJob job, Events events) {
        PanelCounter counter = new PanelCounter(job);
        events.read(block -> counter.count(block, events.texts()));
        return counter.counts();
    }
}
