package org.baraza.core.measure.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.record.promises.Promise;
import org.baraza.core.record.promises.Side;
import org.baraza.core.record.promises.State;

/** How the word of one side was kept; that of others is never added to it. */
final class Words {

    private Words() {}

    static Reading read(OwnCell cell, Set<Side> sides, IndicatorCard card) {
        LocalDate cut = OwnCell.day(cell.cut());
        List<Promise> due = cell.facts().engaged().promises().stream()
                .filter(p -> cell.isHere(p.area())
                        && sides.contains(p.made().office().side()))
                .filter(p -> p.state() != State.WITHDRAWN)
                .filter(p -> cell.contains(p.made().commitment().due())
                        && p.made().commitment().due().isBefore(cut))
                .toList();
        return Shares.of(
                due.stream().filter(p -> p.inTime() && p.outcomeKnown()).count(),
                due.size(),
                card,
                "Nothing that was undertaken was due in this time.");
    }
}
