package org.baraza.core.record.lessons;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;

/**
 * A lesson as it stands. It suggests that something be repeated or avoided; it becomes a practice once it proved itself in
 * at least two contexts. Domain reference, C.9.
 *
 * @param history what happened, in order; the first is that people looked back
 */
public record Lesson(List<LessonStep> history) implements Case<LessonStep, Lesson> {

    /** By then a validated lesson should be implemented. Domain reference, LRN-01. */
    public static final int MONTHS_TO_IMPLEMENT = 6;

    /** Its effect is looked at so many months after it was implemented. */
    static final List<Integer> CHECKED_AFTER_MONTHS = List.of(3, 6);

    /** In so many contexts a practice has worked, at least. */
    public static final int CONTEXTS_OF_A_PRACTICE = 2;

    // Our proposals.
    private static final int DAYS_TO_DRAFT = 30;
    private static final int DAYS_TO_VALIDATE = 30;
    private static final int DAYS_TO_ASSIGN = 14;

    /** How far it is. */
    public enum Standing {
        OBSERVED,
        DRAFT,
        VALIDATED,
        ASSIGNED,
        IMPLEMENTED,
        EFFECT_CHECKED,
        RETIRED
    }

    /** Why something cannot happen now. */
    public enum Not {
        ALREADY_OBSERVED,
        RETIRED,
        ALREADY_VALIDATED,
        NOT_DRAFTED,
        /** It was sent back and nobody has drafted it anew. */
        SENT_BACK,
        NO_CONTEXT,
        NO_EVIDENCE,
        /** Whoever wrote it does not validate it. */
        OWN_LESSON,
        NOT_VALIDATED,
        NOT_ASSIGNED,
        NOT_IMPLEMENTED,
        BEFORE_IT_WAS_VALIDATED,
        BEFORE_IT_WAS_IMPLEMENTED,
        /** Whoever implemented it does not check what came of it. */
        OWN_WORK,
        NOT_ELSEWHERE,
        SAY_WHICH,
        SAY_WHAT,
        SAY_WHY,
        NOT_ANONYMISED,
        NUMBER_TAKEN,
        NO_SUCH_STORY
    }

    /**
     * Where it was done.
     *
     * @param mission acronym
     * @param area place code; empty for the whole mission
     */
    public record Where(String mission, Optional<String> area) {}

    public Lesson {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof LessonStep.Observed)) {
            throw new IllegalArgumentException("a lesson begins by looking back");
        }
    }

    public static Lesson of(LessonStep.Observed observed) {
        return new Lesson(List.of(observed));
    }

    @Override
    public Lesson then(LessonStep step) {
        return new Lesson(Case.more(history, step));
    }

    public LessonStep.Observed observed() {
        return (LessonStep.Observed) history.getFirst();
    }

    @Override
    public String mission() {
        return observed().mission();
    }

    @Override
    public Optional<String> area() {
        return observed().area();
    }

    /** What is learnt, as it was written last. */
    public Optional<LessonStep.Drafted> drafted() {
        return last(LessonStep.Drafted.class);
    }

    public Context context() {
        return last(LessonStep.Situated.class).map(LessonStep.Situated::context).orElse(Context.NOT_KNOWN);
    }

    public Optional<LessonStep.Validated> validated() {
        return last(LessonStep.Validated.class);
    }

    /** The first time it was implemented. */
    public Optional<LessonStep.Implemented> implemented() {
        return all(LessonStep.Implemented.class).stream().findFirst();
    }

    /** The last day on which a validated lesson is implemented in time; empty when it is not validated. */
    public Optional<LocalDate> implementBy() {
        return validated().map(v -> Days.of(v).plusMonths(MONTHS_TO_IMPLEMENT));
    }

    public boolean implementedInTime() {
        // The day on which it was written down: what is said to have been done long ago is easily said.
        return implementBy()
                .flatMap(due -> implemented().filter(i -> !Days.of(i).isAfter(due)))
                .isPresent();
    }

    public List<LessonStep.Evidenced> evidence(Bearing bearing) {
        return all(LessonStep.Evidenced.class).stream()
                .filter(e -> e.bearing() == bearing)
                .toList();
    }

    public List<LessonStep.StoryTold> stories() {
        return all(LessonStep.StoryTold.class);
    }

    /** What came of it last, wherever it was done. */
    public Map<Where, Effect> effects() {
        record Seen(Where where, LocalDate on, Effect effect) {}
        Where home = new Where(mission(), area());
        return history.stream()
                .flatMap(s -> switch (s) {
                    case LessonStep.EffectChecked c -> Optional.of(new Seen(home, c.on(), c.effect())).stream();
                    case LessonStep.Reused r ->
                        Optional.of(new Seen(new Where(r.elsewhere(), r.place()), r.on(), r.effect())).stream();
                    default -> Optional.<Seen>empty().stream();
                })
                .collect(Collectors.groupingBy(
                        Seen::where,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.<Seen>reducing((a, b) -> b.on().isBefore(a.on()) ? a : b),
                                last -> last.orElseThrow().effect())));
    }

    /**
     * In how many contexts it worked last. A whole mission and an area in it are one context: the first may have meant the
     * second.
     */
    public int contextsInWhichItWorked() {
        Map<String, Long> areas = effects().entrySet().stream()
                .filter(e -> e.getValue() == Effect.WORKED)
                .collect(Collectors.groupingBy(
                        e -> e.getKey().mission(),
                        Collectors.filtering(e -> e.getKey().area().isPresent(), Collectors.counting())));
        return areas.values().stream().mapToInt(n -> (int) Math.max(1, n)).sum();
    }

    /** Contexts in which it had no effect or did harm when last looked at. */
    public List<Where> failedIn() {
        return effects().entrySet().stream()
                .filter(e -> e.getValue() == Effect.NO_EFFECT || e.getValue() == Effect.DID_HARM)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether it proved itself in another situation. One that did harm somewhere is none, whatever it did elsewhere. */
    public boolean isPractice() {
        return validated().isPresent()
                && !ended()
                && contextsInWhichItWorked() >= CONTEXTS_OF_A_PRACTICE
                && !effects().containsValue(Effect.DID_HARM);
    }

    @Override
    public Optional<Not> whyNot(LessonStep step) {
        if (step instanceof LessonStep.StoryRead s) {
            return s.why().isBlank()
                    ? Optional.of(Not.SAY_WHY)
                    : when(story(s.number()).isEmpty(), Not.NO_SUCH_STORY);
        }
        if (ended()) {
            return Optional.of(Not.RETIRED);
        }
        return switch (step) {
            case LessonStep.Observed _ -> Optional.of(Not.ALREADY_OBSERVED);
            case LessonStep.Drafted s ->
                s.lesson().isBlank()
                        ? Optional.of(Not.SAY_WHAT)
                        : when(validated().isPresent(), Not.ALREADY_VALIDATED);
            case LessonStep.Situated s ->
                when(!s.context().known() && !context().known(), Not.NO_CONTEXT);
            case LessonStep.Evidenced s -> whyNotEvidenced(s);
            case LessonStep.StoryTold s ->
                s.anonymised()
                        ? when(story(s.number()).isPresent(), Not.NUMBER_TAKEN)
                        : Optional.of(Not.NOT_ANONYMISED);
            case LessonStep.StoryRead _ -> Optional.empty();
            case LessonStep.Validated s -> whyNotValidated(s);
            case LessonStep.SentBack s -> s.why().isBlank() ? Optional.of(Not.SAY_WHY) : whyNotLookedAt();
            case LessonStep.Assigned _ -> whyNotAssigned();
            case LessonStep.Implemented s -> whyNotImplemented(s);
            case LessonStep.EffectChecked s -> whyNotChecked(s);
            case LessonStep.Reused s -> whyNotReused(s);
            case LessonStep.Retired s -> when(s.why().isBlank(), Not.SAY_WHY);
        };
    }

    public Optional<LessonStep.StoryTold> story(int number) {
        return stories().stream().filter(s -> s.number() == number).findFirst();
    }

    private static Optional<Not> whyNotEvidenced(LessonStep.Evidenced step) {
        boolean pointed = step.reference().filter(r -> !r.isBlank()).isPresent();
        if (step.source() != EvidenceSource.OBSERVATION && !pointed) {
            return Optional.of(Not.SAY_WHICH);
        }
        return when(step.finding().isBlank(), Not.SAY_WHAT);
    }

    /** Why nobody can judge it as it is written. */
    private Optional<Not> whyNotLookedAt() {
        if (validated().isPresent()) {
            return Optional.of(Not.ALREADY_VALIDATED);
        }
        if (drafted().isEmpty()) {
            return Optional.of(Not.NOT_DRAFTED);
        }
        return when(
                since(LessonStep.SentBack.class).stream().noneMatch(LessonStep.Drafted.class::isInstance),
                Not.SENT_BACK);
    }

    private Optional<Not> whyNotValidated(LessonStep.Validated step) {
        Optional<Not> not = whyNotLookedAt();
        if (not.isPresent()) {
            return not;
        }
        boolean own = history.stream()
                .filter(s -> s instanceof LessonStep.Observed || s instanceof LessonStep.Drafted)
                .anyMatch(s -> s.by().equals(step.by()));
        if (own) {
            return Optional.of(Not.OWN_LESSON);
        }
        if (!context().known()) {
            return Optional.of(Not.NO_CONTEXT);
        }
        return when(last(LessonStep.Evidenced.class).isEmpty() && stories().isEmpty(), Not.NO_EVIDENCE);
    }

    private Optional<Not> whyNotAssigned() {
        return switch (state()) {
            case VALIDATED, ASSIGNED, EFFECT_CHECKED -> Optional.empty();
            case IMPLEMENTED -> Optional.of(Not.ALREADY_VALIDATED);
            default -> Optional.of(Not.NOT_VALIDATED);
        };
    }

    private Optional<Not> whyNotImplemented(LessonStep.Implemented step) {
        if (state() != Standing.ASSIGNED) {
            return Optional.of(Not.NOT_ASSIGNED);
        }
        if (step.on().isBefore(Days.of(validated().orElseThrow()))) {
            return Optional.of(Not.BEFORE_IT_WAS_VALIDATED);
        }
        return when(step.done().isBlank(), Not.SAY_WHAT);
    }

    private Optional<Not> whyNotChecked(LessonStep.EffectChecked step) {
        Optional<LessonStep.Implemented> done = last(LessonStep.Implemented.class);
        if (done.isEmpty() || state() == Standing.ASSIGNED) {
            return Optional.of(Not.NOT_IMPLEMENTED);
        }
        if (done.get().by().equals(step.by())) {
            return Optional.of(Not.OWN_WORK);
        }
        if (step.on().isBefore(done.get().on())) {
            return Optional.of(Not.BEFORE_IT_WAS_IMPLEMENTED);
        }
        return when(step.effect() != Effect.WORKED && step.note().isBlank(), Not.SAY_WHAT);
    }

    private Optional<Not> whyNotReused(LessonStep.Reused step) {
        if (validated().isEmpty()) {
            return Optional.of(Not.NOT_VALIDATED);
        }
        boolean same = step.elsewhere().equals(mission())
                && (step.place().isEmpty() || area().isEmpty() || step.place().equals(area()));
        if (same) {
            return Optional.of(Not.NOT_ELSEWHERE);
        }
        return when(step.effect() != Effect.WORKED && step.note().isBlank(), Not.SAY_WHAT);
    }

    @Override
    public Standing state() {
        if (ended()) {
            return Standing.RETIRED;
        }
        Standing state = Standing.OBSERVED;
        for (LessonStep step : history) {
            state = switch (step) {
                case LessonStep.Drafted _ -> Standing.DRAFT;
                case LessonStep.Validated _ -> Standing.VALIDATED;
                case LessonStep.Assigned _ -> Standing.ASSIGNED;
                case LessonStep.Implemented _ -> Standing.IMPLEMENTED;
                case LessonStep.EffectChecked _ -> Standing.EFFECT_CHECKED;
                default -> state;
            };
        }
        return state;
    }

    @Override
    public boolean ended() {
        return last(LessonStep.Retired.class).isPresent();
    }

    @Override
    public Optional<Due> due() {
        return switch (state()) {
            case OBSERVED -> waits(Turn.DRAFT, Days.of(observed()), DAYS_TO_DRAFT);
            case DRAFT -> dueOfDraft();
            case VALIDATED -> waits(Turn.ASSIGN, Days.of(validated().orElseThrow()), DAYS_TO_ASSIGN);
            case ASSIGNED -> {
                LessonStep.Assigned assigned = last(LessonStep.Assigned.class).orElseThrow();
                yield Optional.of(new Due(Turn.IMPLEMENT, Days.of(assigned), assigned.due()));
            }
            case IMPLEMENTED, EFFECT_CHECKED -> dueToCheck();
            case RETIRED -> Optional.empty();
        };
    }

    private Optional<Due> dueOfDraft() {
        LocalDate drafted = Days.of(drafted().orElseThrow());
        return whyNotLookedAt().filter(n -> n == Not.SENT_BACK).isPresent()
                ? waits(Turn.DRAFT, Days.of(last(LessonStep.SentBack.class).orElseThrow()), DAYS_TO_DRAFT)
                : waits(Turn.VALIDATE, drafted, DAYS_TO_VALIDATE);
    }

    private static Optional<Due> waits(Turn what, LocalDate since, int days) {
        return Optional.of(new Due(what, since, since.plusDays(days)));
    }

    /** The next look that nobody has taken. */
    private Optional<Due> dueToCheck() {
        LocalDate on = last(LessonStep.Implemented.class).orElseThrow().on();
        long looked = since(LessonStep.Implemented.class).stream()
                .filter(LessonStep.EffectChecked.class::isInstance)
                .count();
        return CHECKED_AFTER_MONTHS.stream()
                .skip(looked)
                .findFirst()
                .map(months -> new Due(Turn.CHECK_EFFECT, on, on.plusMonths(months)));
    }
}
