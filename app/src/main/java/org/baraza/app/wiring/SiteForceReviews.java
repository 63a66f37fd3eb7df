package org.baraza.app.wiring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.By;
import org.baraza.app.desk.ForceReviews;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.Store;
import org.baraza.core.record.ForceStepEntry;
import org.baraza.core.record.MissedStepEntry;
import org.baraza.core.record.Register;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.force.Account;
import org.baraza.core.record.force.Attempt;
import org.baraza.core.record.force.Course;
import org.baraza.core.record.force.ForceIncident;
import org.baraza.core.record.force.Limits;
import org.baraza.core.record.force.MissedProtection;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.NotNow;
import org.baraza.core.record.force.Step;

/** The uses of force and the reviews of missed protection of one site. */
final class SiteForceReviews implements ForceReviews {

    private final Casebook<Step, ForceIncident> incidents;
    private final Casebook<MissedStep, MissedProtection> missed;
    private final PlaceCodes places;

    SiteForceReviews(Store store, Register register) {
        incidents = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "force-step",
                        e -> ((ForceStepEntry) e).step(),
                        ForceStepEntry::new,
                        (before, step) -> step instanceof Step.Opened opened && before.isEmpty()
                                ? Optional.of(ForceIncident.of(opened))
                                : before.map(i -> i.then(step))));
        missed = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "missed-protection-step",
                        e -> ((MissedStepEntry) e).step(),
                        MissedStepEntry::new,
                        (before, step) -> step instanceof MissedStep.Opened opened && before.isEmpty()
                                ? Optional.of(MissedProtection.of(opened))
                                : before.map(m -> m.then(step))));
        places = new PlaceCodes(register);
    }

    @Override
    public ForceIncident open(Step.Opened opened, By by) {
        CaseIds.require(opened.id());
        requireFit(opened);
        Step.Opened placed = new Step.Opened(
                opened.id(),
                opened.mission(),
                places.known(opened.mission(), opened.area()),
                opened.happened(),
                opened.unit(),
                opened.menace(),
                opened.account(),
                opened.by(),
                opened.at());
        return incidents.begin(opened.id(), _ -> placed, _ -> {}, () -> {}, attribution(opened, by, opened.mission()));
    }

    @Override
    public Optional<NotNow> add(Step step, By by) {
        requireFit(step);
        String mission = incidents.get(step.id()).opened().mission();
        return incidents.add(step, (incident, _) -> Course.whyNot(incident, step), attribution(step, by, mission));
    }

    @Override
    public MissedProtection open(MissedStep.Opened opened, By by) {
        CaseIds.require(opened.id());
        MissedStep.Opened placed = new MissedStep.Opened(
                opened.id(),
                opened.mission(),
                places.known(opened.mission(), opened.area()),
                opened.attack(),
                opened.on(),
                opened.distanceKm(),
                opened.travel(),
                opened.warned(),
                opened.by(),
                opened.at());
        return missed.begin(opened.id(), _ -> placed, _ -> {}, () -> {}, attribution(opened, by, opened.mission()));
    }

    @Override
    public Optional<NotNow> add(MissedStep step, By by) {
        requireFit(step);
        String mission = missed.get(step.id()).opened().mission();
        return missed.add(step, (review, _) -> review.whyNot(step), attribution(step, by, mission));
    }

    private static Attribution attribution(CaseStep step, By by, String mission) {
        return CaseIds.attribution(step, by, mission);
    }

    private static void requireFit(Step step) {
        switch (step) {
            case Step.Opened s -> requireFit(s.account());
            case Step.Accounted s -> requireFit(s.account());
            case Step.AmendsDecided s -> JournalTexts.requireFit(s.why());
            case Step.CommunityTold s -> JournalTexts.requireFit(s.why());
            case Step.Concluded s -> JournalTexts.requireFit(s.why());
            case Step.ActionAgreed s -> JournalTexts.requireFit(s.action().what());
            case Step.Reopened s -> JournalTexts.requireFit(s.why());
            case Step.HarmLookedInto _,
                    Step.ReviewOpened _,
                    Step.LegalChecked _,
                    Step.HarmAcknowledged _,
                    Step.ActionDone _,
                    Step.Closed _ -> {
                // It holds no text of anybody's.
            }
        }
    }

    private static void requireFit(Account account) {
        JournalTexts.requireFit(account.attempts().stream().map(Attempt::why).toArray(String[]::new));
    }

    private static void requireFit(MissedStep step) {
        switch (step) {
            case MissedStep.LookedInto s -> JournalTexts.requireFit(s.why());
            case MissedStep.Judged s -> JournalTexts.requireFit(s.why());
            case MissedStep.ActionAgreed s -> JournalTexts.requireFit(s.action().what());
            case MissedStep.Reopened s -> JournalTexts.requireFit(s.why());
            case MissedStep.Opened _, MissedStep.ActionDone _, MissedStep.Closed _ -> {
                // It holds no text of anybody's.
            }
        }
    }

    @Override
    public Optional<ForceIncident> find(String id) {
        return incidents.find(id);
    }

    @Override
    public List<ForceIncident> list(String mission) {
        return incidents.all().values().stream()
                .filter(i -> i.opened().mission().equals(mission))
                .sorted(Comparator.comparing((ForceIncident i) -> i.opened().happened())
                        .reversed()
                        .thenComparing(ForceIncident::id))
                .toList();
    }

    @Override
    public Optional<MissedProtection> findMissed(String id) {
        return missed.find(id);
    }

    @Override
    public List<MissedProtection> listMissed(String mission) {
        return missed.all().values().stream()
                .filter(m -> m.opened().mission().equals(mission))
                .sorted(Comparator.comparing((MissedProtection m) -> m.opened().on())
                        .reversed()
                        .thenComparing(MissedProtection::id))
                .toList();
    }

    @Override
    public Limits limits(String mission) {
        return Limits.USUAL;
    }
}
