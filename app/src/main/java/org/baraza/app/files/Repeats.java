package org.baraza.app.files;

import java.util.List;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.ground.Finding;

/** Takes out events that repeat earlier ones. Given every block once, in file order, on one thread. */
@FunctionalInterface
public interface Repeats {

    /**
     * Takes repeated events out of a block, in place; the others move up and keep their order.
     *
     * @param block codes mean the same texts in every block
     * @param rows a number for each event, which a finding about it must carry; may be overwritten
     * @return one finding that sets aside for each event taken out
     */
    List<Finding> takeOut(EventClaims block, long[] rows);
}
