package org.baraza.core.record.cases;

import java.time.LocalDate;

/**
 * What is waited for, and until when.
 *
 * @param what by its constant
 * @param since the day from which it is waited for
 * @param by the last day on which it is in time
 */
public record Due(Enum<?> what, LocalDate since, LocalDate by) {

    public boolean over(LocalDate today) {
        return today.isAfter(by);
    }
}
