package org.baraza.core.record.diligence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.Support;
import org.baraza.core.record.partners.Band;

/**
 * What may happen next with support, and why something may not. Screens, forms and programs all ask here, and whatever else
 * would give something to people under arms asks {@link #clearances}.
 */
public final class Course {

    private Course() {}

    /** Why nobody may even ask for support to such a partner this way; empty when they may. */
    public static Optional<NotNow> whyNot(PartnerType type) {
        return when(Support.needed(type).isEmpty(), NotNow.NOT_UNDER_ARMS);
    }

    /** Why something cannot happen now; empty when it can. */
    public static Optional<NotNow> whyNot(SupportCase support, SupportStep step, LocalDate today) {
        if (step instanceof SupportStep.Requested) {
            return Optional.of(NotNow.ALREADY_REQUESTED);
        }
        if (support.over()) {
            // What is alleged of them later is kept, whatever became of the support.
            return when(!(step instanceof SupportStep.Alleged), NotNow.OVER);
        }
        return switch (step) {
            case SupportStep.PolicyTold s -> when(s.on().isAfter(today), NotNow.LIES_AHEAD);
            case SupportStep.Assessed s -> assessed(support, s, today);
            case SupportStep.Checked s -> when(s.check() == Support.Check.HUMAN_RIGHTS_DUE_DILIGENCE, NotNow.ELSEWHERE);
            case SupportStep.MitigationSet s -> when(number(support, s.number()).isPresent(), NotNow.ALREADY_DONE);
            case SupportStep.MitigationDone s -> done(support, s);
            case SupportStep.Decided s -> decided(support, s, today);
            case SupportStep.Begun _ -> begun(support, today);
            case SupportStep.Monitored s ->
                when(!support.begun(), NotNow.NOT_ACTIVE).or(() -> when(s.on().isAfter(today), NotNow.LIES_AHEAD));
            case SupportStep.Alleged s ->
                when(s.on().isAfter(today), NotNow.LIES_AHEAD)
                        .or(() -> when(allegation(support, s.number()).isPresent(), NotNow.ALREADY_DONE));
            case SupportStep.Judged s -> judged(support, s);
            case SupportStep.Interceded _ ->
                when(support.last(SupportStep.Alleged.class).isEmpty(), NotNow.NO_ALLEGATION);
            case SupportStep.Suspended _ ->
                when(!support.begun(), NotNow.NOT_ACTIVE).or(() -> when(support.suspended(), NotNow.ALREADY_SUSPENDED));
            case SupportStep.Resumed _ ->
                when(!support.suspended(), NotNow.NOT_SUSPENDED).or(() -> cleared(support, today));
            case SupportStep.Withdrawn _ -> Optional.empty();
            case SupportStep.Ended _ -> when(!support.begun(), NotNow.NOT_ACTIVE);
            case SupportStep.Requested _ -> Optional.of(NotNow.ALREADY_REQUESTED);
        };
    }

    private static Optional<NotNow> assessed(SupportCase support, SupportStep.Assessed step, LocalDate today) {
        boolean told = support.last(SupportStep.PolicyTold.class).isPresent();
        LocalDate longest = SupportCase.day(step.at()).plusMonths(SupportCase.LONGEST_MONTHS);
        boolean holds = step.until().isAfter(today) && !step.until().isAfter(longest);
        return when(!told, NotNow.POLICY_FIRST)
                .or(() -> when(support.underReview(), NotNow.ALLEGATION_OPEN))
                .or(() -> when(!holds, NotNow.ASSESSMENT_TOO_LONG));
    }

    private static Optional<SupportStep.MitigationSet> number(SupportCase support, int number) {
        return support.all(SupportStep.MitigationSet.class)
                .filter(m -> m.number() == number)
                .findFirst();
    }

    private static Optional<NotNow> done(SupportCase support, SupportStep.MitigationDone step) {
        Optional<SupportStep.MitigationSet> set = number(support, step.number());
        return when(set.isEmpty(), NotNow.NOT_THERE)
                .or(() -> when(
                        set.map(m -> support.mitigation().getOrDefault(m, false))
                                .orElse(false),
                        NotNow.ALREADY_DONE));
    }

    private static Optional<NotNow> decided(SupportCase support, SupportStep.Decided step, LocalDate today) {
        boolean same = support.requested().by().equals(step.by())
                || support.last(SupportStep.Assessed.class)
                        .filter(a -> a.by().equals(step.by()))
                        .isPresent();
        if (same) {
            return Optional.of(NotNow.NOT_BY_THE_SAME);
        }
        if (step.verdict() == Verdict.REFUSED) {
            return Optional.empty();
        }
        return when(support.underReview(), NotNow.ALLEGATION_OPEN).or(() -> risk(support, step.verdict(), today));
    }

    private static Optional<NotNow> risk(SupportCase support, Verdict verdict, LocalDate today) {
        if (support.needed().isEmpty()) {
            return Optional.empty();
        }
        Optional<SupportStep.Assessed> assessment = support.assessment(today);
        if (assessment.isEmpty()) {
            return Optional.of(NotNow.ASSESSMENT_FIRST);
        }
        SupportStep.Assessed found = assessment.get();
        if (found.level() == Band.LOW) {
            return Optional.empty();
        }
        boolean nothing = verdict == Verdict.APPROVED || support.mitigation().isEmpty();
        return when(!found.mitigable(), NotNow.RISK_TOO_HIGH).or(() -> when(nothing, NotNow.MITIGATION_FIRST));
    }

    private static Optional<NotNow> begun(SupportCase support, LocalDate today) {
        return when(support.begun(), NotNow.ALREADY_ACTIVE)
                .or(() -> when(
                        support.decision()
                                .filter(d -> d.verdict() != Verdict.REFUSED)
                                .isEmpty(),
                        NotNow.DECISION_FIRST))
                .or(() -> cleared(support, today));
    }

    /** Why nothing may be given that day; empty when it may. */
    private static Optional<NotNow> cleared(SupportCase support, LocalDate today) {
        if (support.underReview()) {
            return Optional.of(NotNow.ALLEGATION_OPEN);
        }
        boolean open = support.mitigation().entrySet().stream()
                .anyMatch(m -> m.getKey().before() && !m.getValue());
        Set<Support.Check> missing = support.missing(today);
        return when(missing.contains(Support.Check.HUMAN_RIGHTS_DUE_DILIGENCE), first(support, today))
                .or(() -> when(missing.contains(Support.Check.LEGAL), NotNow.LEGAL_FIRST))
                .or(() -> when(missing.contains(Support.Check.CHILD_RECRUITMENT), NotNow.CHILDREN_FIRST))
                .or(() -> when(open, NotNow.MITIGATION_OPEN));
    }

    private static NotNow first(SupportCase support, LocalDate today) {
        return support.assessment(today).isEmpty() ? NotNow.ASSESSMENT_FIRST : NotNow.DECISION_FIRST;
    }

    private static Optional<NotNow> judged(SupportCase support, SupportStep.Judged step) {
        Optional<SupportStep.Alleged> alleged = allegation(support, step.number());
        return when(alleged.isEmpty(), NotNow.NO_ALLEGATION)
                .or(() -> when(support.judgement(step.number()).isPresent(), NotNow.ALREADY_DONE))
                .or(() -> when(alleged.orElseThrow().by().equals(step.by()), NotNow.NOT_BY_THE_SAME));
    }

    private static Optional<SupportStep.Alleged> allegation(SupportCase support, int number) {
        return support.all(SupportStep.Alleged.class)
                .filter(a -> a.number() == number)
                .findFirst();
    }

    /** Everything that still stands in the way of giving it that day. */
    public static List<NotNow> missing(SupportCase support, LocalDate today) {
        List<NotNow> missing = new ArrayList<>();
        when(support.underReview(), NotNow.ALLEGATION_OPEN).ifPresent(missing::add);
        when(
                        support.last(SupportStep.PolicyTold.class).isEmpty()
                                && !support.needed().isEmpty(),
                        NotNow.POLICY_FIRST)
                .ifPresent(missing::add);
        Set<Support.Check> open = support.missing(today);
        when(open.contains(Support.Check.HUMAN_RIGHTS_DUE_DILIGENCE), first(support, today))
                .ifPresent(missing::add);
        when(open.contains(Support.Check.LEGAL), NotNow.LEGAL_FIRST).ifPresent(missing::add);
        when(open.contains(Support.Check.CHILD_RECRUITMENT), NotNow.CHILDREN_FIRST)
                .ifPresent(missing::add);
        boolean undone = support.mitigation().entrySet().stream()
                .anyMatch(m -> m.getKey().before() && !m.getValue());
        when(undone, NotNow.MITIGATION_OPEN).ifPresent(missing::add);
        return missing;
    }

    /**
     * What a recipient is cleared of that day, by all that was asked for it. While something grave is alleged of it and not
     * looked into it is cleared of nothing, whatever other requests say; where it was not found to be unfounded, only a
     * decision that came afterwards clears it.
     */
    public static List<Support.Clearance> clearances(Collection<SupportCase> all, Handle recipient, LocalDate today) {
        List<SupportCase> theirs =
                all.stream().filter(s -> s.recipient().equals(recipient)).toList();
        Optional<Instant> graveSince = theirs.stream()
                .flatMap(s -> s.all(SupportStep.Alleged.class)
                        .filter(a -> a.what().grave())
                        .filter(a -> s.judgement(a.number())
                                .filter(j -> j.judgement() == Judgement.UNFOUNDED)
                                .isEmpty()))
                .map(SupportStep.Alleged::at)
                .max(Instant::compareTo);
        boolean open = theirs.stream().anyMatch(SupportCase::underReview);
        return open
                ? List.of()
                : theirs.stream()
                        .filter(s -> !s.over() && !s.suspended())
                        .flatMap(s -> s.clearances(today).stream())
                        .filter(c -> c.by().what() == Decision.What.VERIFY)
                        .filter(c -> graveSince.map(c.by().at()::isAfter).orElse(true))
                        .toList();
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
