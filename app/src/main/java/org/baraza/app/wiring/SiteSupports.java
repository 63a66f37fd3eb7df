package org.baraza.app.wiring;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Supports;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Support;
import org.baraza.core.record.Register;
import org.baraza.core.record.SupportStepEntry;
import org.baraza.core.record.diligence.Course;
import org.baraza.core.record.diligence.NotNow;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.diligence.SupportStep;
import org.baraza.core.record.partners.Partner;

/** Support to people under arms, of one site. */
final class SiteSupports implements Supports {

    private final Casebook<SupportStep, SupportCase> book;
    private final Function<String, Optional<Partner>> partners;
    private final PlaceCodes places;
    private final InstantSource clock;

    /** @param partners finds whoever would receive it */
    SiteSupports(Store store, Register register, Function<String, Optional<Partner>> partners, InstantSource clock) {
        this.book = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "support-step",
                        e -> ((SupportStepEntry) e).step(),
                        SupportStepEntry::new,
                        (before, step) -> step instanceof SupportStep.Requested requested && before.isEmpty()
                                ? Optional.of(SupportCase.of(requested))
                                : before.map(s -> s.then(step))));
        this.partners = partners;
        this.places = new PlaceCodes(register);
        this.clock = clock;
    }

    @Override
    public SupportCase request(SupportStep.Requested requested, By by) {
        CaseIds.require(requested.id());
        JournalTexts.requireFit(requested.why());
        Partner recipient = partners.apply(requested.recipient().code())
                .filter(p -> p.identified().mission().equals(requested.mission()))
                .orElseThrow(() -> new WrongUse("That partner is not known in this mission. Bring it in first."));
        if (Course.whyNot(recipient.type()).isPresent()) {
            throw new WrongUse("Only people under arms need due diligence. Agree with this partner on its own page.");
        }
        places.require(requested.mission(), requested.area());
        SupportStep.Requested placed = new SupportStep.Requested(
                requested.id(),
                requested.mission(),
                requested.area(),
                recipient.handle(),
                // What it is is known; what somebody says it is decides nothing.
                recipient.type(),
                requested.kind(),
                requested.why(),
                requested.by(),
                requested.at());
        return book.begin(
                requested.id(),
                _ -> placed,
                _ -> {},
                () -> {},
                CaseIds.attribution(requested, by, requested.mission()));
    }

    @Override
    public Optional<NotNow> add(SupportStep step, By by) {
        JournalTexts.requireFit(step.why());
        String mission = book.get(step.id()).requested().mission();
        return book.add(step, (c, _) -> Course.whyNot(c, step, today()), CaseIds.attribution(step, by, mission));
    }

    @Override
    public Optional<SupportCase> find(String id) {
        return book.find(id);
    }

    @Override
    public List<SupportCase> list(String mission) {
        return book.all().values().stream()
                .filter(s -> s.requested().mission().equals(mission))
                .sorted(Comparator.comparing((SupportCase s) -> s.requested().at())
                        .reversed()
                        .thenComparing(SupportCase::id))
                .toList();
    }

    /** Of every mission. */
    Collection<SupportCase> all() {
        return book.all().values();
    }

    /** What each recipient is cleared of today, as of now. */
    Function<Handle, List<Support.Clearance>> clearances() {
        LocalDate today = today();
        Map<Handle, List<SupportCase>> all =
                book.all().values().stream().collect(Collectors.groupingBy(SupportCase::recipient));
        return recipient -> Course.clearances(all.getOrDefault(recipient, List.of()), recipient, today);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
