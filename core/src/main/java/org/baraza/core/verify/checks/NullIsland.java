package org.baraza.core.verify.checks;

import com.google.auto.service.AutoService;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Layout;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.verify.EventCheck;
import org.baraza.core.verify.Known;

/** Longitude 0, latitude 0 lies in the sea and usually stands for a place nobody filled in. */
@AutoService(EventCheck.class)
public final class NullIsland implements EventCheck {

    private static final FindingKind KIND = FindingKind.noted(
            "null-island",
            "the place is longitude 0, latitude 0",
            "That is in the sea off West Africa; look up the place, or leave the row out.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public String column() {
        return Layout.LATITUDE;
    }

    @Override
    public boolean passes(EventClaims claims, int row, Known known) {
        return claims.columns().longitude[row] != 0 || claims.columns().latitude[row] != 0;
    }

    @Override
    public String value(EventClaims claims, int row) {
        return "0, 0";
    }
}
