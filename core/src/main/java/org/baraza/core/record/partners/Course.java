package org.baraza.core.record.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.core.ground.Handle;

/**
 * What may happen next with a partner, and why something may not. Screens, forms and programs all ask here, so that none
 * of them is a way around another.
 */
public final class Course {

    private Course() {}

    /**
     * Why something cannot happen now; empty when it can. That they leave can always happen, until they are out.
     *
     * @param others finds another partner of the same mission by its id
     */
    public static Optional<NotNow> whyNot(
            Partner partner, PartnerStep step, Ground ground, Function<String, Optional<Partner>> others) {
        if (partner.out().isPresent()) {
            return afterwards(partner, step);
        }
        return switch (step) {
            case PartnerStep.Departed _ -> Optional.empty();
            case PartnerStep.Ended _ ->
                when(partner.last(PartnerStep.Agreed.class).isEmpty(), NotNow.NO_AGREEMENT);
            case PartnerStep.HandedOver _ -> Optional.of(NotNow.NOT_OUT);
            case PartnerStep.Identified _ -> Optional.of(NotNow.ALREADY_IDENTIFIED);
            case PartnerStep.Reconsidered _ -> when(partner.declined().isEmpty(), NotNow.NOT_DECLINED);
            case PartnerStep.RelationEnded s -> ended(partner, s);
            case PartnerStep.PersonEnded s -> when(!partner.persons().containsKey(s.person()), NotNow.NOT_THERE);
            default ->
                partner.declined().isPresent() ? Optional.of(NotNow.DECLINED) : onTheWay(partner, step, ground, others);
        };
    }

    private static Optional<NotNow> afterwards(Partner partner, PartnerStep step) {
        return switch (step) {
            case PartnerStep.HandedOver _ -> Optional.empty();
            case PartnerStep.RelationEnded s -> ended(partner, s);
            case PartnerStep.PersonEnded s -> when(!partner.persons().containsKey(s.person()), NotNow.NOT_THERE);
            default -> Optional.of(NotNow.OUT);
        };
    }

    private static Optional<NotNow> ended(Partner partner, PartnerStep.RelationEnded step) {
        return when(
                partner.relations().stream().noneMatch(r -> r.other().equals(step.other()) && r.kind() == step.kind()),
                NotNow.NOT_THERE);
    }

    private static Optional<NotNow> onTheWay(
            Partner partner, PartnerStep step, Ground ground, Function<String, Optional<Partner>> others) {
        return switch (step) {
            case PartnerStep.Positioned _ -> when(partner.identified().body() == Body.PERSON, NotNow.OF_A_PERSON);
            case PartnerStep.Nominated s -> when(s.on().isAfter(ground.today()), NotNow.LIES_AHEAD);
            case PartnerStep.RiskAssessed s -> risk(s, ground);
            case PartnerStep.Contacted s -> contact(partner, s, ground);
            case PartnerStep.VisibilityAsked _ ->
                when(partner.last(PartnerStep.Contacted.class).isEmpty(), NotNow.CONTACT_FIRST);
            case PartnerStep.VettingOpened _ ->
                when(partner.last(PartnerStep.VettingOpened.class).isPresent(), NotNow.ALREADY_DONE);
            case PartnerStep.Vetted s -> vetted(partner, s, ground);
            case PartnerStep.Agreed s -> agreed(partner, s, ground);
            case PartnerStep.Declined _ ->
                when(partner.last(PartnerStep.Agreed.class).isPresent(), NotNow.ALREADY_DONE);
            case PartnerStep.Onboarded s -> onboarded(partner, s, ground);
            case PartnerStep.Reviewed _ -> atWork(partner, ground);
            case PartnerStep.Suspended _ -> suspended(partner);
            case PartnerStep.Resumed _ -> resumed(partner, ground);
            case PartnerStep.RelationNoted s -> related(partner, s, others);
            case PartnerStep.PersonNamed s ->
                when(
                        Optional.of(s.role())
                                .equals(Optional.ofNullable(partner.persons().get(s.person()))),
                        NotNow.ALREADY_DONE);
            default -> Optional.empty();
        };
    }

    private static Optional<NotNow> risk(PartnerStep.RiskAssessed step, Ground ground) {
        LocalDate longest = Partner.day(step.at()).plusMonths(Terms.USUAL.riskMonths());
        boolean holds = step.until().isAfter(ground.today()) && !step.until().isAfter(longest);
        return when(!holds, NotNow.AGREEMENT_OVER);
    }

    /** Why nobody may go there: no assessment that holds, or one that says no contact is safe. */
    static Optional<NotNow> unsafe(Partner partner, LocalDate today) {
        Optional<PartnerStep.RiskAssessed> newest = partner.last(PartnerStep.RiskAssessed.class);
        if (newest.filter(r -> today.isBefore(r.until())).isEmpty()) {
            return Optional.of(NotNow.RISK_FIRST);
        }
        return when(newest.get().mode() == ContactMode.NONE_NOW, NotNow.CONTACT_NOT_SAFE);
    }

    private static Optional<NotNow> contact(Partner partner, PartnerStep.Contacted step, Ground ground) {
        boolean before = partner.last(PartnerStep.RiskAssessed.class)
                .filter(_ -> partner.last(PartnerStep.Contacted.class).isEmpty())
                .filter(_ -> partner.all(PartnerStep.RiskAssessed.class)
                        .allMatch(r -> step.on().isBefore(Partner.day(r.at()))))
                .isPresent();
        return when(step.on().isAfter(ground.today()), NotNow.LIES_AHEAD)
                .or(() -> unsafe(partner, ground.today()))
                .or(() -> when(before, NotNow.RISK_FIRST));
    }

    private static Optional<NotNow> vetted(Partner partner, PartnerStep.Vetted step, Ground ground) {
        if (partner.last(PartnerStep.VettingOpened.class).isEmpty()) {
            return Optional.of(NotNow.VETTING_NOT_OPEN);
        }
        return when(step.on().isAfter(ground.today()), NotNow.LIES_AHEAD)
                .or(() -> when(step.result().good() && step.source() == VettingSource.OWN_WORD, NotNow.OWN_WORD_ALONE));
    }

    /** Everything that still stands between a partner and an agreement that day, whoever would agree. */
    public static List<NotNow> missing(Partner partner, Ground ground) {
        List<NotNow> missing = new ArrayList<>();
        when(partner.area().isEmpty(), NotNow.PLACE_FIRST).ifPresent(missing::add);
        when(!partner.legitimacy().enough(ground.today()), NotNow.LEGITIMACY_FIRST)
                .ifPresent(missing::add);
        when(partner.last(PartnerStep.ConflictChecked.class).isEmpty(), NotNow.CONFLICT_FIRST)
                .ifPresent(missing::add);
        partner.vettings().whyNot(ground.today()).ifPresent(missing::add);
        unsafe(partner, ground.today()).ifPresent(missing::add);
        when(partner.last(PartnerStep.Contacted.class).isEmpty(), NotNow.CONTACT_FIRST)
                .ifPresent(missing::add);
        boolean asked = partner.last(PartnerStep.VisibilityAsked.class).isPresent();
        when(!asked, NotNow.VISIBILITY_FIRST).ifPresent(missing::add);
        when(!partner.cleared(ground), NotNow.CLEARANCE_FIRST).ifPresent(missing::add);
        return missing;
    }

    private static Optional<NotNow> agreed(Partner partner, PartnerStep.Agreed step, Ground ground) {
        List<NotNow> missing = missing(partner, ground);
        if (!missing.isEmpty()) {
            return Optional.of(missing.getFirst());
        }
        if (partner.suspended().isPresent()) {
            return Optional.of(NotNow.ALREADY_SUSPENDED);
        }
        return when(broughtIn(partner, step.by()), NotNow.NOT_BY_THE_SAME)
                .or(() -> when(!step.until().isAfter(ground.today()), NotNow.AGREEMENT_OVER));
    }

    /** Whether somebody brought a partner in or vetted it, so that another must agree. */
    public static boolean broughtIn(Partner partner, Handle who) {
        return partner.identified().by().equals(who)
                || partner.vettings().lines().values().stream().anyMatch(v -> v.by().equals(who));
    }

    private static Optional<NotNow> onboarded(Partner partner, PartnerStep.Onboarded step, Ground ground) {
        return atWork(partner, ground).or(() -> when(partner.onboarded().contains(step.item()), NotNow.ALREADY_DONE));
    }

    private static Optional<NotNow> atWork(Partner partner, Ground ground) {
        return switch (partner.state(ground)) {
            case AGREED, ONBOARDING, ACTIVE, REVIEW_DUE -> Optional.empty();
            case SUSPENDED -> Optional.of(NotNow.ALREADY_SUSPENDED);
            case LAPSED, IDENTIFIED, VETTING, DECLINED, EXITED, HANDED_OVER -> Optional.of(NotNow.NO_AGREEMENT);
        };
    }

    private static Optional<NotNow> suspended(Partner partner) {
        return when(partner.last(PartnerStep.Agreed.class).isEmpty(), NotNow.NO_AGREEMENT)
                .or(() -> when(partner.suspended().isPresent(), NotNow.ALREADY_SUSPENDED));
    }

    private static Optional<NotNow> resumed(Partner partner, Ground ground) {
        return when(partner.suspended().isEmpty(), NotNow.NOT_SUSPENDED)
                .or(() -> partner.vettings().whyNot(ground.today()))
                .or(() -> when(!partner.cleared(ground), NotNow.CLEARANCE_FIRST));
    }

    private static Optional<NotNow> related(
            Partner partner, PartnerStep.RelationNoted step, Function<String, Optional<Partner>> others) {
        Optional<Partner> other = others.apply(step.other())
                .filter(o ->
                        o.identified().mission().equals(partner.identified().mission()))
                .filter(o -> !o.id().equals(partner.id()));
        if (other.isEmpty()) {
            return Optional.of(NotNow.NO_SUCH_PARTNER);
        }
        boolean person = partner.identified().body() == Body.PERSON
                || other.get().identified().body() == Body.PERSON;
        return when(person, NotNow.OF_A_PERSON);
    }

    private static Optional<NotNow> when(boolean so, NotNow why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
