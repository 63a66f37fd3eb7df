package org.baraza.core.measure;

import org.baraza.core.record.Events;

/** Something that counts events by area and month. Every engine gives the same whole numbers for the same job. */
public interface Engine {

    Counts count(CountJob job, Events events);
}
