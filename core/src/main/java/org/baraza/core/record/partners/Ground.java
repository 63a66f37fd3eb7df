package org.baraza.core.record.partners;

import java.time.LocalDate;
import java.util.List;
import org.baraza.core.protect.Support;

/**
 * What must be known beside a partner to say what may happen with it.
 *
 * @param today the day it is asked
 * @param clearances what was looked into before support to it, from due diligence; none is none
 */
public record Ground(LocalDate today, List<Support.Clearance> clearances) {

    public Ground {
        clearances = List.copyOf(clearances);
    }

    public static Ground of(LocalDate today) {
        return new Ground(today, List.of());
    }
}
