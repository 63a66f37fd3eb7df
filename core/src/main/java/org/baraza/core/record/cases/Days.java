package org.baraza.core.record.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days of moments, in universal time. */
public final class Days {

    private Days() {}

    public static LocalDate of(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    public static LocalDate of(CaseStep step) {
        return of(step.at());
    }
}
