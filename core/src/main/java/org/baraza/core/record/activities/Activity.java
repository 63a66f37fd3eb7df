package org.baraza.core.record.activities;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/**
 * An activity with a community as it stands. It is not held before whoever goes has read how people are met there, and a
 * minority is counted only where that was agreed to be safe.
 *
 * @param history what happened, in order; the first is that it was planned
 */
public record Activity(List<ActivityStep> history) implements Case<ActivityStep, Activity> {

    public Activity {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof ActivityStep.Planned)) {
            throw new IllegalArgumentException("an activity begins by being planned");
        }
    }

    public static Activity of(ActivityStep.Planned planned) {
        return new Activity(List.of(planned));
    }

    @Override
    public Activity then(ActivityStep step) {
        return new Activity(Case.more(history, step));
    }

    public ActivityStep.Planned planned() {
        return (ActivityStep.Planned) history.getFirst();
    }

    @Override
    public String mission() {
        return planned().mission();
    }

    @Override
    public Optional<String> area() {
        return planned().area();
    }

    /** The day that holds now. */
    public LocalDate plannedDay() {
        return last(ActivityStep.Moved.class)
                .map(ActivityStep.Moved::planned)
                .orElse(planned().planned());
    }

    public Optional<ActivityStep.Held> held() {
        return last(ActivityStep.Held.class);
    }

    public Optional<ActivityStep.Expected> expected() {
        return last(ActivityStep.Expected.class);
    }

    /** Whether people of the place had the idea or the chair (ENG-04); asked of what was held. */
    public boolean localLed() {
        return planned().initiator().local()
                || held().filter(h -> h.chair().local()).isPresent();
    }

    @Override
    public Optional<NotNow> whyNot(ActivityStep step) {
        if (held().isPresent()) {
            return Optional.of(NotNow.ALREADY_HELD);
        }
        if (last(ActivityStep.Cancelled.class).isPresent()) {
            return Optional.of(NotNow.CANCELLED);
        }
        boolean read = last(ActivityStep.CustomsRead.class).isPresent();
        return switch (step) {
            case ActivityStep.Planned _ -> Optional.of(NotNow.ALREADY_PLANNED);
            case ActivityStep.Expected s -> counts(s.total(), s.groups(), s.agreed());
            case ActivityStep.CustomsRead _ -> when(read, NotNow.ALREADY_READ);
            case ActivityStep.Moved s ->
                s.why().isBlank()
                        ? Optional.of(NotNow.SAY_WHY)
                        : when(s.planned().equals(plannedDay()), NotNow.SAME_DAY);
            case ActivityStep.Held s ->
                !read
                        ? Optional.of(NotNow.READ_HOW_PEOPLE_ARE_MET)
                        : counts(s.total(), s.groups(), s.agreed())
                                .or(() -> when(!addsUp(s), NotNow.COUNTS_DO_NOT_ADD_UP))
                                .or(() -> when(s.came().isBlank(), NotNow.SAY_WHAT_CAME_OF_IT));
            case ActivityStep.Cancelled s -> when(s.why().isBlank(), NotNow.SAY_WHY);
        };
    }

    private static boolean addsUp(ActivityStep.Held step) {
        return step.minutes().map(Minutes::addUp).orElse(true)
                && step.shortSet().map(s -> s.addUp(step.total())).orElse(true);
    }

    /** Why people cannot be counted so. */
    static Optional<NotNow> counts(int total, Map<Counted, Integer> groups, boolean agreed) {
        if (groups.containsKey(Counted.MINORITY) && !agreed) {
            return Optional.of(NotNow.COUNTING_NOT_SAFE);
        }
        int women = groups.getOrDefault(Counted.WOMEN, 0);
        int men = groups.getOrDefault(Counted.MEN, 0);
        boolean tooMany = total < 0 || groups.values().stream().anyMatch(n -> n < 0 || n > total);
        return when(tooMany || women + men > total, NotNow.COUNTS_DO_NOT_ADD_UP);
    }

    @Override
    public State state() {
        if (held().isPresent()) {
            return State.HELD;
        }
        if (last(ActivityStep.Cancelled.class).isPresent()) {
            return State.CANCELLED;
        }
        return last(ActivityStep.CustomsRead.class).isPresent() ? State.PREPARED : State.PLANNED;
    }

    @Override
    public boolean ended() {
        return state() == State.HELD || state() == State.CANCELLED;
    }

    @Override
    public Optional<Due> due() {
        return ended() ? Optional.empty() : Optional.of(new Due(Turn.HOLD, Days.of(planned()), plannedDay()));
    }
}
