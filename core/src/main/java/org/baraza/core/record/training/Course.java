package org.baraza.core.record.training;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/**
 * A course as it stands. It is not held before people were tested, so that somebody can tell what they learnt; it is looked
 * at between three and six months later, and whoever was not found again counts as one who does not use it.
 *
 * @param history what happened, in order; the first is that it was needed
 */
public record Course(List<CourseStep> history) implements Case<CourseStep, Course> {

    /** Not earlier than so many months after it, somebody looks what is left of it. */
    public static final int FIRST_LOOK_MONTHS = 3;

    /** Not later than so many months after it. */
    public static final int LAST_LOOK_MONTHS = 6;

    /** After so many months it is refreshed. Our proposal. */
    public static final int REFRESH_MONTHS = 12;

    private static final int DAYS_TO_DESIGN = 30;
    private static final int DAYS_TO_SCHEDULE = 30;
    private static final int DAYS_TO_TEST = 7;

    public Course {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof CourseStep.Needed)) {
            throw new IllegalArgumentException("a course begins by being needed");
        }
    }

    public static Course of(CourseStep.Needed needed) {
        return new Course(List.of(needed));
    }

    @Override
    public Course then(CourseStep step) {
        return new Course(Case.more(history, step));
    }

    public CourseStep.Needed needed() {
        return (CourseStep.Needed) history.getFirst();
    }

    @Override
    public String mission() {
        return needed().mission();
    }

    @Override
    public Optional<String> area() {
        return needed().area();
    }

    public Optional<CourseStep.Designed> designed() {
        return last(CourseStep.Designed.class);
    }

    public Optional<CourseStep.Delivered> delivered() {
        return last(CourseStep.Delivered.class);
    }

    public Optional<CourseStep.PreTested> before() {
        return last(CourseStep.PreTested.class);
    }

    public Optional<CourseStep.PostTested> after() {
        return last(CourseStep.PostTested.class);
    }

    public Optional<CourseStep.FollowedUp> followedUp() {
        return last(CourseStep.FollowedUp.class);
    }

    /** Since when it is due to be refreshed; empty where it was never held. */
    public Optional<LocalDate> refreshFrom() {
        return Stream.concat(
                        delivered().map(CourseStep.Delivered::on).stream(),
                        all(CourseStep.Refreshed.class).stream().map(CourseStep.Refreshed::on))
                .max(java.util.Comparator.naturalOrder())
                .map(d -> d.plusMonths(REFRESH_MONTHS));
    }

    @Override
    public Optional<NotNow> whyNot(CourseStep step) {
        if (last(CourseStep.Cancelled.class).isPresent()) {
            return Optional.of(NotNow.OVER);
        }
        return switch (step) {
            case CourseStep.Needed _ -> Optional.of(NotNow.ALREADY_NEEDED);
            case CourseStep.Designed s ->
                delivered().isPresent()
                        ? Optional.of(NotNow.ALREADY_DELIVERED)
                        : s.objective().isBlank()
                                ? Optional.of(NotNow.SAY_WHY)
                                : when(s.passMark() < 1 || s.passMark() > s.tasks(), NotNow.PASS_MARK_NOT_IN_TEST);
            case CourseStep.Scheduled _ ->
                delivered().isPresent()
                        ? Optional.of(NotNow.ALREADY_DELIVERED)
                        : when(designed().isEmpty(), NotNow.DESIGN_FIRST);
            case CourseStep.PreTested s ->
                delivered().isPresent()
                        ? Optional.of(NotNow.ALREADY_DELIVERED)
                        : last(CourseStep.Scheduled.class).isEmpty()
                                ? Optional.of(NotNow.SCHEDULE_FIRST)
                                : when(s.passed() > s.tested(), NotNow.COUNTS_DO_NOT_ADD_UP);
            case CourseStep.Delivered s -> whyNotDelivered(s);
            case CourseStep.PostTested s -> whyNotTested(s);
            case CourseStep.FollowedUp s -> whyNotFollowedUp(s);
            case CourseStep.Refreshed _ -> when(delivered().isEmpty(), NotNow.NOT_DELIVERED);
            case CourseStep.Cancelled s ->
                delivered().isPresent()
                        ? Optional.of(NotNow.ALREADY_DELIVERED)
                        : when(s.why().isBlank(), NotNow.SAY_WHY);
        };
    }

    private Optional<NotNow> whyNotDelivered(CourseStep.Delivered step) {
        if (delivered().isPresent()) {
            return Optional.of(NotNow.ALREADY_DELIVERED);
        }
        return before().isEmpty()
                ? Optional.of(NotNow.TEST_BEFORE)
                : when(step.women() > step.total(), NotNow.COUNTS_DO_NOT_ADD_UP);
    }

    private Optional<NotNow> whyNotTested(CourseStep.PostTested step) {
        if (after().isPresent()) {
            return Optional.of(NotNow.ALREADY_TESTED);
        }
        return delivered()
                .map(d -> when(step.passed() > step.tested() || step.tested() > d.total(), NotNow.COUNTS_DO_NOT_ADD_UP))
                .orElse(Optional.of(NotNow.NOT_DELIVERED));
    }

    private Optional<NotNow> whyNotFollowedUp(CourseStep.FollowedUp step) {
        if (after().isEmpty()) {
            return Optional.of(NotNow.NOT_TESTED);
        }
        CourseStep.Delivered delivered = delivered().orElseThrow();
        if (step.on().isBefore(delivered.on().plusMonths(FIRST_LOOK_MONTHS))) {
            return Optional.of(NotNow.TOO_EARLY);
        }
        return step.due() != delivered.total()
                ? Optional.of(NotNow.DROP_OUTS_COUNT)
                : when(step.passed() > step.due() || step.applied() > step.passed(), NotNow.COUNTS_DO_NOT_ADD_UP);
    }

    @Override
    public State state() {
        State state = State.NEED;
        for (CourseStep step : history) {
            state = switch (step) {
                case CourseStep.Needed _ -> State.NEED;
                case CourseStep.Designed _ -> State.DESIGNED;
                case CourseStep.Scheduled _ -> State.SCHEDULED;
                case CourseStep.PreTested _ -> State.PRE_TESTED;
                case CourseStep.Delivered _ -> State.DELIVERED;
                case CourseStep.PostTested _ -> State.TESTED;
                case CourseStep.FollowedUp _ -> State.FOLLOWED_UP;
                case CourseStep.Refreshed _ -> state;
                case CourseStep.Cancelled _ -> State.CANCELLED;
            };
        }
        return state;
    }

    @Override
    public boolean ended() {
        return state() == State.CANCELLED;
    }

    @Override
    public Optional<Due> due() {
        LocalDate last = Days.of(history.getLast());
        return switch (state()) {
            case NEED -> Optional.of(new Due(Turn.DESIGN, last, last.plusDays(DAYS_TO_DESIGN)));
            case DESIGNED -> Optional.of(new Due(Turn.SCHEDULE, last, last.plusDays(DAYS_TO_SCHEDULE)));
            case SCHEDULED, PRE_TESTED ->
                Optional.of(new Due(
                        Turn.DELIVER,
                        last,
                        last(CourseStep.Scheduled.class).orElseThrow().planned()));
            case DELIVERED -> {
                LocalDate on = delivered().orElseThrow().on();
                yield Optional.of(new Due(Turn.TEST, on, on.plusDays(DAYS_TO_TEST)));
            }
            case TESTED -> {
                LocalDate on = delivered().orElseThrow().on();
                yield Optional.of(
                        new Due(Turn.FOLLOW_UP, on.plusMonths(FIRST_LOOK_MONTHS), on.plusMonths(LAST_LOOK_MONTHS)));
            }
            case FOLLOWED_UP -> refreshFrom().map(d -> new Due(Turn.REFRESH, d, d));
            case CANCELLED -> Optional.empty();
        };
    }
}
