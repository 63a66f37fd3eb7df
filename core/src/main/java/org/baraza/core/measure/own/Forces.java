package org.baraza.core.measure.own;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.record.force.ForceIncident;

/** Uses of force of a cell: above showing it. */
final class Forces {

    private Forces() {}

    static List<ForceIncident> of(OwnCell cell) {
        return cell.facts().force().stream()
                .filter(i -> i.account().highest().isForce())
                .filter(i -> cell.isHere(i.opened().area())
                        && cell.contains(i.opened().happened()))
                .toList();
    }

    /** Those in area-months of which it is known how many patrols there were. */
    static long where(OwnCell cell, Map<AreaMonth, Integer> patrols) {
        return of(cell).stream()
                .filter(i -> at(cell, i).filter(patrols::containsKey).isPresent())
                .count();
    }

    private static Optional<AreaMonth> at(OwnCell cell, ForceIncident incident) {
        Month month =
                Month.of(incident.opened().happened().atZone(ZoneOffset.UTC).toLocalDate());
        return incident.opened().area().flatMap(cell.within()).map(area -> new AreaMonth(area, month));
    }
}
