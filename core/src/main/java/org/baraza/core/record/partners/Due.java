package org.baraza.core.record.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that is to be done about a partner by a day.
 *
 * @param what what
 * @param by the day by which
 */
public record Due(What what, LocalDate by) {

    public enum What {
        /** Contact is under way and the assessment of the danger runs out. */
        RISK,
        /** A line of vetting runs out. */
        VETTING,
        /** A group is to be asked again. */
        LEGITIMACY,
        /** What they chose about being named runs out, and they are internal again. */
        VISIBILITY,
        /** The agreement ends. */
        AGREEMENT,
        /** A year has gone since anybody looked. */
        REVIEW,
        /** They are out, and nothing was handed over. */
        HANDOVER,
        /** Whether a relation still holds is to be looked at. */
        RELATION
    }

    public boolean overdue(LocalDate today) {
        return !today.isBefore(by);
    }

    /** What is due or will be soon, the most urgent first. */
    public static List<Due> list(Partner partner, Ground ground) {
        List<Due> due = new ArrayList<>();
        if (partner.out().isPresent()) {
            boolean owed = partner.last(PartnerStep.Agreed.class).isPresent()
                    && partner.last(PartnerStep.HandedOver.class).isEmpty();
            return owed
                    ? List.of(new Due(
                            What.HANDOVER, Partner.day(partner.out().get().at()).plusDays(Terms.USUAL.warnDays())))
                    : List.of();
        }
        if (partner.declined().isEmpty()) {
            all(partner, due);
        }
        LocalDate soon = ground.today().plusDays(Terms.USUAL.warnDays());
        return due.stream()
                .filter(d -> !d.by().isAfter(soon))
                .sorted(Comparator.comparing(Due::by).thenComparing(Due::what))
                .toList();
    }

    private static void all(Partner partner, List<Due> due) {
        if (partner.last(PartnerStep.Contacted.class).isPresent()) {
            partner.last(PartnerStep.RiskAssessed.class).ifPresent(r -> due.add(new Due(What.RISK, r.until())));
        }
        partner.vettings().lines().values().forEach(v -> due.add(new Due(What.VETTING, v.until())));
        partner.legitimacy().words().values().forEach(n -> due.add(new Due(What.LEGITIMACY, n.review())));
        partner.last(PartnerStep.VisibilityAsked.class).ifPresent(v -> due.add(new Due(What.VISIBILITY, v.until())));
        partner.last(PartnerStep.Agreed.class).ifPresent(a -> due.add(new Due(What.AGREEMENT, a.until())));
        partner.reviewDue().ifPresent(d -> due.add(new Due(What.REVIEW, d)));
        partner.relations().forEach(r -> due.add(new Due(What.RELATION, r.review())));
    }
}
