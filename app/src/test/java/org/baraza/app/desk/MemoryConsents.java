package org.baraza.app.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
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

/** Consents kept in memory, by the rules of the core, for tests of screens. */
public final class MemoryConsents implements Consents {

    private final Map<String, HostGrade> grades = new LinkedHashMap<>();
    private final Map<String, CommunityAgreement> agreements = new LinkedHashMap<>();
    private final Map<String, PersonConsent> persons = new LinkedHashMap<>();
    private final InstantSource clock;

    public MemoryConsents(InstantSource clock) {
        this.clock = clock;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public void grade(HostGrade grade, By by) {
        grades.put(grade.id(), grade);
    }

    @Override
    public Map<Month, List<HostReading>> readings(String mission) {
        Map<Month, List<HostReading>> months = new TreeMap<>(Comparator.reverseOrder());
        grades.values().stream()
                .filter(g -> g.mission().equals(mission))
                .collect(Collectors.groupingBy(HostGrade::month))
                .forEach((month, all) -> months.put(month, HostReading.of(all)));
        return months;
    }

    @Override
    public CommunityAgreement propose(CommunityStep.Proposed proposed, By by) {
        return agreements.computeIfAbsent(proposed.id(), _ -> CommunityAgreement.of(proposed));
    }

    @Override
    public Optional<NotNow> add(CommunityStep step, By by) {
        CommunityAgreement agreement = find(step.id()).orElseThrow(() -> new WrongUse("There is no such case."));
        Optional<NotNow> not = Course.whyNot(agreement, step, today());
        if (not.isEmpty()) {
            agreements.put(step.id(), agreement.then(step));
        }
        return not;
    }

    @Override
    public Optional<CommunityAgreement> find(String id) {
        return Optional.ofNullable(agreements.get(id));
    }

    @Override
    public List<CommunityAgreement> list(String mission) {
        return agreements.values().stream()
                .filter(a -> a.proposed().mission().equals(mission))
                .toList();
    }

    @Override
    public boolean permits(Handle activity) {
        return CommunityAgreement.permits(agreements.values(), activity, today());
    }

    @Override
    public Optional<PersonNot> ask(PersonStep.Asked asked, By by) {
        Optional<PersonNot> not = PersonConsent.whyNot(persons.values(), asked);
        if (not.isEmpty()) {
            persons.put(asked.id(), PersonConsent.of(asked));
        }
        return not;
    }

    @Override
    public Optional<PersonNot> takeBack(PersonStep.TakenBack taken, By by) {
        PersonConsent consent =
                Optional.ofNullable(persons.get(taken.id())).orElseThrow(() -> new WrongUse("There is no such case."));
        Optional<PersonNot> not = consent.whyNot(taken);
        if (not.isEmpty()) {
            persons.put(taken.id(), consent.then(taken));
        }
        return not;
    }

    @Override
    public List<PersonConsent> persons(String mission) {
        return persons.values().stream()
                .filter(p -> p.asked().mission().equals(mission))
                .toList();
    }

    @Override
    public boolean permits(Handle who, Use use) {
        return PersonConsent.permits(persons.values(), who, use, clock.instant());
    }
}
