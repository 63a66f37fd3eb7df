package org.baraza.core.measure.own;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.Reading;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.cases.Case;
import org.baraza.core.record.cases.Days;
import org.baraza.core.record.partners.Band;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.partners.PartnerStep;
import org.baraza.core.record.safety.Protection;

/** PRT-02: whether partners are looked after while they are at risk. */
@AutoService(OwnIndicator.class)
public final class PartnersLookedAfter implements OwnIndicator {

    private static final IndicatorCard CARD = new IndicatorCard(
            "PRT-02",
            1,
            "Current risk assessment and plan",
            "Are partners looked after while they are at risk?",
            "Share of partners with an agreement in force at the end of the months whose danger was looked into within six months and, where it is medium or more, who have a plan with check-ins in time.",
            "Partners whose danger was looked into within six months, with a plan and check-ins in time where it is medium or more",
            "Partners with an agreement in force that are not suspended",
            "share of partners",
            "",
            IndicatorCard.Direction.UP,
            IndicatorCard.Origin.OWN,
            "Wilson interval of a share.",
            "partners at the end of the months",
            List.of(
                    "A plan on paper protects nobody: somebody must try it.",
                    "It says how partners are looked after, and not whether they are safe."),
            "Finding every danger low raises it.",
            "Our own, after guidance on the protection of witnesses and sources (OHCHR); six months are our own.",
            List.of("PRT-01"),
            IndicatorCard.Design.DESCRIPTION);

    private static final int MONTHS_HOLDS = 6;

    private static boolean lookedAfter(Partner partner, Partnered partnered, LocalDate day) {
        return partner.last(PartnerStep.RiskAssessed.class)
                .filter(r -> day.isBefore(r.until()) && Days.of(r).isAfter(day.minusMonths(MONTHS_HOLDS)))
                .filter(r -> r.level() == Band.LOW || planned(partner, partnered, day))
                .isPresent();
    }

    private static boolean planned(Partner partner, Partnered partnered, LocalDate day) {
        return partnered.protections().stream()
                .filter(p -> p.id().equals(partner.id()) && !Days.of(p.first()).isAfter(day))
                .map(p -> new Protection(Case.upTo(p.history(), day)))
                .anyMatch(p ->
                        !p.closed() && !p.silent(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    @Override
    public IndicatorCard card() {
        return CARD;
    }

    @Override
    public Matter needs() {
        return Matter.PARTNER_SAFETY;
    }

    @Override
    public Reading read(OwnCell cell) {
        LocalDate day = Partnered.lastDay(cell);
        Partnered partnered = cell.facts().engaged().partnered();
        List<Partner> now = partnered.partners().stream()
                .filter(p -> cell.isHere(p.area()) && !Days.of(p.identified()).isAfter(day))
                .map(p -> new Partner(Case.upTo(p.history(), day)))
                .filter(p -> p.suspended().isEmpty() && Partnered.agreed(p, Month.of(day)))
                .toList();
        return Shares.of(
                now.stream().filter(p -> lookedAfter(p, partnered, day)).count(),
                now.size(),
                CARD,
                "No partnership was in force at the end of this time.");
    }
}
