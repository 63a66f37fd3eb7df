package org.baraza.app.desk;

import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;

/** Given placed events a block at a time; the arrays are reused and must not be kept. */
@FunctionalInterface
public interface PlacedEventReader {

    /**
     * @param block the events of the country, or lying in it
     * @param texts what the text codes stand for
     * @param pcodes place code of each, empty where it lies in no area
     * @param nearestBaseKm distance to the nearest base present that month in km, NaN where none was
     */
    void read(EventColumns block, EventTexts texts, String[] pcodes, double[] nearestBaseKm);
}
