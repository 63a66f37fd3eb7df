package org.baraza.core.record.lessons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike two contexts are, by what is declared of both. Each trait counts the same: what both have of it, as a share of
 * what either has (Jaccard 1901). A trait that is not known of one of them is no agreement; it makes the likeness a range.
 * The rule is ours, and every part of it is shown beside the result.
 *
 * @param low likeness if nothing that is not known agreed, 0 to 1
 * @param high likeness if all that is not known agreed, 0 to 1
 * @param agreed what both have, by trait
 * @param differing traits known of both in which they have nothing in common
 * @param unknown traits not known of one of them, or of both
 */
public record Likeness(
        double low, double high, Map<Trait, Set<Enum<?>>> agreed, List<Trait> differing, List<Trait> unknown) {

    /** The likest first; of equals, what is known of more traits. */
    public static final Comparator<Likeness> LIKEST_FIRST = Comparator.comparingDouble(Likeness::low)
            .reversed()
            .thenComparingInt(l -> l.unknown().size());

    public Likeness {
        agreed = Map.copyOf(agreed);
        differing = List.copyOf(differing);
        unknown = List.copyOf(unknown);
    }

    public static Likeness of(Context one, Context other) {
        Map<Trait, Set<Enum<?>>> agreed = new EnumMap<>(Trait.class);
        List<Trait> differing = new ArrayList<>();
        List<Trait> unknown = new ArrayList<>();
        double parts = 0;
        for (Trait trait : Trait.values()) {
            Set<Enum<?>> either = new HashSet<>(one.of(trait));
            Set<Enum<?>> both = new HashSet<>(one.of(trait));
            either.addAll(other.of(trait));
            both.retainAll(other.of(trait));
            if (one.of(trait).isEmpty() || other.of(trait).isEmpty()) {
                unknown.add(trait);
            } else if (both.isEmpty()) {
                differing.add(trait);
            } else {
                agreed.put(trait, Set.copyOf(both));
                parts += (double) both.size() / either.size();
            }
        }
        int all = Trait.values().length;
        return new Likeness(parts / all, (parts + unknown.size()) / all, agreed, differing, unknown);
    }
}
