package org.baraza.core.verify;

import static org.baraza.core.ground.FindingKind.setAside;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.PopulationClaim;
import org.baraza.core.collect.Problem;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.record.Population;

/** A population is not negative, and is stated once for an area and year. */
final class PopulationRule implements RecordRule<PopulationClaim, Population> {

    static final FindingKind STATED_TWICE = setAside(
            "population-stated-twice",
            "the area and year were already stated in this file",
            "The first is kept; leave one row for each area and year.");

    private record Key(String pcode, int year) {}

    private final Set<Key> met = new HashSet<>();

    @Override
    public List<Problem> problems(PopulationClaim claim) {
        if (claim.pcode().isBlank()) {
            return List.of(new Problem(CommonFindings.BLANK, "pcode", ""));
        }
        if (claim.persons() < 0) {
            return List.of(new Problem(CommonFindings.NEGATIVE, "population", Long.toString(claim.persons())));
        }
        return met.add(new Key(claim.pcode(), claim.year()))
                ? List.of()
                : List.of(new Problem(STATED_TWICE, "pcode", claim.pcode() + " " + claim.year()));
    }

    @Override
    public Population fact(PopulationClaim claim) {
        return new Population(claim.pcode(), claim.year(), claim.persons());
    }
}
