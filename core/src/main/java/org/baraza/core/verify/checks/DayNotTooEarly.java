package org.baraza.core.verify.checks;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.verify.EventCheck;
import org.baraza.core.verify.Known;

/** No event series in use reaches back before 1946, so an earlier day is probably a slip. */
@AutoService(EventCheck.class)
public final class DayNotTooEarly implements EventCheck {

    private static final int EARLIEST = (int) LocalDate.of(1946, 1, 1).toEpochDay();

    private static final FindingKind KIND = FindingKind.noted(
            "day-before-1946",
            "the day is before 1946",
            "The row is kept; check that the year has its right four digits.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public String column() {
        return "date_start";
    }

    @Override
    public boolean passes(EventClaims claims, int row, Known known) {
        return claims.columns().day[row] >= EARLIEST;
    }

    @Override
    public String value(EventClaims claims, int row) {
        return LocalDate.ofEpochDay(claims.columns().day[row]).toString();
    }
}
