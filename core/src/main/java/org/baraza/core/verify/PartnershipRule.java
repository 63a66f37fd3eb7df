package org.baraza.core.verify;

import static org.baraza.core.ground.FindingKind.setAside;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.PartnershipClaim;
import org.baraza.core.collect.Problem;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.record.Partnership;

/** A partnership has a place and is stated once. */
final class PartnershipRule implements RecordRule<PartnershipClaim, Partnership> {

    static final FindingKind STATED_TWICE = setAside(
            "partnership-stated-twice",
            "the same partnership was already stated in this file",
            "Nothing needs doing: the first is kept.");

    private final Set<PartnershipClaim> met = new HashSet<>();

    @Override
    public List<Problem> problems(PartnershipClaim claim) {
        if (claim.pcode().isBlank()) {
            return List.of(new Problem(CommonFindings.BLANK, "pcode", ""));
        }
        return met.add(claim) ? List.of() : List.of(new Problem(STATED_TWICE, "", ""));
    }

    @Override
    public Partnership fact(PartnershipClaim claim) {
        return new Partnership(claim.partner(), claim.type(), claim.pcode(), claim.start(), claim.end());
    }
}
