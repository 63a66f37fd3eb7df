package org.baraza.core.verify.checks;

import com.google.auto.service.AutoService;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Layout;
import org.baraza.core.ground.Earth;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.verify.EventCheck;
import org.baraza.core.verify.Known;

/** Longitude lies in −180 to 180 and latitude in −90 to 90. */
@AutoService(EventCheck.class)
public final class PlaceOnEarth implements EventCheck {

    @Override
    public FindingKind kind() {
        return CommonFindings.OFF_THE_EARTH;
    }

    @Override
    public String column() {
        return Layout.LATITUDE;
    }

    @Override
    public boolean passes(EventClaims claims, int row, Known known) {
        return Earth.holds(claims.columns().longitude[row], claims.columns().latitude[row]);
    }

    @Override
    public String value(EventClaims claims, int row) {
        return Earth.show(claims.columns().longitude[row], claims.columns().latitude[row]);
    }
}
