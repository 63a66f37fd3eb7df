package org.baraza.app.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baraza.core.ground.Month;
import org.baraza.core.record.access.AreaMarks;
import org.baraza.core.record.access.Constraint;
import org.baraza.core.record.access.ConstraintStep;
import org.baraza.core.record.access.Grid;
import org.baraza.core.record.access.GroupReview;
import org.baraza.core.record.effort.Effort;
import org.baraza.core.record.effort.EffortBook;
import org.baraza.core.record.force.Course;
import org.baraza.core.record.force.ForceIncident;
import org.baraza.core.record.force.Limits;
import org.baraza.core.record.force.MissedProtection;
import org.baraza.core.record.force.MissedStep;
import org.baraza.core.record.force.NotNow;
import org.baraza.core.record.force.Step;
import org.baraza.core.record.movements.MovementStep;
import org.baraza.core.record.movements.Restriction;

/** Force, access, movements and effort kept in memory, by the rules of the core, for tests of screens. */
public final class MemoryField {

    private final Map<String, ForceIncident> incidents = new LinkedHashMap<>();
    private final Map<String, MissedProtection> missed = new LinkedHashMap<>();
    private final Map<String, Constraint> constraints = new LinkedHashMap<>();
    private final Map<String, Restriction> restrictions = new LinkedHashMap<>();
    private final Map<String, AreaMarks> scorings = new LinkedHashMap<>();
    private final List<GroupReview> reviews = new ArrayList<>();
    private final List<Effort> efforts = new ArrayList<>();

    private static <T> T get(Map<String, T> from, String id) {
        return Optional.ofNullable(from.get(id)).orElseThrow(() -> new WrongUse("There is no such case."));
    }

    private static <T> List<T> all(Collection<T> from) {
        return List.copyOf(from);
    }

    public ForceReviews force() {
        return new ForceReviews() {
            @Override
            public ForceIncident open(Step.Opened opened, By by) {
                return incidents.computeIfAbsent(opened.id(), _ -> ForceIncident.of(opened));
            }

            @Override
            public Optional<NotNow> add(Step step, By by) {
                ForceIncident incident = get(incidents, step.id());
                Optional<NotNow> not = Course.whyNot(incident, step);
                if (not.isEmpty()) {
                    incidents.put(step.id(), incident.with(step));
                }
                return not;
            }

            @Override
            public Optional<ForceIncident> find(String id) {
                return Optional.ofNullable(incidents.get(id));
            }

            @Override
            public List<ForceIncident> list(String mission) {
                return all(incidents.values());
            }

            @Override
            public MissedProtection open(MissedStep.Opened opened, By by) {
                return missed.computeIfAbsent(opened.id(), _ -> MissedProtection.of(opened));
            }

            @Override
            public Optional<NotNow> add(MissedStep step, By by) {
                MissedProtection review = get(missed, step.id());
                Optional<NotNow> not = review.whyNot(step);
                if (not.isEmpty()) {
                    missed.put(step.id(), review.with(step));
                }
                return not;
            }

            @Override
            public Optional<MissedProtection> findMissed(String id) {
                return Optional.ofNullable(missed.get(id));
            }

            @Override
            public List<MissedProtection> listMissed(String mission) {
                return all(missed.values());
            }

            @Override
            public Limits limits(String mission) {
                return Limits.USUAL;
            }
        };
    }

    public Access access() {
        return new Access() {
            @Override
            public Constraint note(ConstraintStep.Noted noted, By by) {
                return constraints.computeIfAbsent(noted.id(), _ -> Constraint.of(noted));
            }

            @Override
            public Optional<org.baraza.core.record.access.NotNow> add(ConstraintStep step, By by) {
                Constraint constraint = get(constraints, step.id());
                var not = constraint.whyNot(step);
                if (not.isEmpty()) {
                    constraints.put(step.id(), constraint.with(step));
                }
                return not;
            }

            @Override
            public Optional<Constraint> find(String id) {
                return Optional.ofNullable(constraints.get(id));
            }

            @Override
            public List<Constraint> list(String mission) {
                return all(constraints.values());
            }

            @Override
            public void mark(AreaMarks scoring, By by) {
                scorings.put(scoring.id(), scoring);
            }

            @Override
            public Map<String, Grid> grids(String mission, Month month) {
                return scorings.values().stream()
                        .filter(s -> s.month().equals(month))
                        .collect(Collectors.groupingBy(
                                AreaMarks::area,
                                TreeMap::new,
                                Collectors.collectingAndThen(Collectors.toList(), Grid::of)));
            }

            @Override
            public void review(GroupReview review, By by) {
                reviews.add(review);
            }

            @Override
            public List<GroupReview> reviews(String mission) {
                return all(reviews);
            }
        };
    }

    public Movements movements() {
        return new Movements() {
            @Override
            public Restriction note(MovementStep.Noted noted, By by) {
                return restrictions.computeIfAbsent(noted.id(), _ -> Restriction.of(noted));
            }

            @Override
            public Optional<org.baraza.core.record.movements.NotNow> add(MovementStep step, By by) {
                Restriction restriction = get(restrictions, step.id());
                var not = restriction.whyNot(step);
                if (not.isEmpty()) {
                    restrictions.put(step.id(), restriction.with(step));
                }
                return not;
            }

            @Override
            public Optional<Restriction> find(String id) {
                return Optional.ofNullable(restrictions.get(id));
            }

            @Override
            public List<Restriction> list(String mission) {
                return all(restrictions.values());
            }
        };
    }

    public Efforts efforts() {
        return new Efforts() {
            @Override
            public void count(Effort effort, By by) {
                efforts.add(effort);
            }

            @Override
            public EffortBook book() {
                return EffortBook.of(efforts);
            }

            @Override
            public List<Effort> history(String id) {
                return efforts.stream().filter(e -> e.id().equals(id)).toList();
            }
        };
    }
}
