package org.baraza.core.verify;

import static org.baraza.core.ground.FindingKind.noted;
import static org.baraza.core.ground.FindingKind.setAside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.PartnershipClaim;
import org.baraza.core.collect.Problem;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.protect.Support;
import org.baraza.core.record.Partnership;

/**
 * A partnership has a place and is stated once. One with people under arms that still goes on is support, and a table
 * brings no clearances with it. Without those that due diligence gave here under the same pseudonym, one with an armed
 * community group is set aside, and one with a national force is noted.
 */
final class PartnershipRule implements RecordRule<PartnershipClaim, Partnership> {

    static final FindingKind STATED_TWICE = setAside(
            "partnership-stated-twice",
            "the same partnership was already stated in this file",
            "Nothing needs doing: the first is kept.");

    static final FindingKind ARMED_GROUP_NOT_CLEARED = setAside(
            "armed-group-not-cleared",
            "the partner is an armed community group, and no clearance is on record",
            "Do not support it before human rights due diligence, legal and child recruitment checks are done. Give the last"
                    + " month if the partnership is over, and import again.");
    static final FindingKind FORCE_NOT_CLEARED = noted(
            "national-force-not-cleared",
            "the partner is a national security force, and no clearance is on record",
            "Make sure that human rights due diligence and legal checks are done and still valid.");

    private final Set<PartnershipClaim> met = new HashSet<>();
    private final Known known;

    PartnershipRule(Known known) {
        this.known = known;
    }

    @Override
    public List<Problem> problems(PartnershipClaim claim) {
        if (claim.pcode().isBlank()) {
            return List.of(new Problem(CommonFindings.BLANK, "pcode", ""));
        }
        List<Problem> problems = new ArrayList<>();
        if (!met.add(claim)) {
            problems.add(new Problem(STATED_TWICE, "", ""));
        }
        notCleared(claim).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> notCleared(PartnershipClaim claim) {
        LocalDate today = LocalDate.ofEpochDay(known.today());
        boolean over =
                claim.end().map(end -> end.compareTo(Month.of(today)) < 0).orElse(false);
        if (over
                || Support.missing(claim.type(), known.clearances().apply(claim.partner()), today)
                        .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                claim.type() == PartnerType.ARMED_COMMUNITY_GROUP ? ARMED_GROUP_NOT_CLEARED : FORCE_NOT_CLEARED,
                "type",
                ""));
    }

    @Override
    public Partnership fact(PartnershipClaim claim) {
        return new Partnership(claim.partner(), claim.type(), claim.pcode(), claim.start(), claim.end());
    }
}
