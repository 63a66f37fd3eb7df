package org.baraza.planted.core.record;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Planted: breaks a rule so that the rule can be seen to find it. */
public final class AsksTheDay {

    private AsksTheDay() {}

    static LocalDate look() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
