package org.baraza.core.measure.own;

import org.baraza.core.measure.Carded;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;

/**
 * The door for an indicator of a mission's own records: one class here, annotated {@code @AutoService(OwnIndicator.class)}.
 * The same file works for one area in one month and for any roll-up, because a roll-up is read anew from its records.
 */
public interface OwnIndicator extends Carded {

    Reading read(OwnCell cell);

    /** Whose records it rests on: whoever may not read those does not read it either. */
    default Matter needs() {
        String id = card().id();
        return switch (id.substring(0, id.indexOf('-'))) {
            case "ALR" -> Matter.ALERTS;
            case "FBK" -> Matter.FEEDBACK;
            case "FOR" -> Matter.FORCE_INCIDENTS;
            case "CON" -> Matter.MOVEMENTS;
            case "HUM" -> Matter.ACCESS_FIGURES;
            case "GOV" -> Matter.EFFORT;
            default -> throw new IllegalStateException("it is not said who may read " + id);
        };
    }
}
