package org.baraza.core.record;

import java.util.function.Consumer;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;

/** The verified events of one data set, read a block at a time so that thirty million need no more memory than one block. */
public interface Events {

    DataSet dataSet();

    long size();

    EventTexts texts();

    /**
     * Gives every block in file order. The block is reused: nothing may keep it.
     *
     * @param reader called once a block, always from the calling thread
     */
    void read(Consumer<EventColumns> reader);
}
