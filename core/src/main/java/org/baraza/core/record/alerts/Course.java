package org.baraza.core.record.alerts;

import java.util.Optional;

/**
 * What may happen to an alert next. Every way in asks here, so a screen, a form and a message cannot differ.
 *
 * <p>A verdict of verified needs something independent of whoever warned. A response may be decided without a verdict only
 * where waiting can cost lives. An alert is closed only after those who warned were told, or it was said why they were not.
 */
public final class Course {

    private Course() {}

    /** Why something cannot happen now; empty when it can. */
    public static Optional<NotNow> whyNot(Alert alert, Step step) {
        if (!step.id().equals(alert.id())) {
            throw new IllegalArgumentException("it is about another alert");
        }
        Optional<NotNow> standing = byStanding(alert, step);
        return standing.isPresent() ? standing : byKind(alert, step);
    }

    private static Optional<NotNow> byStanding(Alert alert, Step step) {
        if (step instanceof Step.WordsRead && !alert.isReferred()) {
            return Optional.empty();
        }
        if (alert.mergedInto().isPresent() && !(step instanceof Step.Unmerged)) {
            return Optional.of(NotNow.MERGED);
        }
        if (alert.closed() && !(step instanceof Step.Reopened)) {
            return Optional.of(NotNow.CLOSED);
        }
        boolean afterReferral = step instanceof Step.Acknowledged
                || step instanceof Step.FedBack
                || step instanceof Step.HandedOver
                || step instanceof Step.Closed;
        if (alert.isReferred() && !alert.closed() && !afterReferral) {
            return Optional.of(NotNow.REFERRED);
        }
        return when(step.at().isBefore(alert.received().at()), NotNow.BEFORE_IT_CAME_IN);
    }

    private static Optional<NotNow> byKind(Alert alert, Step step) {
        return switch (step) {
            case Step.Received _ -> Optional.of(NotNow.ALREADY_RECEIVED);
            case Step.Acknowledged _ -> when(alert.acknowledged().isPresent(), NotNow.ALREADY_ACKNOWLEDGED);
            case Step.Triaged _, Step.Referred _, Step.Merged _, Step.HandedOver _, Step.Placed _ -> Optional.empty();
            case Step.WordsRead _ -> when(alert.received().words().isEmpty(), NotNow.NO_WORDS);
            case Step.LookedInto e ->
                when(
                        e.line().kind() == Line.Kind.AUTHORITY && !alert.actor().authoritiesMayBeAsked(),
                        NotNow.AUTHORITIES_EXCLUDED);
            case Step.Judged e -> judged(alert, e);
            case Step.Decided e -> decided(alert, e);
            case Step.Departed e -> moves(alert, alert.underWay().contains(e.responder()));
            case Step.Arrived _ -> moves(alert, false);
            case Step.Ended e -> when(!alert.underWay().contains(e.responder()), NotNow.NOBODY_UNDER_WAY);
            case Step.FedBack _ -> when(alert.decided().isEmpty() && !alert.isReferred(), NotNow.DECIDE_FIRST);
            case Step.Closed _ -> closed(alert);
            case Step.Reopened _ -> when(!alert.closed(), NotNow.NOT_CLOSED);
            case Step.Unmerged _ -> when(alert.mergedInto().isEmpty(), NotNow.NOT_MERGED);
        };
    }

    private static Optional<NotNow> judged(Alert alert, Step.Judged step) {
        if (alert.triaged().isEmpty()) {
            return Optional.of(NotNow.TRIAGE_FIRST);
        }
        return switch (step.verdict()) {
            case VERIFIED ->
                when(
                        alert.lines().stream().noneMatch(l -> l.independently(Line.Says.CONFIRMS)),
                        NotNow.NO_INDEPENDENT_LINE);
            case NOT_CONFIRMED, UNVERIFIABLE -> when(alert.lines().isEmpty(), NotNow.NO_LINE);
        };
    }

    private static Optional<NotNow> decided(Alert alert, Step.Decided step) {
        if (alert.triaged().isEmpty()) {
            return Optional.of(NotNow.TRIAGE_FIRST);
        }
        if (alert.judged().isEmpty() && !mayNotWait(alert)) {
            return Optional.of(NotNow.VERDICT_FIRST);
        }
        boolean calledNotCredible = step.not().equals(Optional.of(NoResponse.NOT_CREDIBLE));
        boolean judgedSo = alert.judged().map(Step.Judged::verdict).equals(Optional.of(Verdict.NOT_CONFIRMED));
        if (calledNotCredible && !judgedSo) {
            return Optional.of(NotNow.VERDICT_SAYS_OTHERWISE);
        }
        boolean sendsTheFeared = step.measures().contains(Measure.NATIONAL_FORCES_ASKED)
                || step.measures().contains(Measure.JOINT_PATROL);
        if (sendsTheFeared && !alert.actor().authoritiesMayBeAsked()) {
            return Optional.of(NotNow.AUTHORITIES_EXCLUDED);
        }
        return when(!alert.underWay().isEmpty() && step.measures().isEmpty(), NotNow.ALREADY_UNDER_WAY);
    }

    /** Whether a decision may come before the verdict. */
    static boolean mayNotWait(Alert alert) {
        return alert.triaged()
                .filter(t -> t.horizon().cannotWait() || t.urgency() == Urgency.IMMINENT)
                .isPresent();
    }

    private static Optional<NotNow> moves(Alert alert, boolean already) {
        if (alert.decided().filter(d -> !d.measures().isEmpty()).isEmpty()) {
            return Optional.of(NotNow.DECIDE_FIRST);
        }
        return when(already, NotNow.ALREADY_UNDER_WAY);
    }

    private static Optional<NotNow> closed(Alert alert) {
        if (!alert.isReferred() && alert.decided().isEmpty()) {
            return Optional.of(NotNow.DECIDE_FIRST);
        }
        if (!alert.underWay().isEmpty()) {
            return Optional.of(NotNow.STILL_UNDER_WAY);
        }
        return when(alert.fedBack().isEmpty(), NotNow.TELL_FIRST);
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
