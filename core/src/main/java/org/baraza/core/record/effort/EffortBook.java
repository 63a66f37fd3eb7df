package org.baraza.core.record.effort;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.AreaMonth;

/**
 * What is known of effort. What nobody said is not known, and never zero; a zero that was typed is zero.
 *
 * @param newest by {@link Effort#idOf}, the newest of each
 */
public record EffortBook(Map<String, Effort> newest) {

    public static final EffortBook EMPTY = new EffortBook(Map.of());

    public EffortBook {
        newest = Map.copyOf(newest);
    }

    /** @param efforts in the order in which they were put on the journal */
    public static EffortBook of(Collection<Effort> efforts) {
        Map<String, Effort> newest = new HashMap<>();
        efforts.forEach(e -> newest.put(e.id(), e));
        return new EffortBook(newest);
    }

    public Optional<Effort> find(String mission, AreaMonth where, EffortKind kind) {
        return Optional.ofNullable(newest.get(Effort.idOf(mission, where, kind)));
    }

    /** How much; empty when not known. */
    public Optional<Integer> count(String mission, AreaMonth where, EffortKind kind) {
        return find(mission, where, kind).flatMap(Effort::count);
    }

    /** Every area-month of which it is known, for one kind. */
    public Map<AreaMonth, Integer> of(String mission, EffortKind kind) {
        Map<AreaMonth, Integer> known = new HashMap<>();
        newest.values().stream()
                .filter(e -> e.mission().equals(mission) && e.kind() == kind)
                .forEach(e -> e.count().ifPresent(c -> known.put(e.where(), c)));
        return known;
    }
}
