package org.baraza.core.record.lessons;

import java.util.Set;
import org.baraza.core.ground.PartnerType;

/**
 * Where something was learnt, as people declare it. What is empty is not known, which is not the same as none.
 *
 * @param conflicts kinds of conflict
 * @param partners kinds of partners it was done with
 * @param places kinds of area
 * @param reach how the area is reached
 * @param mandates what the mission is there for
 */
public record Context(
        Set<ConflictType> conflicts,
        Set<PartnerType> partners,
        Set<PlaceKind> places,
        Set<Reach> reach,
        Set<Mandate> mandates) {

    public static final Context NOT_KNOWN = new Context(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Context {
        conflicts = Set.copyOf(conflicts);
        partners = Set.copyOf(partners);
        places = Set.copyOf(places);
        reach = Set.copyOf(reach);
        mandates = Set.copyOf(mandates);
    }

    /** What is declared of one trait; empty when it is not known. */
    public Set<? extends Enum<?>> of(Trait trait) {
        return switch (trait) {
            case CONFLICT -> conflicts;
            case PARTNERS -> partners;
            case PLACE -> places;
            case REACH -> reach;
            case MANDATE -> mandates;
        };
    }

    /** Whether anything is declared at all. */
    public boolean known() {
        return !equals(NOT_KNOWN);
    }
}
