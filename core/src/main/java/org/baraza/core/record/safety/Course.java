package org.baraza.core.record.safety;

import java.time.LocalDate;
import java.util.Optional;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;

/** What may happen next for the protection of a partner, and why something may not. Every way in asks here. */
public final class Course {

    private Course() {}

    /** How the protection of a partner stands, also of one without a plan. */
    public static State state(Optional<Protection> protection, Partner partner) {
        return protection
                .map(Protection::state)
                .orElse(partner.last(PartnerStep.RiskAssessed.class).isPresent() ? State.ASSESSED : State.NONE);
    }

    /**
     * Why a plan cannot be made; empty when it can. A plan rests on what is known of the danger today.
     *
     * @param protection what there is already; a plan made anew replaces the one before
     */
    public static Optional<NotNow> whyNot(Optional<Protection> protection, Partner partner, LocalDate today) {
        return when(risk(partner).filter(r -> today.isBefore(r.until())).isEmpty(), NotNow.RISK_FIRST)
                .or(() -> when(protection.isPresent() && changed(protection.get(), partner), NotNow.LOOK_AGAIN));
    }

    private static Optional<PartnerStep.RiskAssessed> risk(Partner partner) {
        return partner.last(PartnerStep.RiskAssessed.class);
    }

    /** Whether the danger was thought greater, or something was done to them, since anybody looked into it. */
    private static boolean changed(Protection protection, Partner partner) {
        Optional<PartnerStep.RiskAssessed> risk = risk(partner);
        return protection.history().stream()
                .filter(s -> s instanceof SafetyStep.Elevated || s instanceof SafetyStep.ReprisalTold)
                .anyMatch(s -> risk.filter(r -> r.at().isAfter(s.at())).isEmpty());
    }

    /** Why something cannot happen now; empty when it can. Hearing of them, and an emergency, always can. */
    public static Optional<NotNow> whyNot(Protection protection, Partner partner, SafetyStep step, LocalDate today) {
        if (protection.closed() && !(step instanceof SafetyStep.Planned)) {
            // What is done to them afterwards is kept all the same.
            return when(!(step instanceof SafetyStep.ReprisalTold), NotNow.CLOSED);
        }
        return switch (step) {
            case SafetyStep.Planned _ -> whyNot(Optional.of(protection), partner, today);
            case SafetyStep.CheckedIn _, SafetyStep.Elevated _ -> Optional.empty();
            case SafetyStep.Lowered _ ->
                when(protection.elevated().isEmpty(), NotNow.NOT_ELEVATED)
                        .or(() -> when(changed(protection, partner), NotNow.LOOK_AGAIN));
            case SafetyStep.ReprisalTold s ->
                when(s.on().isAfter(today), NotNow.LIES_AHEAD)
                        .or(() -> when(reprisal(protection, s.number()).isPresent(), NotNow.ALREADY_DONE));
            case SafetyStep.ReprisalJudged s -> judged(protection, s);
            case SafetyStep.EmergencyBegun _ -> when(protection.emergency().isPresent(), NotNow.ALREADY_AN_EMERGENCY);
            case SafetyStep.EmergencyAnswered s -> answered(protection, s);
            case SafetyStep.EmergencyOver _ ->
                when(protection.emergency().isEmpty(), NotNow.NOT_AN_EMERGENCY)
                        .or(() -> when(!protection.answered(), NotNow.ANSWER_FIRST));
            case SafetyStep.Returned _ -> when(!protection.relocated(), NotNow.NOT_RELOCATED);
            case SafetyStep.Closed _ ->
                when(protection.emergency().isPresent() && !protection.answered(), NotNow.ANSWER_FIRST);
        };
    }

    /** Authorities are told only where they are not who threatens. */
    private static Optional<NotNow> answered(Protection protection, SafetyStep.EmergencyAnswered step) {
        boolean told = step.done().contains(Response.AUTHORITIES_TOLD);
        return when(protection.emergency().isEmpty(), NotNow.NOT_AN_EMERGENCY)
                .or(() -> when(told && !protection.plan().authoritiesSafe(), NotNow.THEY_THREATEN));
    }

    private static Optional<SafetyStep.ReprisalTold> reprisal(Protection protection, int number) {
        return protection
                .all(SafetyStep.ReprisalTold.class)
                .filter(r -> r.number() == number)
                .findFirst();
    }

    private static Optional<NotNow> judged(Protection protection, SafetyStep.ReprisalJudged step) {
        Optional<SafetyStep.ReprisalTold> reported = reprisal(protection, step.number());
        return when(reported.isEmpty(), NotNow.NOT_THERE)
                .or(() -> when(reported.orElseThrow().by().equals(step.by()), NotNow.NOT_BY_THE_SAME));
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
