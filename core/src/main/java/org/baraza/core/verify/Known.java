package org.baraza.core.verify;

import java.util.List;
import java.util.function.Function;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Support;

/**
 * What a check may hold a claim against.
 *
 * @param today the day of the import, days since 1970-01-01
 * @param clearances what a partner is cleared of that day, by pseudonym; none is none
 */
public record Known(int today, Function<Handle, List<Support.Clearance>> clearances) {

    /** Where nobody is cleared of anything. */
    public Known(int today) {
        this(today, _ -> List.of());
    }
}
