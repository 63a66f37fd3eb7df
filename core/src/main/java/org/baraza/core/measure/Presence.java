package org.baraza.core.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Mission;

/**
 * Where a mission was, month by month, from maps that come out every few months.
 *
 * <p>A place on a map is present from the map's month until the month before that mission's next map, but never longer
 * than the carry-forward months, never after the mission ended, and never after the last month the data speak of.
 * Places of a source that gives years only are present in exactly the months of that year. Months no map reaches are
 * unknown, not empty.
 */
public final class Presence {

    /**
     * One place of one mission.
     *
     * @param mission acronym
     * @param location the place's name
     * @param longitude degrees east
     * @param latitude degrees north
     */
    public record Base(String mission, String location, double longitude, double latitude) {}

    /**
     * A base in a month.
     *
     * @param base index into {@link #bases()}
     * @param troops sum of the stated numbers; empty when none is stated
     * @param strengthUnknown whether any unit there has no stated number
     */
    public record Stay(int base, OptionalLong troops, boolean strengthUnknown) {}

    private record MapOf(Months seen, Map<Integer, Stay> stays) {}

    private final List<Base> bases;
    private final Map<Month, List<Stay>> stays;
    private final Map<String, List<MapOf>> maps;
    private final TreeSet<Month> covered;

    /** Months each mission's maps reach. */
    private final Map<String, TreeSet<Month>> reached = new HashMap<>();

    private final Optional<Mission> mission;
    private final int carryForwardMonths;
    private final Optional<Months> months;

    private Presence(
            List<Deployment> deployments, List<Mission> missions, Optional<String> wanted, int carryForwardMonths) {
        this.carryForwardMonths = carryForwardMonths;
        mission = wanted.flatMap(
                name -> missions.stream().filter(m -> m.isCalled(name)).findFirst());
        months = deployments.stream().map(Deployment::seen).reduce(Months::span);
        Map<Base, Integer> numbers = new LinkedHashMap<>();
        Map<String, TreeMap<Month, MapOf>> byMission = new TreeMap<>();
        Map<String, Optional<Mission>> known = new HashMap<>();
        for (Deployment row : deployments) {
            Optional<Mission> of = known.computeIfAbsent(
                    row.mission(),
                    name -> missions.stream().filter(m -> m.isCalled(name)).findFirst());
            String name = of.map(Mission::acronym).orElse(row.mission());
            if (wanted.isPresent()
                    && !name.equalsIgnoreCase(mission.map(Mission::acronym).orElse(wanted.get()))) {
                continue;
            }
            Base base = new Base(name, row.location(), row.longitude(), row.latitude());
            numbers.putIfAbsent(base, numbers.size());
            int number = numbers.getOrDefault(base, 0);
            MapOf map = byMission
                    .computeIfAbsent(name, n -> new TreeMap<>())
                    .computeIfAbsent(row.seen().first(), m -> new MapOf(row.seen(), new TreeMap<>()));
            OptionalLong troops =
                    row.troops().isPresent() ? OptionalLong.of(row.troops().getAsInt()) : OptionalLong.empty();
            map.stays().merge(number, new Stay(number, troops, troops.isEmpty()), Presence::together);
        }
        bases = List.copyOf(numbers.keySet());
        maps = new TreeMap<>();
        stays = new HashMap<>();
        covered = new TreeSet<>();
        byMission.forEach((name, found) -> {
            List<MapOf> inOrder = List.copyOf(found.values());
            maps.put(name, inOrder);
            Optional<Month> ended = missions.stream()
                    .filter(m -> m.isCalled(name))
                    .findFirst()
                    .flatMap(Mission::ended)
                    .map(Month::of);
            for (int i = 0; i < inOrder.size(); i++) {
                Optional<Month> next = i + 1 < inOrder.size()
                        ? Optional.of(inOrder.get(i + 1).seen().first())
                        : Optional.empty();
                carry(name, inOrder.get(i), next, ended);
            }
        });
    }

    /**
     * @param deployments rows of one data set of deployments, all missions
     * @param missions missions known, for their other spellings and their ends
     * @param mission the mission whose presence counts; empty for all
     * @param carryForwardMonths 0 or more
     */
    public static Presence of(
            List<Deployment> deployments, List<Mission> missions, Optional<String> mission, int carryForwardMonths) {
        if (carryForwardMonths < 0) {
            throw new IllegalArgumentException("a map cannot be carried forward by less than 0 months");
        }
        return new Presence(deployments, missions, mission, carryForwardMonths);
    }

    /** Nobody was anywhere as far as is known: no deployment data. */
    public static Presence unknown() {
        return new Presence(List.of(), List.of(), Optional.empty(), 0);
    }

    private void carry(String name, MapOf map, Optional<Month> next, Optional<Month> ended) {
        Month last = map.seen().last();
        if (map.seen().size() == 1) {
            last = last.plus(carryForwardMonths);
            if (next.isPresent()) {
                last = earlier(last, next.get().plus(-1));
            }
            if (ended.isPresent()) {
                last = earlier(last, ended.get());
            }
            if (months.isPresent()) {
                last = earlier(last, months.get().last());
            }
            if (last.compareTo(map.seen().first()) < 0) {
                // A map that is younger than the mission's end is still what somebody saw.
                last = map.seen().first();
            }
        }
        for (Month month = map.seen().first(); month.compareTo(last) <= 0; month = month.plus(1)) {
            covered.add(month);
            reached.computeIfAbsent(name, n -> new TreeSet<>()).add(month);
            stays.computeIfAbsent(month, m -> new ArrayList<>())
                    .addAll(map.stays().values());
        }
    }

    private static Month earlier(Month a, Month b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Stay together(Stay a, Stay b) {
        OptionalLong troops = a.troops().isEmpty()
                ? b.troops()
                : OptionalLong.of(a.troops().getAsLong() + b.troops().orElse(0));
        return new Stay(a.base(), troops, a.strengthUnknown() || b.strengthUnknown());
    }

    /** Every base there ever was, in the order the data name them. */
    public List<Base> bases() {
        return bases;
    }

    /** The bases of a month; empty where there were none and where nothing is known, see {@link #unobserved}. */
    public List<Stay> stays(Month month) {
        return List.copyOf(stays.getOrDefault(month, List.of()));
    }

    /** First to last month of the maps; empty without deployment data. */
    public Optional<Months> months() {
        return months;
    }

    /** The mission asked about, where a fact card of it is known. */
    public Optional<Mission> mission() {
        return mission;
    }

    /**
     * As {@link #unobserved(Month)}, where bases of several missions count: a month is known only when no mission that
     * was ever in the areas asked about is between two of its maps that do not reach that month.
     *
     * @param missionsThere acronyms of missions that some map shows in the areas asked about
     */
    public Optional<Reading.NotSeen> unobserved(Month month, Set<String> missionsThere) {
        Optional<Reading.NotSeen> unknown = unobserved(month);
        if (unknown.isPresent()) {
            return unknown;
        }
        return missionsThere.stream()
                .sorted()
                .filter(name -> isInGap(name, month))
                .findFirst()
                .map(name -> new Reading.NotSeen(
                        "NO_MAP", "No deployment map tells where bases of " + name + " were in " + month + "."));
    }

    private boolean isInGap(String name, Month month) {
        List<MapOf> own = maps.getOrDefault(name, List.of());
        boolean between = !own.isEmpty()
                && own.getFirst().seen().first().compareTo(month) <= 0
                && own.getLast().seen().last().compareTo(month) >= 0;
        return between && !reached.getOrDefault(name, new TreeSet<>()).contains(month);
    }

    /** Why a month's bases are not known; empty when they are, even when there were none. */
    public Optional<Reading.NotSeen> unobserved(Month month) {
        boolean knownAbsent = mission.isPresent()
                && (month.compareTo(Month.of(begun(mission.get()))) < 0
                        || mission.get()
                                .ended()
                                .map(Month::of)
                                .filter(e -> month.compareTo(e) > 0)
                                .isPresent());
        if (covered.contains(month) || knownAbsent) {
            return Optional.empty();
        }
        return Optional.of(new Reading.NotSeen(
                "NO_MAP",
                months.isEmpty()
                        ? "There are no deployment data."
                        : "No deployment map tells where bases were in " + month + "."));
    }

    private static LocalDate begun(Mission mission) {
        return mission.started().filter(s -> s.isBefore(mission.authorised())).orElse(mission.authorised());
    }

    /** Most troops stated at any one base in any one month; 0 when none is stated. */
    public long mostTroopsAtOneBase() {
        return stays.values().stream()
                .flatMap(List::stream)
                .mapToLong(s -> s.troops().orElse(0))
                .max()
                .orElse(0);
    }

    /** When the mission first appeared in each area; empty unless a mission was asked for and has maps. */
    public List<FirstPresence> firstPresences(List<Area> areas, Placer placer) {
        if (maps.size() != 1 || mission.isEmpty()) {
            return List.of();
        }
        List<MapOf> inOrder = maps.values().iterator().next();
        List<Optional<Month>> without = new ArrayList<>(Collections.nCopies(areas.size(), Optional.empty()));
        List<Optional<Month>> with = new ArrayList<>(without);
        for (MapOf map : inOrder) {
            boolean[] shown = new boolean[areas.size()];
            for (int base : map.stays().keySet()) {
                int area = placer.areaAt(
                        bases.get(base).longitude(), bases.get(base).latitude());
                if (area != Placer.NOWHERE) {
                    shown[area] = true;
                }
            }
            for (int a = 0; a < shown.length; a++) {
                if (with.get(a).isEmpty()) {
                    (shown[a] ? with : without).set(a, Optional.of(map.seen().last()));
                }
            }
        }
        Month last = inOrder.stream()
                .map(m -> m.seen().last())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<FirstPresence> found = new ArrayList<>();
        for (int a = 0; a < areas.size(); a++) {
            found.add(new FirstPresence(areas.get(a).pcode(), without.get(a), with.get(a), last));
        }
        return List.copyOf(found);
    }

    /** The rule in force, in words. */
    public String rule() {
        if (months.isEmpty()) {
            return "No deployment data.";
        }
        return ("A place on a deployment map counts as present until the month before the mission's next map, at most %d"
                        + " months after the map, not after the mission ended, and not after %s, the last month of the data."
                        + " Months no map reaches are unknown. Places with years only count in every month of that year.")
                .formatted(carryForwardMonths, months.get().last());
    }
}
