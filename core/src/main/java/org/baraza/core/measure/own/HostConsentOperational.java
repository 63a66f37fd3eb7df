package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.consents.Level;

/** CON-02.operational: how much the host state consents, by what ministries and commands do. */
@AutoService(OwnIndicator.class)
public final class HostConsentOperational implements OwnIndicator {

    private static final IndicatorCard CARD =
            HostConsent.card("CON-02.operational", "operational", "what ministries and commands do", List.of("CON-02"));

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.HOST_CONSENT;
    }

    @Override
    public Reading read(OwnCell cell) {
        return HostConsent.read(cell, Level.OPERATIONAL, CARD);
    }
}
