package org.baraza.core.record.assessments;

import static org.baraza.core.record.cases.Case.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.core.protect.AssessmentPlan;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.cases.Due;
import org.baraza.core.record.cases.Group;

/**
 * An assessment as it stands. Nobody is asked before it is safe to ask, nothing is recommended that was not read back to
 * those who said it, and it ends only when they were told what becomes of it.
 *
 * @param history what happened, in order; the first is that it was planned
 */
public record Assessment(List<AssessmentStep> history) implements Case<AssessmentStep, Assessment> {

    /** What must have been looked into before it may begin. */
    static final Set<Check> NEEDED = Set.copyOf(EnumSet.of(Check.SAFETY, Check.DO_NO_HARM, Check.CONSENT_TEXT));

    /** After so many months what it says is old. Domain reference, C.3. */
    public static final int MONTHS_VALID = 6;

    /** Asked so often within {@link #DAYS_OF_FATIGUE} days, people are tired of it. Domain reference, C.3; the number is ours. */
    public static final int TIRING = 2;

    public static final int DAYS_OF_FATIGUE = 90;

    /** Read back to so many parts of the community, where so many were heard. */
    static final int FEWEST_READ_BACK = 2;

    /** Within so many days it is decided about what was recommended (ENG-03). */
    public static final int DAYS_TO_DECIDE = 60;

    private static final int DAYS_TO_HEAR = 14;
    private static final int DAYS_TO_RANK = 14;
    private static final int DAYS_TO_READ_BACK = 30;
    private static final int DAYS_TO_RECOMMEND = 14;
    private static final int DAYS_TO_TELL = 14;

    /** How far it is. */
    public enum Standing {
        PLANNED,
        APPROVED,
        IN_FIELD,
        ANALYSIS,
        VALIDATED,
        REPORTED,
        ACTIONS_OPEN,
        CLOSED,
        DROPPED
    }

    /** Why something cannot happen now. */
    public enum Not {
        ALREADY_PLANNED,
        /** The very same is entered, by the same one at the same time. */
        ALREADY_ENTERED,
        ENDED,
        NOTHING_CHECKED,
        NOT_CHECKED,
        ALREADY_APPROVED,
        /** Whoever planned it does not approve it. */
        OWN_PLAN,
        NOT_APPROVED,
        NOBODY_HEARD,
        GROUP_NOT_HEARD,
        BEFORE_THEY_WERE_HEARD,
        NOTHING_RANKED,
        NOT_READ_BACK,
        SAY_WHAT_THEY_CORRECTED,
        SAY_WHAT,
        NO_SUCH_RECOMMENDATION,
        ALREADY_DECIDED,
        NOT_DECIDED,
        REFUSED_IS_NOT_DONE,
        ALREADY_DONE,
        SAY_WHY,
        NOT_TOLD
    }

    /**
     * A recommendation and what became of it.
     *
     * @param number counted from 1
     */
    public record Recommendation(
            int number,
            AssessmentStep.Recommended made,
            Optional<AssessmentStep.Decided> decided,
            Optional<AssessmentStep.Done> done) {

        /** Whether nothing is waited for: refused, or done. */
        public boolean settled() {
            return decided.filter(d -> d.ruling() == Ruling.REFUSED).isPresent() || done.isPresent();
        }
    }

    public Assessment {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof AssessmentStep.Planned)) {
            throw new IllegalArgumentException("an assessment begins by being planned");
        }
    }

    public static Assessment of(AssessmentStep.Planned planned) {
        return new Assessment(List.of(planned));
    }

    /** Assessments of the same area that whoever plans one must be shown, the newest first. */
    public static List<Assessment> recent(Collection<Assessment> known, AssessmentStep.Planned next) {
        List<AssessmentPlan.Assessment> recent = AssessmentPlan.recent(
                known.stream().map(a -> a.planned().asks()).toList(), next.asks());
        return known.stream()
                .filter(a -> a.state() != Standing.DROPPED
                        && recent.contains(a.planned().asks()))
                .sorted(Comparator.comparing((Assessment a) -> a.planned().planned())
                        .reversed())
                .toList();
    }

    /**
     * The plan by which one begins: people are not asked again by somebody who does not know that they were asked.
     *
     * @throws IllegalArgumentException when the planner has not seen a recent one
     */
    public static AssessmentPlan plan(AssessmentStep.Planned next, Collection<Assessment> known) {
        List<Assessment> recent = recent(known, next);
        return AssessmentPlan.of(
                next.asks(),
                recent.stream().map(a -> a.planned().asks()).toList(),
                recent.stream()
                        .filter(a -> next.seen().contains(a.id()))
                        .map(a -> a.planned().asks())
                        .collect(Collectors.toSet()));
    }

    @Override
    public Assessment then(AssessmentStep step) {
        return new Assessment(Case.more(history, step));
    }

    public AssessmentStep.Planned planned() {
        return (AssessmentStep.Planned) history.getFirst();
    }

    @Override
    public String mission() {
        return planned().mission();
    }

    @Override
    public Optional<String> area() {
        return planned().area();
    }

    /** What was looked into. */
    public Set<Check> checks() {
        Set<Check> all = EnumSet.noneOf(Check.class);
        all(AssessmentStep.Checked.class).forEach(c -> all.addAll(c.checks()));
        return all;
    }

    public List<AssessmentStep.Heard> heard() {
        return all(AssessmentStep.Heard.class);
    }

    /** Parts of the community that were heard. */
    public Set<Group> groups() {
        Set<Group> all = EnumSet.noneOf(Group.class);
        heard().forEach(h -> all.add(h.group()));
        return all;
    }

    /** Those it is meant to hear and has not heard: they are missing, and what they need is not known. */
    public Set<Group> missing() {
        Set<Group> missing = EnumSet.copyOf(planned().wanted());
        missing.removeAll(groups());
        return missing;
    }

    /** What each part said last. */
    public Map<Group, AssessmentStep.Ranked> ranked() {
        Map<Group, AssessmentStep.Ranked> ranked = new EnumMap<>(Group.class);
        all(AssessmentStep.Ranked.class).forEach(r -> ranked.put(r.group(), r));
        return ranked;
    }

    /** Parts to which it was read back since anything was ranked last, with what they said. */
    public Map<Group, Agreement> readBack() {
        Map<Group, Agreement> said = new EnumMap<>(Group.class);
        for (AssessmentStep step : since(AssessmentStep.Ranked.class)) {
            if (step instanceof AssessmentStep.ReadBack back) {
                said.put(back.group(), back.agreement());
            }
        }
        return said;
    }

    /** Whether it was read back to enough of those who were heard. */
    public boolean validated() {
        return !ranked().isEmpty() && readBack().size() >= Math.min(FEWEST_READ_BACK, groups().size());
    }

    public List<Recommendation> recommendations() {
        List<AssessmentStep.Recommended> made = all(AssessmentStep.Recommended.class);
        return IntStream.rangeClosed(1, made.size())
                .mapToObj(n -> new Recommendation(
                        n,
                        made.get(n - 1),
                        all(AssessmentStep.Decided.class).stream()
                                .filter(d -> d.number() == n)
                                .findFirst(),
                        all(AssessmentStep.Done.class).stream()
                                .filter(d -> d.number() == n)
                                .findFirst()))
                .toList();
    }

    /** The last day in the field; empty before. */
    public Optional<LocalDate> lastHeard() {
        return heard().stream().map(AssessmentStep.Heard::on).max(Comparator.naturalOrder());
    }

    /** The first day on which what it says is old; empty before anybody was heard. */
    public Optional<LocalDate> oldFrom() {
        return lastHeard().map(d -> d.plusMonths(MONTHS_VALID));
    }

    public boolean isOld(LocalDate today) {
        return oldFrom().filter(d -> !today.isBefore(d)).isPresent();
    }

    @Override
    public Optional<Not> whyNot(AssessmentStep step) {
        if (ended() && !(step instanceof AssessmentStep.Done)) {
            return Optional.of(Not.ENDED);
        }
        return switch (step) {
            case AssessmentStep.Planned _ -> Optional.of(Not.ALREADY_PLANNED);
            case AssessmentStep.Checked s -> when(s.checks().isEmpty(), Not.NOTHING_CHECKED);
            case AssessmentStep.Approved s -> whyNotApproved(s);
            case AssessmentStep.Heard s ->
                when(last(AssessmentStep.Approved.class).isEmpty(), Not.NOT_APPROVED)
                        .or(() -> whyNotTwice(s));
            case AssessmentStep.Debriefed s ->
                when(heard().isEmpty(), Not.NOBODY_HEARD).or(() -> whyNotTwice(s));
            case AssessmentStep.Ranked s -> whyNotOf(s.group()).or(() -> whyNotTwice(s));
            case AssessmentStep.ReadBack s -> whyNotReadBack(s);
            case AssessmentStep.Recommended s ->
                validated() ? when(s.what().isBlank(), Not.SAY_WHAT) : Optional.of(Not.NOT_READ_BACK);
            case AssessmentStep.Decided s -> whyNotDecided(s);
            case AssessmentStep.Done s -> whyNotDone(s);
            case AssessmentStep.Told _ -> when(!validated(), Not.NOT_READ_BACK);
            case AssessmentStep.Closed _ -> whyNotClosed();
            case AssessmentStep.Dropped s -> when(s.why().isBlank(), Not.SAY_WHY);
        };
    }

    /** What is sent from the field may come twice, and people are counted once. */
    private Optional<Not> whyNotTwice(AssessmentStep step) {
        return when(history.contains(step), Not.ALREADY_ENTERED);
    }

    private Optional<Not> whyNotApproved(AssessmentStep.Approved step) {
        if (last(AssessmentStep.Approved.class).isPresent()) {
            return Optional.of(Not.ALREADY_APPROVED);
        }
        return checks().containsAll(NEEDED)
                ? when(step.by().equals(planned().by()), Not.OWN_PLAN)
                : Optional.of(Not.NOT_CHECKED);
    }

    private Optional<Not> whyNotOf(Group group) {
        return heard().isEmpty() ? Optional.of(Not.NOBODY_HEARD) : when(!groups().contains(group), Not.GROUP_NOT_HEARD);
    }

    private Optional<Not> whyNotReadBack(AssessmentStep.ReadBack step) {
        if (ranked().isEmpty()) {
            return Optional.of(Not.NOTHING_RANKED);
        }
        if (!groups().contains(step.group())) {
            return Optional.of(Not.GROUP_NOT_HEARD);
        }
        boolean early = heard().stream()
                .filter(h -> h.group() == step.group())
                .map(AssessmentStep.Heard::on)
                .allMatch(step.on()::isBefore);
        return early
                ? Optional.of(Not.BEFORE_THEY_WERE_HEARD)
                : when(step.agreement() != Agreement.AGREED && step.note().isBlank(), Not.SAY_WHAT_THEY_CORRECTED);
    }

    private Optional<Recommendation> recommendation(int number) {
        return recommendations().stream().filter(r -> r.number() == number).findFirst();
    }

    private Optional<Not> whyNotDecided(AssessmentStep.Decided step) {
        return recommendation(step.number())
                .map(r -> r.decided().isPresent()
                        ? Optional.of(Not.ALREADY_DECIDED)
                        : when(step.ruling() != Ruling.ADOPTED && step.why().isBlank(), Not.SAY_WHY))
                .orElse(Optional.of(Not.NO_SUCH_RECOMMENDATION));
    }

    private Optional<Not> whyNotDone(AssessmentStep.Done step) {
        if (last(AssessmentStep.Dropped.class).isPresent()) {
            return Optional.of(Not.ENDED);
        }
        return recommendation(step.number())
                .map(r -> {
                    if (r.decided().isEmpty()) {
                        return Optional.of(Not.NOT_DECIDED);
                    }
                    if (r.decided().get().ruling() == Ruling.REFUSED) {
                        return Optional.of(Not.REFUSED_IS_NOT_DONE);
                    }
                    return r.done().isPresent()
                            ? Optional.of(Not.ALREADY_DONE)
                            : when(step.what().isBlank(), Not.SAY_WHAT);
                })
                .orElse(Optional.of(Not.NO_SUCH_RECOMMENDATION));
    }

    /** Those who were heard were told since the last decision, and nothing is left undecided. */
    private Optional<Not> whyNotClosed() {
        if (!validated()) {
            return Optional.of(Not.NOT_READ_BACK);
        }
        if (recommendations().stream().anyMatch(r -> r.decided().isEmpty())) {
            return Optional.of(Not.NOT_DECIDED);
        }
        return when(!toldSinceDecided(), Not.NOT_TOLD);
    }

    private boolean toldSinceDecided() {
        List<AssessmentStep> since = last(AssessmentStep.Decided.class).isPresent()
                ? since(AssessmentStep.Decided.class)
                : since(AssessmentStep.ReadBack.class);
        return since.stream().anyMatch(AssessmentStep.Told.class::isInstance);
    }

    @Override
    public Standing state() {
        if (last(AssessmentStep.Dropped.class).isPresent()) {
            return Standing.DROPPED;
        }
        if (last(AssessmentStep.Closed.class).isPresent()) {
            return Standing.CLOSED;
        }
        List<Recommendation> all = recommendations();
        if (!all.isEmpty()) {
            return all.stream().anyMatch(r -> r.decided().isPresent()) ? Standing.ACTIONS_OPEN : Standing.REPORTED;
        }
        if (validated()) {
            return Standing.VALIDATED;
        }
        if (!ranked().isEmpty()) {
            return Standing.ANALYSIS;
        }
        if (!heard().isEmpty()) {
            return Standing.IN_FIELD;
        }
        return last(AssessmentStep.Approved.class).isPresent() ? Standing.APPROVED : Standing.PLANNED;
    }

    @Override
    public boolean ended() {
        return last(AssessmentStep.Dropped.class).isPresent()
                || last(AssessmentStep.Closed.class).isPresent();
    }

    @Override
    public Optional<Due> due() {
        if (ended()) {
            return Optional.empty();
        }
        LocalDate since = Days.of(history.getLast());
        return Optional.of(
                switch (state()) {
                    case PLANNED -> new Due(Turn.APPROVE, since, planned().planned());
                    case APPROVED ->
                        new Due(Turn.HEAR, since, planned().planned().plusDays(DAYS_TO_HEAR));
                    case IN_FIELD, ANALYSIS -> dueInField();
                    case VALIDATED -> new Due(Turn.RECOMMEND, since, since.plusDays(DAYS_TO_RECOMMEND));
                    case REPORTED, ACTIONS_OPEN -> dueOfRecommendations();
                    case CLOSED, DROPPED -> throw new IllegalStateException("nothing is waited for");
                });
    }

    private Due dueInField() {
        LocalDate last = lastHeard().orElseThrow();
        Optional<LocalDate> debriefed = last(AssessmentStep.Debriefed.class).map(AssessmentStep.Debriefed::on);
        if (debriefed.filter(d -> !d.isBefore(last)).isEmpty()) {
            return new Due(Turn.DEBRIEF, last, last);
        }
        return ranked().isEmpty()
                ? new Due(Turn.RANK, last, last.plusDays(DAYS_TO_RANK))
                : new Due(Turn.READ_BACK, last, last.plusDays(DAYS_TO_READ_BACK));
    }

    private Due dueOfRecommendations() {
        Optional<Recommendation> open =
                recommendations().stream().filter(r -> r.decided().isEmpty()).findFirst();
        if (open.isPresent()) {
            LocalDate made = Days.of(open.get().made());
            return new Due(Turn.DECIDE, made, made.plusDays(DAYS_TO_DECIDE));
        }
        LocalDate decided = last(AssessmentStep.Decided.class).map(Days::of).orElseThrow();
        if (!toldSinceDecided()) {
            return new Due(Turn.TELL, decided, decided.plusDays(DAYS_TO_TELL));
        }
        return recommendations().stream()
                .filter(r -> !r.settled())
                .min(Comparator.comparing(r -> r.made().due()))
                .map(r -> new Due(Turn.DO, Days.of(r.made()), r.made().due()))
                .orElse(new Due(Turn.CLOSE, decided, decided.plusDays(DAYS_TO_TELL)));
    }
}
