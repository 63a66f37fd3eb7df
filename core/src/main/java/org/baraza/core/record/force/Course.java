package org.baraza.core.record.force;

import java.util.Optional;

/**
 * What may happen to the review of a use of force next. Every way in asks here.
 *
 * <p>Whoever told of it does not judge it. It is closed only with a finding, once the community was told or it was said
 * why not, harm that was found is acknowledged and amends are decided, and what was agreed is done.
 */
public final class Course {

    private Course() {}

    /** Why something cannot happen now; empty when it can. */
    public static Optional<NotNow> whyNot(ForceIncident incident, Step step) {
        if (!step.id().equals(incident.id())) {
            throw new IllegalArgumentException("it is about another incident");
        }
        if (incident.closed() && !(step instanceof Step.Reopened)) {
            return Optional.of(NotNow.CLOSED);
        }
        if (step.at().isBefore(incident.opened().happened())) {
            return Optional.of(NotNow.BEFORE_IT_HAPPENED);
        }
        return byKind(incident, step);
    }

    private static Optional<NotNow> byKind(ForceIncident incident, Step step) {
        return switch (step) {
            case Step.Opened _ -> Optional.of(NotNow.ALREADY_OPENED);
            case Step.Accounted _, Step.HarmLookedInto _ -> Optional.empty();
            case Step.CommunityTold _ -> Optional.empty();
            case Step.ReviewOpened s ->
                incident.review().isPresent()
                        ? Optional.of(NotNow.ALREADY_UNDER_REVIEW)
                        : incident.accounted().isEmpty()
                                        && !incident.opened().account().isFull()
                                ? Optional.of(NotNow.FULL_ACCOUNT_FIRST)
                                : bySame(incident, s);
            case Step.LegalChecked s ->
                incident.review().isEmpty() ? Optional.of(NotNow.REVIEW_FIRST) : bySame(incident, s);
            case Step.HarmAcknowledged _ -> when(!incident.harmFound(), NotNow.NO_HARM_FOUND);
            case Step.AmendsDecided _ ->
                incident.harmFound()
                        ? when(!incident.acknowledged(), NotNow.ACKNOWLEDGE_FIRST)
                        : Optional.of(NotNow.NO_HARM_FOUND);
            case Step.Concluded s -> concluded(incident, s);
            case Step.ActionAgreed s ->
                incident.concluded().isEmpty()
                        ? Optional.of(NotNow.FINDING_FIRST)
                        : when(s.action().number() != incident.actions().size() + 1, NotNow.NO_SUCH_ACTION);
            case Step.ActionDone s ->
                when(incident.openActions().stream().noneMatch(a -> a.number() == s.number()), NotNow.NO_SUCH_ACTION);
            case Step.Closed _ -> closed(incident);
            case Step.Reopened _ -> when(!incident.closed(), NotNow.NOT_CLOSED);
        };
    }

    private static Optional<NotNow> bySame(ForceIncident incident, Step step) {
        return when(step.by().equals(incident.opened().by()), NotNow.NOT_BY_THE_SAME);
    }

    private static Optional<NotNow> concluded(ForceIncident incident, Step.Concluded step) {
        if (incident.review().isEmpty()) {
            return Optional.of(NotNow.REVIEW_FIRST);
        }
        if (incident.harm().isEmpty()) {
            return Optional.of(NotNow.HARM_FIRST);
        }
        if (incident.legal().isEmpty()) {
            return Optional.of(NotNow.LEGAL_CHECK_FIRST);
        }
        boolean allHold = incident.legal().get().tests().values().stream().allMatch(Holds.YES::equals);
        if (step.conclusion() == Conclusion.COMPLIANT && !allHold) {
            return Optional.of(NotNow.CHECK_SAYS_OTHERWISE);
        }
        return bySame(incident, step);
    }

    private static Optional<NotNow> closed(ForceIncident incident) {
        if (incident.concluded().isEmpty()) {
            return Optional.of(NotNow.FINDING_FIRST);
        }
        if (incident.harmFound() && !incident.acknowledged()) {
            return Optional.of(NotNow.ACKNOWLEDGE_FIRST);
        }
        if (incident.harmFound() && incident.amends().isEmpty()) {
            return Optional.of(NotNow.AMENDS_FIRST);
        }
        if (incident.told().isEmpty()) {
            return Optional.of(NotNow.TELL_FIRST);
        }
        boolean nothingAgreed = incident.actions().isEmpty();
        if (incident.concluded().get().conclusion().asksForAction() && nothingAgreed) {
            return Optional.of(NotNow.ACTION_FIRST);
        }
        return when(!incident.openActions().isEmpty(), NotNow.ACTION_OPEN);
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
