package org.baraza.core.record.projects;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/**
 * A community project as it stands. Whoever proposed or screened it does not decide on it; no money follows before somebody
 * has looked at what the last did; it is handed over when it is done and somebody keeps it up; and whether it built
 * confidence is asked of two groups at least.
 *
 * @param history what happened, in order; the first is that it was proposed
 */
public record Project(List<ProjectStep> history) implements Case<ProjectStep, Project> {

    /** The limit for a quick project, in US dollars (General Assembly resolution 61/276 as applied by missions). */
    public static final int LIMIT_USD = 50_000;

    /** The limit for a quick project, in months. */
    public static final int LIMIT_MONTHS = 6;

    /** So many groups at least are asked whether it built confidence. */
    public static final int FEWEST_GROUPS = 2;

    private static final int DAYS_TO_SCREEN = 14;
    private static final int DAYS_TO_REVIEW = 30;
    private static final int DAYS_TO_START = 30;
    private static final int DAYS_BETWEEN_VISITS = 45;
    private static final int DAYS_TO_CHECK = 90;

    public Project {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof ProjectStep.Proposed)) {
            throw new IllegalArgumentException("a project begins by being proposed");
        }
    }

    public static Project of(ProjectStep.Proposed proposed) {
        return new Project(List.of(proposed));
    }

    @Override
    public Project then(ProjectStep step) {
        return new Project(Case.more(history, step));
    }

    public ProjectStep.Proposed proposed() {
        return (ProjectStep.Proposed) history.getFirst();
    }

    @Override
    public String mission() {
        return proposed().mission();
    }

    @Override
    public Optional<String> area() {
        return proposed().area();
    }

    public Optional<ProjectStep.Screened> screened() {
        return last(ProjectStep.Screened.class);
    }

    public Optional<ProjectStep.Reviewed> approved() {
        return last(ProjectStep.Reviewed.class).filter(r -> r.verdict() == Verdict.APPROVED);
    }

    public List<ProjectStep.Tranche> tranches() {
        return all(ProjectStep.Tranche.class);
    }

    /** Handed out so far, in US dollars. */
    public int given() {
        return tranches().stream().mapToInt(ProjectStep.Tranche::usd).sum();
    }

    public Optional<ProjectStep.HandedOver> handedOver() {
        return last(ProjectStep.HandedOver.class);
    }

    public Optional<ProjectStep.ConfidenceChecked> checked() {
        return last(ProjectStep.ConfidenceChecked.class);
    }

    /** When work could begin: with the first money, or when it was approved; empty before. */
    public Optional<LocalDate> began() {
        return tranches().stream()
                .map(ProjectStep.Tranche::on)
                .findFirst()
                .or(() -> approved().map(Days::of));
    }

    /** What must not be missed. */
    public Set<Alarm> alarms(LocalDate today) {
        Set<Alarm> alarms = EnumSet.noneOf(Alarm.class);
        Optional<Integer> usd =
                approved().map(ProjectStep.Reviewed::usd).or(() -> proposed().usd());
        if (usd.filter(u -> u > LIMIT_USD).isPresent()) {
            alarms.add(Alarm.OVER_LIMIT);
        }
        if (ended() || handedOver().isPresent()) {
            return alarms;
        }
        began().ifPresent(began -> {
            if (!today.isBefore(began.plusMonths(LIMIT_MONTHS))) {
                alarms.add(Alarm.SIX_MONTHS);
            } else if (!today.isBefore(began.plusMonths(LIMIT_MONTHS - 1L))) {
                alarms.add(Alarm.FIVE_MONTHS);
            } else if (!today.isBefore(began.plusMonths(LIMIT_MONTHS - 2L))) {
                alarms.add(Alarm.FOUR_MONTHS);
            }
        });
        return alarms;
    }

    /** Handed over within six months and 50,000 dollars, and taken for theirs by people (OPS-03). */
    public boolean inTimeAndAccepted() {
        boolean inTime = handedOver()
                .filter(h -> !h.on().isAfter(began().orElse(h.on()).plusMonths(LIMIT_MONTHS)))
                .isPresent();
        return inTime
                && given() <= LIMIT_USD
                && checked().filter(ProjectStep.ConfidenceChecked::accepted).isPresent();
    }

    @Override
    public Optional<NotNow> whyNot(ProjectStep step) {
        if (ended()) {
            return Optional.of(NotNow.OVER);
        }
        return switch (step) {
            case ProjectStep.Proposed _ -> Optional.of(NotNow.ALREADY_PROPOSED);
            case ProjectStep.Screened s -> whyNotScreened(s);
            case ProjectStep.Reviewed s -> whyNotReviewed(s);
            case ProjectStep.Tranche s -> whyNotGiven(s);
            case ProjectStep.Visited s ->
                tranches().isEmpty() || handedOver().isPresent()
                        ? Optional.of(NotNow.NOT_RUNNING)
                        : when(s.why().isBlank(), NotNow.SAY_WHY);
            case ProjectStep.HandedOver s -> whyNotHandedOver(s);
            case ProjectStep.ConfidenceChecked s ->
                handedOver().isEmpty()
                        ? Optional.of(NotNow.NOT_HANDED_OVER)
                        : s.groups().size() < FEWEST_GROUPS
                                ? Optional.of(NotNow.ASK_TWO_GROUPS)
                                : when(s.why().isBlank(), NotNow.SAY_WHY);
            case ProjectStep.Stopped s -> when(s.why().isBlank(), NotNow.SAY_WHY);
        };
    }

    private Optional<NotNow> whyNotScreened(ProjectStep.Screened step) {
        if (approved().isPresent()) {
            return Optional.of(NotNow.ALREADY_APPROVED);
        }
        if (step.confidence().isBlank()) {
            return Optional.of(NotNow.SAY_WHICH_CONFIDENCE);
        }
        return proposed().forces() && step.clearance() == Clearance.NOT_NEEDED
                ? Optional.of(NotNow.CLEARANCE_NEEDED)
                : when(step.why().isBlank(), NotNow.SAY_WHY);
    }

    private Optional<NotNow> whyNotReviewed(ProjectStep.Reviewed step) {
        if (approved().isPresent()) {
            return Optional.of(NotNow.ALREADY_APPROVED);
        }
        if (state() != State.SCREENED) {
            return Optional.of(NotNow.SCREEN_FIRST);
        }
        ProjectStep.Screened screened = screened().orElseThrow();
        if (step.by().equals(proposed().by()) || step.by().equals(screened.by())) {
            return Optional.of(NotNow.NOT_BY_THE_SAME);
        }
        if (step.why().isBlank()) {
            return Optional.of(NotNow.SAY_WHY);
        }
        return step.verdict() == Verdict.APPROVED ? whyNotApproved(step, screened) : Optional.empty();
    }

    private Optional<NotNow> whyNotApproved(ProjectStep.Reviewed step, ProjectStep.Screened screened) {
        if (screened.overlap() == Overlap.DOUBLED) {
            return Optional.of(NotNow.OTHERS_DO_IT);
        }
        if (screened.harm() == HarmLook.TOO_HIGH) {
            return Optional.of(NotNow.HARM_TOO_HIGH);
        }
        return proposed().forces() && screened.clearance() != Clearance.VALID
                ? Optional.of(NotNow.NO_CLEARANCE)
                : when(step.usd() < 1, NotNow.NOTHING_APPROVED);
    }

    private Optional<NotNow> whyNotGiven(ProjectStep.Tranche step) {
        if (approved().isEmpty()) {
            return Optional.of(NotNow.NOT_APPROVED);
        }
        if (handedOver().isPresent()) {
            return Optional.of(NotNow.NOT_RUNNING);
        }
        if (step.number() != tranches().size() + 1) {
            return Optional.of(NotNow.NUMBER_TAKEN);
        }
        if (given() + (long) step.usd() > approved().get().usd()) {
            return Optional.of(NotNow.MORE_THAN_APPROVED);
        }
        if (tranches().isEmpty()) {
            return Optional.empty();
        }
        Optional<ProjectStep.Visited> seen = visitedSinceLastMoney();
        return seen.isEmpty()
                ? Optional.of(NotNow.VISIT_FIRST)
                : when(seen.get().progress() == Progress.STANDING_STILL, NotNow.IT_STANDS_STILL);
    }

    /** The newest visit that was written down since money was handed out last. */
    private Optional<ProjectStep.Visited> visitedSinceLastMoney() {
        return since(ProjectStep.Tranche.class).stream()
                .filter(ProjectStep.Visited.class::isInstance)
                .map(ProjectStep.Visited.class::cast)
                .reduce((_, later) -> later);
    }

    private Optional<NotNow> whyNotHandedOver(ProjectStep.HandedOver step) {
        if (tranches().isEmpty() || handedOver().isPresent()) {
            return Optional.of(NotNow.NOT_RUNNING);
        }
        boolean done = last(ProjectStep.Visited.class)
                .filter(v -> v.progress() == Progress.DONE)
                .isPresent();
        return done ? when(step.upkeep().isBlank(), NotNow.WHO_KEEPS_IT_UP) : Optional.of(NotNow.NOT_DONE);
    }

    @Override
    public State state() {
        State state = State.IDEA;
        for (ProjectStep step : history) {
            state = switch (step) {
                case ProjectStep.Screened _ -> State.SCREENED;
                case ProjectStep.Reviewed s ->
                    switch (s.verdict()) {
                        case APPROVED -> State.APPROVED;
                        case SENT_BACK -> State.SENT_BACK;
                        case DECLINED -> State.DECLINED;
                    };
                case ProjectStep.Tranche _ -> State.RUNNING;
                case ProjectStep.HandedOver _ -> State.HANDED_OVER;
                case ProjectStep.ConfidenceChecked _ -> State.CHECKED;
                case ProjectStep.Stopped _ -> State.STOPPED;
                case ProjectStep.Proposed _, ProjectStep.Visited _ -> state;
            };
        }
        return state;
    }

    @Override
    public boolean ended() {
        return switch (state()) {
            case DECLINED, CHECKED, STOPPED -> true;
            default -> false;
        };
    }

    @Override
    public Optional<Due> due() {
        LocalDate last = Days.of(history.getLast());
        return switch (state()) {
            case IDEA, SENT_BACK -> Optional.of(new Due(Turn.SCREEN, last, last.plusDays(DAYS_TO_SCREEN)));
            case SCREENED -> Optional.of(new Due(Turn.REVIEW, last, last.plusDays(DAYS_TO_REVIEW)));
            case APPROVED -> Optional.of(new Due(Turn.START, last, last.plusDays(DAYS_TO_START)));
            case RUNNING -> Optional.of(running());
            case HANDED_OVER -> {
                LocalDate on = handedOver().orElseThrow().on();
                yield Optional.of(new Due(Turn.CHECK, on, on.plusDays(DAYS_TO_CHECK)));
            }
            case DECLINED, CHECKED, STOPPED -> Optional.empty();
        };
    }

    /** To be finished in six months, and to be looked at in between; whichever comes first. */
    private Due running() {
        LocalDate began = began().orElseThrow();
        LocalDate seen = last(ProjectStep.Visited.class)
                .map(ProjectStep.Visited::on)
                .filter(v -> v.isAfter(began))
                .orElse(began);
        LocalDate visit = seen.plusDays(DAYS_BETWEEN_VISITS);
        LocalDate finish = began.plusMonths(LIMIT_MONTHS);
        return visit.isBefore(finish) ? new Due(Turn.VISIT, seen, visit) : new Due(Turn.FINISH, began, finish);
    }
}
