package org.baraza.core.verify.checks;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.verify.EventCheck;
import org.baraza.core.verify.Known;

/** What has not happened yet is not an event: the first possible day is not after the day of the import. */
@AutoService(EventCheck.class)
public final class DayNotInFuture implements EventCheck {

    private static final FindingKind KIND = FindingKind.setAside(
            "day-in-future",
            "the day lies in the future",
            "Check the year, and that day and month are not swapped; then import again.");

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
        return claims.columns().day[row] <= known.today();
    }

    @Override
    public String value(EventClaims claims, int row) {
        return LocalDate.ofEpochDay(claims.columns().day[row]).toString();
    }
}
