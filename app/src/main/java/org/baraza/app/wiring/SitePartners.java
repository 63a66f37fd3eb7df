package org.baraza.app.wiring;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.baraza.app.desk.By;
import org.baraza.app.desk.LocalPartners;
import org.baraza.app.desk.Networks;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Support;
import org.baraza.core.record.AgreedMonths;
import org.baraza.core.record.PartnerStepEntry;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Register;
import org.baraza.core.record.partners.Body;
import org.baraza.core.record.partners.Course;
import org.baraza.core.record.partners.Ground;
import org.baraza.core.record.partners.NotNow;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;

/** The partners of one site: their steps on the journal, and sealed beside it what they are called. */
final class SitePartners implements LocalPartners {

    private final Store store;
    private final Casebook<PartnerStep, Partner> book;
    private final Ordered<Partner> newest;
    private final PartnerWords words;
    private final PlaceCodes places;
    private final Supplier<Function<Handle, List<Support.Clearance>>> clearances;
    private final InstantSource clock;

    /** @param clearances what partners under arms are cleared of today, as of when it is asked */
    SitePartners(
            Store store,
            Register register,
            Sealer sealer,
            Supplier<Function<Handle, List<Support.Clearance>>> clearances,
            InstantSource clock) {
        this.store = store;
        this.book = book(store);
        this.newest = new Ordered<>(
                book,
                p -> p.identified().mission(),
                Comparator.comparing((Partner p) -> p.identified().at())
                        .reversed()
                        .thenComparing(Partner::id));
        this.words = new PartnerWords(store.words(PartnerWords.SUBJECT), sealer);
        this.places = new PlaceCodes(register);
        this.clearances = clearances;
        this.clock = clock;
    }

    static Casebook<PartnerStep, Partner> book(Store store) {
        return new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "partner-step",
                        e -> ((PartnerStepEntry) e).step(),
                        PartnerStepEntry::new,
                        (before, step) -> step instanceof PartnerStep.Identified identified && before.isEmpty()
                                ? Optional.of(Partner.of(identified))
                                : before.map(p -> p.then(step))));
    }

    @Override
    public Partner identify(PartnerStep.Identified identified, String called, By by) {
        CaseIds.require(identified.id());
        String name = name(identified.body(), called);
        PartnerStep.Identified placed = new PartnerStep.Identified(
                identified.id(),
                identified.mission(),
                places.known(identified.mission(), identified.area()),
                identified.type(),
                identified.body(),
                identified.by(),
                identified.at());
        return book.begin(
                identified.id(),
                _ -> placed,
                _ -> {},
                () -> words.keep(identified.id(), PartnerWords.NAME, name, identified.at()),
                CaseIds.attribution(identified, by, identified.mission()));
    }

    /** What it is called goes with the submission that said so. */
    void forget(String id) {
        words.table().forget(id);
    }

    private static String name(Body body, String called) {
        String name = called.strip();
        if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new WrongUse("The name is longer than " + LONGEST_NAME + " signs. Shorten it.");
        }
        if (body == Body.PERSON && !name.isEmpty()) {
            throw new WrongUse("The name of a person is for the vault alone. Leave the name empty here.");
        }
        return name;
    }

    @Override
    public Optional<NotNow> add(PartnerStep step, By by) {
        JournalTexts.requireFit(step.why());
        if (step instanceof PartnerStep.Identified) {
            return Optional.of(NotNow.ALREADY_IDENTIFIED);
        }
        String mission = book.get(step.id()).identified().mission();
        switch (step) {
            case PartnerStep.Placed s -> places.require(mission, Optional.of(s.area()));
            case PartnerStep.PersonNamed s -> requirePseudonym(s);
            default -> {
                // What it holds is of lists, or was looked at above.
            }
        }
        return book.add(
                step,
                (p, all) -> Course.whyNot(p, step, ground(p), id -> Optional.ofNullable(all.get(id))),
                CaseIds.attribution(step, by, mission));
    }

    private static void requirePseudonym(PartnerStep.PersonNamed step) {
        if (Networks.holder(step.person().code()).isEmpty()) {
            throw new WrongUse("The handle is none that the vault gave. Put the person into the vault first.");
        }
    }

    @Override
    public void call(String id, String called, By by) {
        String name = name(book.get(id).identified().body(), called);
        rewrite(id, PartnerWords.NAME, name);
    }

    @Override
    public void advise(String id, String custom, By by) {
        String advice = custom.strip();
        if (advice.length() > 600) {
            throw new WrongUse("The note is longer than 600 signs. Shorten it.");
        }
        JournalTexts.requireFit(advice);
        var unused = book.get(id);
        rewrite(id, PartnerWords.CUSTOM, advice);
    }

    private void rewrite(String id, String part, String text) {
        Instant now = clock.instant();
        var unused = store.cases().together(() -> {
            words.keep(id, part, text, now);
            return true;
        });
    }

    @Override
    public Optional<Partner> find(String id) {
        return book.find(id);
    }

    /** Of every mission. */
    Collection<Partner> all() {
        return book.all().values();
    }

    @Override
    public List<Partner> list(String mission) {
        return newest.of(mission);
    }

    @Override
    public Optional<String> called(String id) {
        return words.open(id, PartnerWords.NAME);
    }

    @Override
    public Map<String, String> called(Collection<String> ids) {
        return words.open(ids, PartnerWords.NAME);
    }

    @Override
    public Optional<String> custom(String id) {
        return words.open(id, PartnerWords.CUSTOM);
    }

    @Override
    public Ground ground(Partner partner) {
        // Of those who are not under arms nothing needs to be cleared, so nothing is looked up.
        return Support.needed(partner.type()).isEmpty()
                ? new Ground(today(), List.of())
                : grounds().apply(partner);
    }

    @Override
    public Function<Partner, Ground> grounds() {
        LocalDate today = today();
        Function<Handle, List<Support.Clearance>> cleared = clearances.get();
        return partner -> new Ground(today, cleared.apply(partner.handle()));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public List<Partnership> counted() {
        return book.all().values().stream()
                .flatMap(p -> AgreedMonths.of(p).stream())
                .sorted(Comparator.comparing((Partnership p) -> p.partner().code())
                        .thenComparing(Partnership::start))
                .toList();
    }
}
