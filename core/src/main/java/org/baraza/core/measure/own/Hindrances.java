package org.baraza.core.measure.own;

import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;
import org.baraza.core.ground.Month;
import org.baraza.core.record.access.Constraint;

/** Verified access constraints of a cell, by when they began. */
final class Hindrances {

    private Hindrances() {}

    static List<Constraint> of(OwnCell cell) {
        return cell.facts().constraints().stream()
                .filter(c -> c.verified()
                        && cell.isHere(c.noted().area())
                        && cell.contains(c.noted().from()))
                .toList();
    }

    static Optional<AreaMonth> at(OwnCell cell, Constraint constraint) {
        return constraint
                .noted()
                .area()
                .flatMap(cell.within())
                .map(area -> new AreaMonth(area, Month.of(constraint.noted().from())));
    }
}
