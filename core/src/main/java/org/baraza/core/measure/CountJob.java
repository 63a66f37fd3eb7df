package org.baraza.core.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Months;

/**
 * What an {@link Engine} is to count.
 *
 * @param country ISO 3166 alpha-3 code
 * @param level administrative level of the areas
 * @param areas in order of place code
 * @param months events whose first possible day lies outside are not counted
 * @param tallies those of events; tallies of bases are not an engine's business
 * @param presence where bases were, for events counted by distance
 * @param countryOf ISO 3166 alpha-3 code of a country as the source names it
 */
public record CountJob(
        String country,
        int level,
        List<Area> areas,
        Months months,
        Set<Tally> tallies,
        Presence presence,
        Function<String, Optional<String>> countryOf) {

    public CountJob {
        areas = List.copyOf(areas);
        tallies = Set.copyOf(tallies);
    }

    /** The coarsest place precision that still tells the area apart; see {@link org.baraza.core.ground.EventColumns}. */
    public int coarsestPrecision() {
        return coarsestPrecision(level);
    }

    /** The same for any level. */
    public static int coarsestPrecision(int level) {
        return switch (level) {
            case 0 -> 6;
            case 1 -> 4;
            case 2 -> 3;
            default -> 2;
        };
    }

    /** Whether any tally asks how far an event is from a base. */
    public boolean needsDistance() {
        return tallies.stream().anyMatch(t -> Double.isFinite(filter(t).withinKm()));
    }

    static Tally.EventFilter filter(Tally tally) {
        return switch (tally) {
            case Tally.EventCount t -> t.filter();
            case Tally.Deaths t -> t.filter();
            case Tally.DistinctActors t -> t.filter();
            case Tally.EventDays t -> t.filter();
            case Tally.Bases _, Tally.Troops _, Tally.BasesOfUnknownStrength _ ->
                throw new IllegalArgumentException("bases are counted from deployments, not from events");
        };
    }
}
