package org.baraza.app.wiring;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Consents;
import org.baraza.app.desk.Networks;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.record.CommunityStepEntry;
import org.baraza.core.record.HostGradeEntry;
import org.baraza.core.record.PersonStepEntry;
import org.baraza.core.record.Register;
import org.baraza.core.record.consents.CommunityAgreement;
import org.baraza.core.record.consents.CommunityStep;
import org.baraza.core.record.consents.Course;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.consents.HostReading;
import org.baraza.core.record.consents.NotNow;
import org.baraza.core.record.consents.PersonConsent;
import org.baraza.core.record.consents.PersonNot;
import org.baraza.core.record.consents.PersonStep;
import org.baraza.core.record.consents.Use;

/** Consent of the host state, of communities and of each person, of one site. */
final class SiteConsents implements Consents {

    private final Ledger<HostGrade> grades;
    private final Casebook<CommunityStep, CommunityAgreement> agreements;
    private final Casebook<PersonStep, PersonConsent> persons;
    private final Predicate<String> partner;
    private final PlaceCodes places;
    private final InstantSource clock;
    private final AtomicReference<Consumer<String>> afterTakenBack = new AtomicReference<>(_ -> {});

    /** @param partner whether there is a partner of that id */
    SiteConsents(Store store, Register register, Predicate<String> partner, InstantSource clock) {
        grades = new Ledger<>(store, "host-consent-graded", e -> ((HostGradeEntry) e).grade(), HostGradeEntry::new);
        agreements = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "community-agreement-step",
                        e -> ((CommunityStepEntry) e).step(),
                        CommunityStepEntry::new,
                        (before, step) -> step instanceof CommunityStep.Proposed proposed && before.isEmpty()
                                ? Optional.of(CommunityAgreement.of(proposed))
                                : before.map(a -> a.then(step))));
        persons = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "person-consent-step",
                        e -> ((PersonStepEntry) e).step(),
                        PersonStepEntry::new,
                        (before, step) -> step instanceof PersonStep.Asked asked && before.isEmpty()
                                ? Optional.of(PersonConsent.of(asked))
                                : before.map(p -> p.then(step))));
        this.partner = partner;
        this.places = new PlaceCodes(register);
        this.clock = clock;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public void grade(HostGrade grade, By by) {
        JournalTexts.requireFit(grade.why());
        if (grade.month().compareTo(Month.of(today())) > 0) {
            throw new WrongUse("That month lies ahead. Choose one that has begun.");
        }
        grades.put(grade, by, grade.mission());
    }

    @Override
    public Map<Month, List<HostReading>> readings(String mission) {
        Map<Month, List<HostReading>> months = new TreeMap<>(Comparator.reverseOrder());
        grades.all().values().stream()
                .map(List::getLast)
                .filter(g -> g.mission().equals(mission))
                .collect(Collectors.groupingBy(HostGrade::month))
                .forEach((month, all) -> months.put(month, HostReading.of(all)));
        return months;
    }

    @Override
    public CommunityAgreement propose(CommunityStep.Proposed proposed, By by) {
        CaseIds.require(proposed.id());
        proposed.activity().ifPresent(a -> CaseIds.require(a.code()));
        JournalTexts.requireFit(proposed.why());
        CommunityStep.Proposed placed = new CommunityStep.Proposed(
                proposed.id(),
                proposed.mission(),
                places.known(proposed.mission(), proposed.area()),
                proposed.purpose(),
                proposed.activity(),
                proposed.concerned(),
                proposed.why(),
                proposed.by(),
                proposed.at());
        return agreements.begin(
                proposed.id(), _ -> placed, _ -> {}, () -> {}, CaseIds.attribution(proposed, by, proposed.mission()));
    }

    @Override
    public Optional<NotNow> add(CommunityStep step, By by) {
        JournalTexts.requireFit(step.why());
        String mission = agreements.get(step.id()).proposed().mission();
        if (step instanceof CommunityStep.DutyTaken s
                && Networks.holder(s.who().code()).isEmpty()
                && !partner.test(s.who().code())) {
            throw new WrongUse("That is neither a partner nor a pseudonym of the vault. Put the person into the vault"
                    + " first.");
        }
        return agreements.add(step, (a, _) -> Course.whyNot(a, step, today()), CaseIds.attribution(step, by, mission));
    }

    @Override
    public Optional<CommunityAgreement> find(String id) {
        return agreements.find(id);
    }

    @Override
    public List<CommunityAgreement> list(String mission) {
        return agreements.all().values().stream()
                .filter(a -> a.proposed().mission().equals(mission))
                .sorted(Comparator.comparing(
                                (CommunityAgreement a) -> a.proposed().at())
                        .reversed()
                        .thenComparing(CommunityAgreement::id))
                .toList();
    }

    /** Agreements of every mission's communities. */
    Collection<CommunityAgreement> all() {
        return agreements.all().values();
    }

    @Override
    public boolean permits(Handle activity) {
        return CommunityAgreement.permits(agreements.all().values(), activity, today());
    }

    @Override
    public Optional<PersonNot> ask(PersonStep.Asked asked, By by) {
        CaseIds.require(asked.id());
        if (Networks.holder(asked.who().code()).isEmpty()) {
            throw new WrongUse("The handle is none that the vault gave. Put the person into the vault first.");
        }
        AtomicReference<Optional<PersonNot>> why = new AtomicReference<>(Optional.empty());
        // Asked where nobody else can append meanwhile; what cannot be taken down is thrown out of there.
        try {
            var unused = persons.begin(
                    asked.id(),
                    all -> {
                        why.set(PersonConsent.whyNot(all.values(), asked));
                        if (why.get().isPresent()) {
                            throw new NotSo();
                        }
                        return asked;
                    },
                    _ -> {},
                    () -> {},
                    CaseIds.attribution(asked, by, asked.mission()));
        } catch (NotSo e) {
            return why.get();
        }
        return Optional.empty();
    }

    /** An answer that cannot be taken down as it is. */
    private static final class NotSo extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @Override
    public Optional<PersonNot> takeBack(PersonStep.TakenBack taken, By by) {
        String mission = persons.get(taken.id()).asked().mission();
        Optional<PersonNot> not =
                persons.add(taken, (p, _) -> p.whyNot(taken), CaseIds.attribution(taken, by, mission));
        if (not.isEmpty()) {
            afterTakenBack.get().accept(mission);
        }
        return not;
    }

    /** @param more what else is to be done in a mission once somebody took something back */
    void afterTakenBack(Consumer<String> more) {
        afterTakenBack.set(more);
    }

    @Override
    public List<PersonConsent> persons(String mission) {
        return persons.all().values().stream()
                .filter(p -> p.asked().mission().equals(mission))
                .sorted(Comparator.comparing((PersonConsent p) -> p.asked().at())
                        .reversed()
                        .thenComparing(PersonConsent::id))
                .toList();
    }

    @Override
    public boolean permits(Handle who, Use use) {
        return PersonConsent.permits(persons.all().values(), who, use, clock.instant());
    }
}
