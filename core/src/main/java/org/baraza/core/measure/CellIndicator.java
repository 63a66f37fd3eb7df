package org.baraza.core.measure;

import java.util.List;

/**
 * An indicator that says what to count as data and gives a pure formula over one cell. The same file works for one
 * area in one month and for any roll-up, because a roll-up is a cell too, recounted from its parts.
 */
public non-sealed interface CellIndicator extends Indicator {

    /** What must be counted; the formula may ask the cell for nothing else. */
    List<Tally> tallies();

    Reading read(Cell cell);
}
