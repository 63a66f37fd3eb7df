package org.baraza.app.wiring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.AreaBook;
import org.baraza.app.desk.By;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.record.AreaContextEntry;
import org.baraza.core.record.CapacityLookEntry;
import org.baraza.core.record.ContactEntry;
import org.baraza.core.record.CustomsEntry;
import org.baraza.core.record.GroupSharesEntry;
import org.baraza.core.record.activities.AreaContext;
import org.baraza.core.record.activities.Contact;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.training.CapacityLook;

/** What is written down about the areas of one site. */
final class SiteAreaBook implements AreaBook {

    private final Ledger<Customs> customs;
    private final Ledger<AreaContext> contexts;
    private final Ledger<GroupShares> shares;
    private final Ledger<Contact> spoken;
    private final Ledger<CapacityLook> looks;
    private final PlaceCodes places;

    SiteAreaBook(Store store, PlaceCodes places) {
        this.places = places;
        customs = new Ledger<>(store, "area-customs", e -> ((CustomsEntry) e).customs(), CustomsEntry::new);
        contexts = new Ledger<>(store, "area-context", e -> ((AreaContextEntry) e).context(), AreaContextEntry::new);
        shares = new Ledger<>(store, "group-shares", e -> ((GroupSharesEntry) e).shares(), GroupSharesEntry::new);
        spoken = new Ledger<>(store, "community-contact", e -> ((ContactEntry) e).contact(), ContactEntry::new);
        looks = new Ledger<>(store, "capacity-look", e -> ((CapacityLookEntry) e).look(), CapacityLookEntry::new);
    }

    private <S extends CaseStep> void keep(Ledger<S> ledger, S said, String mission, Optional<String> area, By by) {
        JournalTexts.requireFit(said.texts().toArray(String[]::new));
        places.require(mission, area);
        ledger.put(said, by, mission);
    }

    private static <S> Optional<S> newest(Ledger<? extends S> ledger, String id) {
        return Optional.ofNullable(ledger.all().get(id)).map(List::getLast);
    }

    @Override
    public void keep(Customs said, By by) {
        requireArea(said.area());
        keep(customs, said, said.mission(), said.area(), by);
    }

    private static void requireArea(Optional<String> area) {
        if (area.isEmpty()) {
            throw new WrongUse("Say for which area it is.");
        }
    }

    @Override
    public Optional<Customs> customs(String mission, String area) {
        return newest(customs, Customs.idOf(mission, area));
    }

    @Override
    public void keep(AreaContext said, By by) {
        requireArea(said.area());
        keep(contexts, said, said.mission(), said.area(), by);
    }

    @Override
    public Optional<AreaContext> context(String mission, String area) {
        return newest(contexts, Customs.idOf(mission, area));
    }

    @Override
    public void keep(GroupShares said, By by) {
        requireArea(said.area());
        keep(shares, said, said.mission(), said.area(), by);
    }

    @Override
    public Optional<GroupShares> shares(String mission, String area) {
        return newest(shares, Customs.idOf(mission, area));
    }

    @Override
    public List<GroupShares> shares(String mission) {
        return shares.all().values().stream()
                .map(List::getLast)
                .filter(s -> s.mission().equals(mission))
                .toList();
    }

    @Override
    public void keep(Contact said, By by) {
        if (!said.id().matches("[A-Za-z0-9-]{1,64}")) {
            throw new WrongUse("That is no community. Choose one of the list.");
        }
        if (said.on().isAfter(Days.of(said))) {
            throw new WrongUse("The day lies ahead. Write down what has been.");
        }
        keep(spoken, said, said.mission(), said.area(), by);
    }

    @Override
    public List<Contact> spoken(String mission) {
        return spoken.all().values().stream()
                .flatMap(List::stream)
                .filter(c -> c.mission().equals(mission))
                .toList();
    }

    @Override
    public void keep(CapacityLook look, By by) {
        keep(looks, look, look.mission(), look.area(), by);
    }

    @Override
    public List<CapacityLook> looks(String mission) {
        return looks.all().values().stream()
                .flatMap(List::stream)
                .filter(l -> l.mission().equals(mission))
                .sorted(Comparator.comparing(CapacityLook::at))
                .toList();
    }
}
