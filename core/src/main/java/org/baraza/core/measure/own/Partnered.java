package org.baraza.core.measure.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.core.ground.Month;
import org.baraza.core.record.AgreedMonths;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.consents.CommunityAgreement;
import org.baraza.core.record.consents.HostGrade;
import org.baraza.core.record.diligence.SupportCase;
import org.baraza.core.record.footing.Footing;
import org.baraza.core.record.partners.Partner;
import org.baraza.core.record.safety.Protection;

/**
 * With whom a mission works, and on what it stands.
 *
 * @param partners of whatever state
 * @param protections plans by which partners are looked after
 * @param agreements with communities
 * @param supports asked for people under arms
 * @param grades of the host state's consent, the newest of each rater, month and level
 */
public record Partnered(
        List<Partner> partners,
        List<Protection> protections,
        List<CommunityAgreement> agreements,
        List<SupportCase> supports,
        List<HostGrade> grades) {

    public static final Partnered NOBODY = new Partnered(List.of(), List.of(), List.of(), List.of(), List.of());

    public Partnered {
        partners = List.copyOf(partners);
        protections = List.copyOf(protections);
        agreements = List.copyOf(agreements);
        supports = List.copyOf(supports);
        grades = List.copyOf(grades);
    }

    public Partnered withPartners(List<Partner> more, List<Protection> plans) {
        return new Partnered(more, plans, agreements, supports, grades);
    }

    public Partnered withAgreements(List<CommunityAgreement> more) {
        return new Partnered(partners, protections, more, supports, grades);
    }

    public Partnered withSupports(List<SupportCase> more) {
        return new Partnered(partners, protections, agreements, more, grades);
    }

    public Partnered withGrades(List<HostGrade> more) {
        return new Partnered(partners, protections, agreements, supports, more);
    }

    Footing footing() {
        return new Footing(agreements, partners, supports, _ -> Optional.empty());
    }

    /** Whether an agreement with a partner was in force in a month. */
    static boolean agreed(Partner partner, Month month) {
        return agreed(AgreedMonths.of(partner), month);
    }

    private static boolean agreed(List<Partnership> spans, Month month) {
        return spans.stream()
                .anyMatch(a -> a.start().compareTo(month) <= 0
                        && a.end().map(e -> month.compareTo(e) <= 0).orElse(true));
    }

    /** In how many months of a cell that have begun an agreement with a partner was in force. */
    static long agreedMonths(Partner partner, OwnCell cell) {
        List<Partnership> spans = AgreedMonths.of(partner);
        return cell.months().stream()
                .filter(m -> reached(cell, m) && agreed(spans, m))
                .count();
    }

    /** The last day of which a cell speaks: the end of its months, or the day the records were read. */
    static LocalDate lastDay(OwnCell cell) {
        LocalDate end = cell.months().last().lastDay();
        LocalDate cut = OwnCell.day(cell.cut());
        return cut.isBefore(end) ? cut : end;
    }

    /** Whether a month lies behind the last day of which a cell speaks. */
    static boolean reached(OwnCell cell, Month month) {
        return month.compareTo(Month.of(lastDay(cell))) <= 0;
    }
}
