package org.baraza.core.record.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.core.record.cases.Days;

/**
 * How a partner's marks changed in one field, by one kind of looker (CAP-03): the first look beside the newest. With one look
 * there is no change to tell.
 *
 * @param first mark of the first look in which the field was looked at
 * @param newest mark of the newest
 * @param change the newest minus the first; empty where there was one look, or both on the same day
 */
public record CapacityChange(Field field, Looker looker, int first, int newest, Optional<Integer> change) {

    /** Every field that was looked at, each looker for itself. @param looks of one partner, the oldest first */
    public static List<CapacityChange> list(List<CapacityLook> looks) {
        List<CapacityChange> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            Stream.of(Looker.values()).forEach(looker -> {
                List<CapacityLook> own = looks.stream()
                        .filter(l -> l.looker() == looker && l.marks().containsKey(field))
                        .toList();
                if (!own.isEmpty()) {
                    changes.add(of(field, looker, own));
                }
            });
        }
        return changes;
    }

    private static CapacityChange of(Field field, Looker looker, List<CapacityLook> own) {
        Map<Field, Integer> first = own.getFirst().marks();
        Map<Field, Integer> newest = own.getLast().marks();
        int from = first.getOrDefault(field, 0);
        int to = newest.getOrDefault(field, 0);
        boolean twice = !Days.of(own.getFirst()).equals(Days.of(own.getLast()));
        return new CapacityChange(field, looker, from, to, twice ? Optional.of(to - from) : Optional.empty());
    }
}
