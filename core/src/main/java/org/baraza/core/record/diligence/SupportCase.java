package org.baraza.core.record.diligence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Support;

/**
 * Support somebody asked for, as it stands, which follows from what happened and from nothing else.
 *
 * @param history in the order in which it was put on the journal; the first is that it was asked for
 */
public record SupportCase(List<SupportStep> history) {

    /** An assessment holds so many months at most, and a grave allegation ends it at once. A proposal of this product. */
    public static final int LONGEST_MONTHS = 6;

    /** How often somebody looks while it is given, in days. */
    public static final int MONITORED_DAYS = 30;

    public SupportCase {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst() instanceof SupportStep.Requested)) {
            throw new IllegalArgumentException("support begins by being asked for");
        }
    }

    public static SupportCase of(SupportStep.Requested requested) {
        return new SupportCase(List.of(requested));
    }

    /** After a step that is on the journal, whatever the rules were when it was put there. */
    public SupportCase then(SupportStep step) {
        List<SupportStep> more = new ArrayList<>(history);
        more.add(step);
        return new SupportCase(more);
    }

    public SupportStep.Requested requested() {
        return (SupportStep.Requested) history.getFirst();
    }

    public String id() {
        return requested().id();
    }

    public Handle recipient() {
        return requested().recipient();
    }

    /** Every step of a kind, the oldest first. */
    public <T extends SupportStep> Stream<T> all(Class<T> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The newest of a kind. */
    public <T extends SupportStep> Optional<T> last(Class<T> kind) {
        return all(kind).reduce((_, later) -> later);
    }

    /** What must hold before it is given: nothing for rights training, save to armed community groups. */
    public Set<Support.Check> needed() {
        PartnerType type = requested().type();
        return requested().kind().covered() || type == PartnerType.ARMED_COMMUNITY_GROUP
                ? Support.needed(type)
                : Set.of();
    }

    /** What came of looking into an allegation; empty while nobody has. */
    public Optional<SupportStep.Judged> judgement(int number) {
        return all(SupportStep.Judged.class).filter(j -> j.number() == number).reduce((_, later) -> later);
    }

    /** What is alleged that is grave and that nobody has looked into; the oldest first. */
    public List<SupportStep.Alleged> openAllegations() {
        return all(SupportStep.Alleged.class)
                .filter(a -> a.what().grave() && judgement(a.number()).isEmpty())
                .toList();
    }

    public boolean underReview() {
        return !openAllegations().isEmpty();
    }

    /** The assessment on which a decision can rest: the newest, unless something grave was alleged since. */
    public Optional<SupportStep.Assessed> assessment(LocalDate today) {
        return last(SupportStep.Assessed.class)
                .filter(a -> today.isBefore(a.until()))
                .filter(a -> !overtaken(a));
    }

    /** Whether something grave came after a step that was not found to be unfounded. */
    private boolean overtaken(SupportStep step) {
        return history.subList(history.lastIndexOf(step) + 1, history.size()).stream()
                .anyMatch(s -> s instanceof SupportStep.Alleged a
                        && a.what().grave()
                        && judgement(a.number())
                                .filter(j -> j.judgement() == Judgement.UNFOUNDED)
                                .isEmpty());
    }

    /** The decision that rests on the newest assessment; one that came before it decides nothing any more. */
    public Optional<SupportStep.Decided> decision() {
        return history.reversed().stream()
                .filter(s -> s instanceof SupportStep.Decided || s instanceof SupportStep.Assessed)
                .findFirst()
                .filter(SupportStep.Decided.class::isInstance)
                .map(SupportStep.Decided.class::cast);
    }

    /** Mitigation by number, and whether it is done. */
    public Map<SupportStep.MitigationSet, Boolean> mitigation() {
        Map<SupportStep.MitigationSet, Boolean> all = new LinkedHashMap<>();
        all(SupportStep.MitigationSet.class)
                .forEach(m ->
                        all.put(m, all(SupportStep.MitigationDone.class).anyMatch(d -> d.number() == m.number())));
        return all;
    }

    /** What was looked into and came out well, of this request alone. */
    public List<Support.Clearance> clearances(LocalDate today) {
        List<Support.Clearance> clear = new ArrayList<>();
        Optional<SupportStep.Assessed> assessment = assessment(today);
        decision()
                .filter(d -> d.verdict() != Verdict.REFUSED && assessment.isPresent())
                .ifPresent(d -> clear.add(new Support.Clearance(
                        Support.Check.HUMAN_RIGHTS_DUE_DILIGENCE,
                        d.decision(),
                        assessment.orElseThrow().until())));
        for (Support.Check check : Support.Check.values()) {
            all(SupportStep.Checked.class)
                    .filter(c -> c.check() == check)
                    .reduce((_, later) -> later)
                    .ifPresent(c -> clear.add(new Support.Clearance(check, c.decision(), c.until())));
        }
        return clear;
    }

    /** What is still missing that day. */
    public Set<Support.Check> missing(LocalDate today) {
        Set<Support.Check> missing = Support.missing(requested().type(), clearances(today), today);
        missing.retainAll(needed());
        return missing;
    }

    public boolean begun() {
        return last(SupportStep.Begun.class).isPresent();
    }

    public boolean suspended() {
        return history.reversed().stream()
                .filter(s -> s instanceof SupportStep.Suspended || s instanceof SupportStep.Resumed)
                .findFirst()
                .filter(SupportStep.Suspended.class::isInstance)
                .isPresent();
    }

    public boolean over() {
        return last(SupportStep.Withdrawn.class).isPresent()
                || last(SupportStep.Ended.class).isPresent();
    }

    /** How far it is that day. It is active on no day on which anything it needs is missing. */
    public State state(LocalDate today) {
        if (over()) {
            return last(SupportStep.Withdrawn.class).isPresent() ? State.WITHDRAWN : State.ENDED;
        }
        if (underReview()) {
            return State.UNDER_REVIEW;
        }
        if (suspended()) {
            return State.SUSPENDED;
        }
        if (begun()) {
            return missing(today).isEmpty() ? State.ACTIVE : State.SUSPENDED;
        }
        return before(today);
    }

    private State before(LocalDate today) {
        Optional<Verdict> verdict = decision().map(SupportStep.Decided::verdict);
        if (verdict.equals(Optional.of(Verdict.REFUSED))) {
            return State.REFUSED;
        }
        if (verdict.isPresent() && assessment(today).isPresent()) {
            return verdict.get() == Verdict.APPROVED ? State.APPROVED : State.APPROVED_WITH_MITIGATION;
        }
        return history.size() > 1 ? State.ASSESSING : State.SUPPORT_REQUESTED;
    }

    /** By when somebody must look again while it is given; empty while it is not. */
    public Optional<LocalDate> monitoringDue(LocalDate today) {
        return state(today) == State.ACTIVE
                ? last(SupportStep.Monitored.class)
                        .map(SupportStep.Monitored::on)
                        .or(() -> last(SupportStep.Begun.class).map(b -> day(b.at())))
                        .map(d -> d.plusDays(MONITORED_DAYS))
                : Optional.empty();
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
