package org.baraza.core.record.alerts;

import java.util.Optional;

/**
 * What may happen to an alert next. Every way in asks here, so a screen, a form and a message cannot differ.
 *
 * <p>A verdict of verified needs something independent of whoever warned. A response may be decided without a verdict only
 * where waiting can cost lives. An alert is closed only after those who warned were told, or it was said why they were not.
 */
public final class AlertRules {

    private AlertRules() {}

    /** Why something cannot happen now; empty when it can. */
    public static Optional<NotNow> whyNot(Alert alert, AlertEntry entry) {
        if (!entry.alert().equals(alert.id())) {
            throw new IllegalArgumentException("it is about another alert");
        }
        Optional<NotNow> standing = byStanding(alert, entry);
        return standing.isPresent() ? standing : byKind(alert, entry);
    }

    private static Optional<NotNow> byStanding(Alert alert, AlertEntry entry) {
        if (alert.mergedInto().isPresent() && !(entry instanceof AlertEntry.Unmerged)) {
            return Optional.of(NotNow.MERGED);
        }
        if (alert.closed() && !(entry instanceof AlertEntry.Reopened)) {
            return Optional.of(NotNow.CLOSED);
        }
        boolean afterReferral = entry instanceof AlertEntry.Acknowledged
                || entry instanceof AlertEntry.FedBack
                || entry instanceof AlertEntry.HandedOver
                || entry instanceof AlertEntry.Closed;
        if (alert.referred().isPresent() && !alert.closed() && !afterReferral) {
            return Optional.of(NotNow.REFERRED);
        }
        return when(entry.at().isBefore(alert.received().at()), NotNow.BEFORE_IT_CAME_IN);
    }

    private static Optional<NotNow> byKind(Alert alert, AlertEntry entry) {
        return switch (entry) {
            case AlertEntry.Received _ -> Optional.of(NotNow.ALREADY_RECEIVED);
            case AlertEntry.Acknowledged _ -> when(alert.acknowledged().isPresent(), NotNow.ALREADY_ACKNOWLEDGED);
            case AlertEntry.Triaged _, AlertEntry.Merged _, AlertEntry.HandedOver _ -> Optional.empty();
            case AlertEntry.Referred _ -> when(alert.decided().isPresent(), NotNow.ALREADY_UNDER_WAY);
            case AlertEntry.LookedInto e ->
                when(
                        e.line().kind() == Line.Kind.AUTHORITY && !alert.actor().authoritiesMayBeAsked(),
                        NotNow.AUTHORITIES_EXCLUDED);
            case AlertEntry.Judged e -> judged(alert, e);
            case AlertEntry.Decided e -> decided(alert, e);
            case AlertEntry.Departed e -> moves(alert, alert.underWay().contains(e.responder()));
            case AlertEntry.Arrived _ -> moves(alert, false);
            case AlertEntry.Ended e -> when(!alert.underWay().contains(e.responder()), NotNow.NOBODY_UNDER_WAY);
            case AlertEntry.FedBack _ ->
                when(alert.decided().isEmpty() && alert.referred().isEmpty(), NotNow.DECIDE_FIRST);
            case AlertEntry.Closed _ -> closed(alert);
            case AlertEntry.Reopened _ -> when(!alert.closed(), NotNow.NOT_CLOSED);
            case AlertEntry.Unmerged _ -> when(alert.mergedInto().isEmpty(), NotNow.NOT_MERGED);
        };
    }

    private static Optional<NotNow> judged(Alert alert, AlertEntry.Judged entry) {
        if (alert.triaged().isEmpty()) {
            return Optional.of(NotNow.TRIAGE_FIRST);
        }
        return switch (entry.verdict()) {
            case VERIFIED ->
                when(
                        alert.lines().stream().noneMatch(l -> l.independently(Line.Says.CONFIRMS)),
                        NotNow.NO_INDEPENDENT_LINE);
            case NOT_CONFIRMED, UNVERIFIABLE -> when(alert.lines().isEmpty(), NotNow.NO_LINE);
        };
    }

    private static Optional<NotNow> decided(Alert alert, AlertEntry.Decided entry) {
        if (alert.triaged().isEmpty()) {
            return Optional.of(NotNow.TRIAGE_FIRST);
        }
        if (alert.judged().isEmpty() && !mayNotWait(alert)) {
            return Optional.of(NotNow.VERDICT_FIRST);
        }
        boolean calledNotCredible = entry.not().equals(Optional.of(NoResponse.NOT_CREDIBLE));
        boolean judgedSo = alert.judged().map(AlertEntry.Judged::verdict).equals(Optional.of(Verdict.NOT_CONFIRMED));
        if (calledNotCredible && !judgedSo) {
            return Optional.of(NotNow.VERDICT_SAYS_OTHERWISE);
        }
        boolean sendsTheFeared = entry.measures().contains(Measure.NATIONAL_FORCES_ASKED)
                || entry.measures().contains(Measure.JOINT_PATROL);
        if (sendsTheFeared && !alert.actor().authoritiesMayBeAsked()) {
            return Optional.of(NotNow.AUTHORITIES_EXCLUDED);
        }
        return when(!alert.underWay().isEmpty() && entry.measures().isEmpty(), NotNow.ALREADY_UNDER_WAY);
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
        if (alert.referred().isEmpty() && alert.decided().isEmpty()) {
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
