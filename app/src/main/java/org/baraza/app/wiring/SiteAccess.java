package org.baraza.app.wiring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baraza.app.desk.Access;
import org.baraza.app.desk.By;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Store;
import org.baraza.core.ground.Month;
import org.baraza.core.record.AreaMarksEntry;
import org.baraza.core.record.ConstraintStepEntry;
import org.baraza.core.record.GroupReviewEntry;
import org.baraza.core.record.Register;
import org.baraza.core.record.access.AreaMarks;
import org.baraza.core.record.access.Constraint;
import org.baraza.core.record.access.ConstraintStep;
import org.baraza.core.record.access.Grid;
import org.baraza.core.record.access.GroupReview;
import org.baraza.core.record.access.NotNow;

/** The access constraints, marks and monthly reviews of one site. */
final class SiteAccess implements Access {

    private final Casebook<ConstraintStep, Constraint> constraints;
    private final Ledger<AreaMarks> scorings;
    private final Ledger<GroupReview> reviews;
    private final PlaceCodes places;

    SiteAccess(Store store, Register register) {
        constraints = new Casebook<>(
                store.journal(),
                store.cases(),
                new Casebook.Subject<>(
                        "access-constraint-step",
                        e -> ((ConstraintStepEntry) e).step(),
                        ConstraintStepEntry::new,
                        (before, step) -> step instanceof ConstraintStep.Noted noted && before.isEmpty()
                                ? Optional.of(Constraint.of(noted))
                                : before.map(c -> c.then(step))));
        scorings = new Ledger<>(store, "access-scored", e -> ((AreaMarksEntry) e).scoring(), AreaMarksEntry::new);
        reviews = new Ledger<>(store, "access-reviewed", e -> ((GroupReviewEntry) e).review(), GroupReviewEntry::new);
        places = new PlaceCodes(register);
    }

    @Override
    public Constraint note(ConstraintStep.Noted noted, By by) {
        CaseIds.require(noted.id());
        ConstraintStep.Noted placed = new ConstraintStep.Noted(
                noted.id(),
                noted.mission(),
                places.known(noted.mission(), noted.area()),
                noted.hindrance(),
                noted.hinderer(),
                noted.sector(),
                noted.organisation(),
                noted.from(),
                noted.to(),
                noted.daysLost(),
                noted.impact(),
                noted.by(),
                noted.at());
        return constraints.begin(
                noted.id(), _ -> placed, _ -> {}, () -> {}, CaseIds.attribution(noted, by, noted.mission()));
    }

    @Override
    public Optional<NotNow> add(ConstraintStep step, By by) {
        switch (step) {
            case ConstraintStep.Moderated s ->
                JournalTexts.requireFit(s.decision().why());
            case ConstraintStep.Advocated s -> JournalTexts.requireFit(s.why());
            case ConstraintStep.Settled s -> JournalTexts.requireFit(s.why());
            case ConstraintStep.Reopened s -> JournalTexts.requireFit(s.why());
            case ConstraintStep.Noted _, ConstraintStep.Ended _ -> {
                // It holds no text of anybody's.
            }
        }
        String mission = constraints.get(step.id()).noted().mission();
        return constraints.add(step, (c, _) -> c.whyNot(step), CaseIds.attribution(step, by, mission));
    }

    @Override
    public Optional<Constraint> find(String id) {
        return constraints.find(id);
    }

    @Override
    public List<Constraint> list(String mission) {
        return constraints.all().values().stream()
                .filter(c -> c.noted().mission().equals(mission))
                .sorted(Comparator.comparing((Constraint c) -> c.noted().from())
                        .reversed()
                        .thenComparing(Constraint::id))
                .toList();
    }

    @Override
    public void mark(AreaMarks scoring, By by) {
        if (!places.isArea(scoring.mission(), scoring.area())) {
            throw new WrongUse("That is no area of this mission. Choose one of the list.");
        }
        scorings.put(scoring, by, scoring.mission());
    }

    @Override
    public Map<String, Grid> grids(String mission, Month month) {
        return scorings.all().values().stream()
                .map(List::getLast)
                .filter(s -> s.mission().equals(mission) && s.month().equals(month))
                .sorted(Comparator.comparing(AreaMarks::id))
                .collect(Collectors.groupingBy(
                        AreaMarks::area, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Grid::of)));
    }

    @Override
    public void review(GroupReview review, By by) {
        JournalTexts.requireFit(review.why());
        reviews.put(review, by, review.mission());
    }

    @Override
    public List<GroupReview> reviews(String mission) {
        List<GroupReview> all = new ArrayList<>();
        reviews.all().values().stream()
                .filter(r -> r.getFirst().mission().equals(mission))
                .sorted(Comparator.comparing(
                                (List<GroupReview> r) -> r.getFirst().month())
                        .reversed())
                .forEach(all::addAll);
        return all;
    }
}
