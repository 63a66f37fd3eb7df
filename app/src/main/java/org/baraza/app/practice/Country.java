package org.baraza.app.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.practice.Honeycomb.Knot;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Outline;

/**
 * Quilambra, which does not exist: regions, districts and places on invented ground in the open ocean. One district has
 * a lake that belongs to nobody and one has an island, because real boundary files do.
 */
final class Country {

    static final String NAME = "Quilambra";

    /** ISO 3166 keeps the codes from XXA to XXZ free for users. */
    static final String CODE = "XXB";

    static final String FILE_NAME = "quilambra";

    /** Boundaries hold from the first day of the observed time and never change. */
    private final LocalDate validOn;

    private final PracticeWishes wishes;
    private final List<Area> regions = new ArrayList<>();
    private final List<Area> districts = new ArrayList<>();
    private final List<List<Place>> places = new ArrayList<>();
    private final List<Place> sea = new ArrayList<>();
    private final int capital;

    private Country(PracticeWishes wishes) {
        this.wishes = wishes;
        this.validOn = wishes.firstMonth().firstDay();
        Honeycomb comb = new Honeycomb(wishes.seed(), wishes.areas());
        List<Knot> cells = comb.grow(wishes.areas());
        List<Knot> ordered = new ArrayList<>(cells);
        divide(ordered, 0, wishes.regions());
        Set<Knot> land = new HashSet<>(cells);
        List<Knot> shore = shore(ordered, land);
        draw(comb, ordered, shore);
        for (Knot water : shore.subList(1, Math.min(shore.size(), 21))) {
            double[] at = comb.at(water);
            sea.add(new Place("off the coast", Honeycomb.micro(at[0]), Honeycomb.micro(at[1])));
        }
        // The country grows from its middle cell.
        this.capital = ordered.indexOf(cells.getFirst());
    }

    static Country of(PracticeWishes wishes) {
        return new Country(wishes);
    }

    /** Level 1, in order of place code. */
    List<Area> regions() {
        return regions;
    }

    /** Level 2, in order of place code; the index is that of {@link PracticeTruth}. */
    List<Area> districts() {
        return districts;
    }

    /** Villages and towns of a district, all within its outline. */
    List<Place> places(int district) {
        return places.get(district);
    }

    /** Points in the water near the coast, outside every area. */
    List<Place> sea() {
        return sea;
    }

    /** Index of the district the capital lies in; the capital is its first place. */
    int capital() {
        return capital;
    }

    /** Sorts the cells so that each region's stand together, halving along the longer extent. */
    private void divide(List<Knot> cells, int firstRegion, int regionCount) {
        if (regionCount == 1) {
            cells.sort(Comparator.comparingInt(Knot::x).thenComparingInt(Knot::y));
            return;
        }
        double width = 1.73 * extent(cells.stream().mapToInt(Knot::x).toArray());
        double height = extent(cells.stream().mapToInt(Knot::y).toArray());
        Comparator<Knot> along = width > height
                ? Comparator.comparingInt(Knot::x).thenComparingInt(Knot::y)
                : Comparator.comparingInt(Knot::y).thenComparingInt(Knot::x);
        cells.sort(along);
        int half = regionCount / 2;
        int cut = wishes.firstAreaOf(firstRegion + half) - wishes.firstAreaOf(firstRegion);
        divide(cells.subList(0, cut), firstRegion, half);
        divide(cells.subList(cut, cells.size()), firstRegion + half, regionCount - half);
    }

    private static int extent(int[] values) {
        int low = values[0];
        int high = values[0];
        for (int value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low;
    }

    /** Water cells that touch land, in the order of the land they touch. */
    private static List<Knot> shore(List<Knot> ordered, Set<Knot> land) {
        List<Knot> shore = new ArrayList<>();
        Set<Knot> seen = new HashSet<>(land);
        for (Knot cell : ordered) {
            for (Knot next : Honeycomb.neighbours(cell)) {
                if (seen.add(next)) {
                    shore.add(next);
                }
            }
        }
        return shore;
    }

    private void draw(Honeycomb comb, List<Knot> cells, List<Knot> shore) {
        Tongue tongue = new Tongue(wishes.seed());
        double[] lake = reversed(comb.islet(cells.get(cells.size() / 2)));
        double[] island = comb.islet(shore.getFirst());
        int perRegion = (wishes.areas() + wishes.regions() - 1) / wishes.regions();
        int digits = Math.max(2, String.valueOf(perRegion).length());
        for (int r = 0; r < wishes.regions(); r++) {
            int first = wishes.firstAreaOf(r);
            int end = wishes.firstAreaOf(r + 1);
            boolean hasLake = cells.size() / 2 >= first && cells.size() / 2 < end;
            String code = "XB" + padded(r + 1, 2);
            regions.add(area(
                    code,
                    tongue.name(),
                    1,
                    Optional.empty(),
                    comb.ringsAround(cells.subList(first, end)),
                    hasLake ? Optional.of(lake) : Optional.empty(),
                    r == 0 ? Optional.of(island) : Optional.empty()));
            for (int d = first; d < end; d++) {
                Optional<double[]> hole = d == cells.size() / 2 ? Optional.of(lake) : Optional.empty();
                Optional<double[]> more = d == 0 ? Optional.of(island) : Optional.empty();
                Area district = area(
                        code + padded(d - first + 1, digits),
                        tongue.name(),
                        2,
                        Optional.of(code),
                        comb.ringsAround(List.of(cells.get(d))),
                        hole,
                        more);
                districts.add(district);
                places.add(settle(district.outline(), tongue, d));
            }
        }
    }

    private Area area(
            String pcode,
            String name,
            int level,
            Optional<String> parent,
            List<double[]> rings,
            Optional<double[]> lake,
            Optional<double[]> island) {
        List<List<double[]>> polygons = new ArrayList<>();
        for (double[] ring : rings) {
            if (twiceArea(ring) > 0) {
                polygons.add(new ArrayList<>(List.of(ring)));
            }
        }
        for (double[] ring : rings) {
            if (twiceArea(ring) < 0) {
                around(polygons, ring).add(ring);
            }
        }
        lake.ifPresent(ring -> around(polygons, ring).add(ring));
        island.ifPresent(ring -> polygons.add(List.of(ring)));
        return new Area(pcode, name, CODE, level, parent, validOn, Optional.empty(), new Outline(polygons));
    }

    /** The polygon a hole lies in: the smallest whose outer ring holds the hole's points. */
    private static List<double[]> around(List<List<double[]>> polygons, double[] hole) {
        return polygons.stream()
                .filter(p -> touchesOrHolds(p.getFirst(), hole))
                .min(Comparator.comparingDouble(p -> twiceArea(p.getFirst())))
                .orElseThrow();
    }

    private static boolean touchesOrHolds(double[] outer, double[] hole) {
        for (int i = 0; i < hole.length; i += 2) {
            if (holds(outer, hole[i], hole[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private List<Place> settle(Outline outline, Tongue tongue, int district) {
        int wanted = (int) Math.max(8, Math.min(60, wishes.eventsPerAreaMonth() * wishes.months() / 8));
        List<Place> settled = new ArrayList<>(wanted);
        double[] box = outline.box();
        Dice dice = Dice.of(wishes.seed(), Purpose.PLACE, district);
        while (settled.size() < wanted) {
            double longitude = Honeycomb.micro(box[0] + (box[2] - box[0]) * dice.share());
            double latitude = Honeycomb.micro(box[1] + (box[3] - box[1]) * dice.share());
            if (holds(outline, longitude, latitude)) {
                settled.add(new Place(tongue.name(), longitude, latitude));
            }
        }
        return List.copyOf(settled);
    }

    private static boolean holds(Outline outline, double longitude, double latitude) {
        boolean inside = false;
        for (List<double[]> polygon : outline.polygons()) {
            for (double[] ring : polygon) {
                inside ^= holds(ring, longitude, latitude);
            }
        }
        return inside;
    }

    private static boolean holds(double[] ring, double x, double y) {
        boolean inside = false;
        for (int i = 2; i < ring.length; i += 2) {
            double x0 = ring[i - 2];
            double y0 = ring[i - 1];
            double x1 = ring[i];
            double y1 = ring[i + 1];
            if (y0 > y != y1 > y && x < x0 + (x1 - x0) * (y - y0) / (y1 - y0)) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double twiceArea(double[] ring) {
        double sum = 0;
        for (int i = 2; i < ring.length; i += 2) {
            sum += (ring[i - 2] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[i - 1] - ring[1]);
        }
        return sum;
    }

    private static double[] reversed(double[] ring) {
        double[] turned = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            turned[i] = ring[ring.length - 2 - i];
            turned[i + 1] = ring[ring.length - 1 - i];
        }
        return turned;
    }

    private static String padded(int number, int digits) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
