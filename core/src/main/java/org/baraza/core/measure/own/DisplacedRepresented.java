package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.activities.Counted;

/** INC-01.displaced: whether displaced people come in their share. */
@AutoService(OwnIndicator.class)
public final class DisplacedRepresented implements OwnIndicator {

    private static final IndicatorCard CARD =
            Represented.card("INC-01.displaced", "displaced people", List.of("INC-01"));

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.ENGAGEMENT;
    }

    @Override
    public Reading read(OwnCell cell) {
        return Represented.read(cell, Counted.DISPLACED, CARD);
    }
}
