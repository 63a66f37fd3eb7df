package org.baraza.core.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/**
 * What a panel stands on apart from how many people live there: the costly part, which stays the same when a new
 * population file comes in. Safe for many threads.
 */
public final class PanelGround {

    private final List<Area> areas;
    private final Months months;
    private final Optional<Months> covered;
    private final Counts counts;
    private final Presence presence;
    private final List<FirstPresence> firstPresences;

    /** Missions that some map shows in one of the areas. */
    private final Set<String> missionsThere;

    /** Bases, known troops and bases of unknown strength, by area and month. */
    private final int[][] bases;

    private final long[][] troops;
    private final int[][] unknownStrength;

    private final AtomicReference<Adjacency> adjacency = new AtomicReference<>();
    private final Map<Month, Optional<Reading.NotSeen>> unobserved = new ConcurrentHashMap<>();

    /**
     * @param areas in order of place code
     * @param months every month of the panel
     * @param covered months the event data cover in this country; empty when they do not
     * @param counts what the engine counted
     * @param presence where bases were
     * @param placer of the areas
     */
    PanelGround(
            List<Area> areas,
            Months months,
            Optional<Months> covered,
            Counts counts,
            Presence presence,
            Placer placer) {
        this.areas = List.copyOf(areas);
        this.months = months;
        this.covered = covered;
        this.counts = counts;
        this.presence = presence;
        bases = new int[areas.size()][months.size()];
        troops = new long[areas.size()][months.size()];
        unknownStrength = new int[areas.size()][months.size()];
        int[] areaOf = presence.bases().stream()
                .mapToInt(b -> placer.areaAt(b.longitude(), b.latitude()))
                .toArray();
        missionsThere = IntStream.range(0, areaOf.length)
                .filter(b -> areaOf[b] != Placer.NOWHERE)
                .mapToObj(b -> presence.bases().get(b).mission())
                .collect(Collectors.toSet());
        for (int m = 0; m < months.size(); m++) {
            for (Presence.Stay stay : presence.stays(months.get(m))) {
                int area = areaOf[stay.base()];
                if (area != Placer.NOWHERE) {
                    bases[area][m]++;
                    troops[area][m] += stay.troops().orElse(0);
                    unknownStrength[area][m] += stay.strengthUnknown() ? 1 : 0;
                }
            }
        }
        firstPresences = presence.firstPresences(areas, placer);
    }

    List<Area> areas() {
        return areas;
    }

    Months months() {
        return months;
    }

    Optional<Months> covered() {
        return covered;
    }

    Counts counts() {
        return counts;
    }

    Presence presence() {
        return presence;
    }

    List<FirstPresence> firstPresences() {
        return firstPresences;
    }

    /** Why nobody knows where bases were in a month; the same for all areas. */
    Optional<Reading.NotSeen> deploymentUnobserved(Month month) {
        return unobserved.computeIfAbsent(month, m -> presence.unobserved(m, missionsThere));
    }

    int[][] bases() {
        return bases;
    }

    long[][] troops() {
        return troops;
    }

    int[][] unknownStrength() {
        return unknownStrength;
    }

    Adjacency adjacency() {
        Adjacency known = adjacency.get();
        if (known == null) {
            // Two threads may both make it; they make the same one.
            known = Adjacency.of(areas);
            adjacency.set(known);
        }
        return known;
    }
}
