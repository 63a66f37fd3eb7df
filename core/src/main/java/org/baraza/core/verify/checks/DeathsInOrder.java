package org.baraza.core.verify.checks;

import com.google.auto.service.AutoService;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.verify.EventCheck;
import org.baraza.core.verify.Known;

/** Lowest, best and highest estimate of deaths stand in that order, as far as they are stated. */
@AutoService(EventCheck.class)
public final class DeathsInOrder implements EventCheck {

    private static final FindingKind KIND = FindingKind.noted(
            "deaths-out-of-order",
            "the best estimate of deaths is outside the lowest and highest",
            "The numbers are kept as published; some publishers do this on purpose, so ask them before changing any.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public String column() {
        return "";
    }

    @Override
    public boolean passes(EventClaims claims, int row, Known known) {
        EventColumns columns = claims.columns();
        int low = columns.deathsLow[row];
        int best = columns.deathsBest[row];
        int high = columns.deathsHigh[row];
        return inOrder(low, best) && inOrder(best, high) && inOrder(low, high);
    }

    private static boolean inOrder(int less, int more) {
        return less == EventColumns.NOT_STATED || more == EventColumns.NOT_STATED || less <= more;
    }

    @Override
    public String value(EventClaims claims, int row) {
        EventColumns columns = claims.columns();
        return "low " + columns.deathsLow[row] + ", best " + columns.deathsBest[row] + ", high "
                + columns.deathsHigh[row];
    }
}
