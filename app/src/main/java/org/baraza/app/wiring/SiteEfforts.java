package org.baraza.app.wiring;

import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Efforts;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.record.EffortEntry;
import org.baraza.core.record.Register;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortBook;

/** The effort counted at one site. */
final class SiteEfforts implements Efforts {

    private final Ledger<Effort> ledger;
    private final PlaceCodes places;

    SiteEfforts(Store store, Register register) {
        ledger = new Ledger<>(store, "effort-counted", e -> ((EffortEntry) e).effort(), EffortEntry::new);
        places = new PlaceCodes(register);
    }

    @Override
    public void count(Effort effort, By by) {
        if (!places.isArea(effort.mission(), effort.where().pcode())) {
            throw new WrongUse("That is no area of this mission. Choose one of the list.");
        }
        Optional<Effort> before = history(effort.id()).stream().reduce((_, later) -> later);
        boolean same = before.map(b -> b.count().equals(effort.count()) && b.source() == effort.source())
                .orElse(effort.count().isEmpty());
        if (!same) {
            ledger.put(effort, by, effort.mission());
        }
    }

    @Override
    public EffortBook book() {
        return EffortBook.of(ledger.all().values().stream().map(List::getLast).toList());
    }

    @Override
    public List<Effort> history(String id) {
        return Optional.ofNullable(ledger.all().get(id)).orElse(List.of());
    }
}
