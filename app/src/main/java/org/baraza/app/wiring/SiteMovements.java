package org.baraza.app.wiring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Movements;
import org.baraza.app.store.Store;
import org.baraza.core.record.MovementStepEntry;
import org.baraza.core.record.Register;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.NotNow;
import org.baraza.core.record.movements.Restriction;

/** The restrictions of movement of one site. */
final class SiteMovements implements Movements {

    private final Casebook<MovementStep, Restriction> book;
    private final PlaceCodes places;

    SiteMovements(Store store, Register register) {
        book = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "movement-step",
                        e -> ((MovementStepEntry) e).step(),
                        MovementStepEntry::new,
                        (before, step) -> step instanceof MovementStep.Noted noted && before.isEmpty()
                                ? Optional.of(Restriction.of(noted))
                                : before.map(r -> r.then(step))));
        places = new PlaceCodes(register);
    }

    @Override
    public Restriction note(MovementStep.Noted noted, By by) {
        CaseIds.require(noted.id());
        MovementStep.Noted placed = new MovementStep.Noted(
                noted.id(),
                noted.mission(),
                places.known(noted.mission(), noted.area()),
                noted.on(),
                noted.barred(),
                noted.kind(),
                noted.mover(),
                noted.level(),
                noted.hoursDelayed(),
                noted.daysLost(),
                noted.by(),
                noted.at());
        return book.begin(noted.id(), _ -> placed, _ -> {}, () -> {}, CaseIds.attribution(noted, by, noted.mission()));
    }

    @Override
    public Optional<NotNow> add(MovementStep step, By by) {
        switch (step) {
            case MovementStep.Settled s -> JournalTexts.requireFit(s.why());
            case MovementStep.Withdrawn s -> JournalTexts.requireFit(s.why());
            case MovementStep.Noted _, MovementStep.Raised _ -> {
                // It holds no text of anybody's.
            }
        }
        String mission = book.get(step.id()).noted().mission();
        return book.add(step, (r, _) -> r.whyNot(step), CaseIds.attribution(step, by, mission));
    }

    @Override
    public Optional<Restriction> find(String id) {
        return book.find(id);
    }

    @Override
    public List<Restriction> list(String mission) {
        return book.all().values().stream()
                .filter(r -> r.noted().mission().equals(mission))
                .sorted(Comparator.comparing((Restriction r) -> r.noted().on())
                        .reversed()
                        .thenComparing(Restriction::id))
                .toList();
    }
}
