package org.baraza.core.verify;

import static org.baraza.core.ground.FindingKind.setAside;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baraza.core.collect.AreaClaim;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.Problem;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Earth;
import org.baraza.core.ground.FindingKind;

/** An area lies on the earth, and its place code is used once for its country, level and boundary version. */
final class AreaRule implements RecordRule<AreaClaim, Area> {

    static final FindingKind DUPLICATE_PCODE = setAside(
            "duplicate-pcode",
            "the place code was already used in this file",
            "The first area is kept; join the parts into one feature, or give each its own code.");

    private record Key(String country, int level, String pcode, LocalDate validOn) {}

    private final Set<Key> met = new HashSet<>();

    @Override
    public List<Problem> problems(AreaClaim claim) {
        Area area = claim.area();
        double[] box = area.outline().box();
        if (!Earth.holds(box[0], box[1]) || !Earth.holds(box[2], box[3])) {
            return List.of(new Problem(CommonFindings.OFF_THE_EARTH, "", area.pcode()));
        }
        return met.add(new Key(area.country(), area.level(), area.pcode(), area.validOn()))
                ? List.of()
                : List.of(new Problem(DUPLICATE_PCODE, "", area.pcode()));
    }

    @Override
    public Area fact(AreaClaim claim) {
        return claim.area();
    }
}
