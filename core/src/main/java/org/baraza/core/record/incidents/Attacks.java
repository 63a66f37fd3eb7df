package org.baraza.core.record.incidents;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baraza.core.ground.AreaMonth;

/**
 * Verified attacks on civilians: was something done for them, and had somebody warned? What was not said is counted by
 * itself, never as done nor as not done.
 *
 * @param byAreaMonth by place code and month
 * @param withoutArea those of which no area is known; they are in no cell
 */
public record Attacks(SortedMap<AreaMonth, Tally> byAreaMonth, Tally withoutArea) {

    /**
     * How many attacks, by whether something was done and whether somebody had warned.
     *
     * @param counts every pair, 0 where there was none
     */
    public record Tally(Map<Action, Map<Warned, Integer>> counts) {

        static Tally of(List<IncidentReport> attacks) {
            Map<Action, Map<Warned, Integer>> counts = new EnumMap<>(Action.class);
            for (Action action : Action.values()) {
                Map<Warned, Integer> row = new EnumMap<>(Warned.class);
                for (Warned warned : Warned.values()) {
                    row.put(warned, (int) attacks.stream()
                            .filter(a -> a.action() == action && a.warned() == warned)
                            .count());
                }
                counts.put(action, Map.copyOf(row));
            }
            return new Tally(Map.copyOf(counts));
        }

        public int count(Action action, Warned warned) {
            return counts.getOrDefault(action, Map.of()).getOrDefault(warned, 0);
        }

        public int count(Action action) {
            return counts.getOrDefault(action, Map.of()).values().stream()
                    .mapToInt(n -> n)
                    .sum();
        }

        public int count(Warned warned) {
            return counts.values().stream()
                    .mapToInt(row -> row.getOrDefault(warned, 0))
                    .sum();
        }

        public int all() {
            return counts.values().stream()
                    .flatMap(row -> row.values().stream())
                    .mapToInt(n -> n)
                    .sum();
        }
    }

    /** Of all incidents of a mission, in any order. */
    public static Attacks of(List<IncidentReport> incidents) {
        Map<Optional<AreaMonth>, java.util.ArrayList<IncidentReport>> byCell = new java.util.HashMap<>();
        for (IncidentReport attack : Incidents.verified(incidents)) {
            if (attack.what().civilians() == Targeted.YES) {
                byCell.computeIfAbsent(Incidents.cell(attack), _ -> new java.util.ArrayList<>())
                        .add(attack);
            }
        }
        SortedMap<AreaMonth, Tally> tallies =
                new TreeMap<>(java.util.Comparator.comparing(AreaMonth::pcode).thenComparing(AreaMonth::month));
        byCell.forEach((cell, attacks) -> cell.ifPresent(c -> tallies.put(c, Tally.of(attacks))));
        List<IncidentReport> nowhere = byCell.containsKey(Optional.<AreaMonth>empty())
                ? List.copyOf(byCell.get(Optional.<AreaMonth>empty()))
                : List.of();
        return new Attacks(java.util.Collections.unmodifiableSortedMap(tallies), Tally.of(nowhere));
    }
}
