package org.baraza.core.measure.own;

import org.baraza.core.measure.Carded;
import org.baraza.core.measure.Reading;

/**
 * The door for an indicator of a mission's own records: one class here, annotated {@code @AutoService(OwnIndicator.class)}.
 * The same file works for one area in one month and for any roll-up, because a roll-up is read anew from its records.
 */
public interface OwnIndicator extends Carded {

    Reading read(OwnCell cell);
}
