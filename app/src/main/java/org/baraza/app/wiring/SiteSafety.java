package org.baraza.app.wiring;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Safety;
import org.baraza.app.desk.Sealer;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.record.SafetyStepEntry;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.safety.Course;
import org.baraza.core.record.safety.NotNow;
import org.baraza.core.record.safety.Protection;
import org.baraza.core.record.safety.SafetyStep;

/** The protection of the partners of one site. */
final class SiteSafety implements Safety {

    private static final int LONGEST = 600;

    private final Store store;
    private final Casebook<SafetyStep, Protection> book;
    private final Function<String, Optional<Partner>> partners;
    private final PartnerWords words;
    private final InstantSource clock;

    /** @param partners finds whoever is to be protected */
    SiteSafety(Store store, Function<String, Optional<Partner>> partners, Sealer sealer, InstantSource clock) {
        this.store = store;
        this.book = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "partner-safety-step",
                        e -> ((SafetyStepEntry) e).step(),
                        SafetyStepEntry::new,
                        (before, step) -> step instanceof SafetyStep.Planned planned && before.isEmpty()
                                ? Optional.of(Protection.of(planned))
                                : before.map(p -> p.then(step))));
        this.partners = partners;
        this.words = new PartnerWords(store.words(PartnerWords.SUBJECT), sealer);
        this.clock = clock;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Partner partner(String id) {
        return partners.apply(id).orElseThrow(() -> new WrongUse("There is no such partner."));
    }

    @Override
    public Optional<NotNow> add(SafetyStep step, By by) {
        JournalTexts.requireFit(step.why());
        Partner partner = partner(step.id());
        String mission = partner.identified().mission();
        if (step instanceof SafetyStep.Planned planned && book.find(step.id()).isEmpty()) {
            return begin(of(planned, partner), partner, by);
        }
        SafetyStep placed = step instanceof SafetyStep.Planned planned ? of(planned, partner) : step;
        return book.add(
                placed, (p, _) -> Course.whyNot(p, partner, placed, today()), CaseIds.attribution(placed, by, mission));
    }

    private Optional<NotNow> begin(SafetyStep.Planned planned, Partner partner, By by) {
        Optional<NotNow> not = Course.whyNot(Optional.empty(), partner, today());
        if (not.isEmpty()) {
            var unused = book.begin(
                    planned.id(), _ -> planned, _ -> {}, () -> {}, CaseIds.attribution(planned, by, planned.mission()));
        }
        return not;
    }

    /** Mission and area are the partner's, whatever somebody says they are. */
    private static SafetyStep.Planned of(SafetyStep.Planned planned, Partner partner) {
        return new SafetyStep.Planned(
                planned.id(),
                partner.identified().mission(),
                partner.area(),
                planned.measures(),
                planned.checkInDays(),
                planned.owner(),
                planned.authoritiesSafe(),
                planned.review(),
                planned.by(),
                planned.at());
    }

    @Override
    public void agree(String partner, String text, By by) {
        String agreed = text.strip();
        if (agreed.length() > LONGEST) {
            throw new WrongUse("The note is longer than " + LONGEST + " signs. Shorten it.");
        }
        JournalTexts.requireFit(agreed);
        String id = partner(partner).id();
        Instant now = clock.instant();
        var unused = store.cases().together(() -> {
            words.keep(id, PartnerWords.PLAN, agreed, now);
            return true;
        });
    }

    @Override
    public Optional<String> agreed(String partner) {
        return words.open(partner, PartnerWords.PLAN);
    }

    @Override
    public Optional<Protection> find(String partner) {
        return book.find(partner);
    }

    @Override
    public List<Protection> list(String mission) {
        Instant now = clock.instant();
        return book.all().values().stream()
                .filter(p -> p.first().mission().equals(mission))
                .sorted(Comparator.comparing((Protection p) -> !p.silent(now))
                        .thenComparing(p -> p.checkInDue().orElse(Instant.MAX))
                        .thenComparing(Protection::id))
                .toList();
    }
}
