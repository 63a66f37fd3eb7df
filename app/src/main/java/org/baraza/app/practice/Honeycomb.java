package org.baraza.app.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The ground plan: shaken honeycomb cells with fractal sides that neighbours share point for point. Each side wanders
 * only within the flat triangles over its ends (slope {@value #SLOPE}), and no corner of the honeycomb is shaken so far
 * that two such triangles meet, so sides never cross.
 */
final class Honeycomb {

    /** Middle of the country: open ocean south of the Gulf of Guinea. */
    static final double CENTRE_LONGITUDE = 3;

    static final double CENTRE_LATITUDE = -5;

    private static final double SQUARE_DEGREES = 16;
    private static final double SHAKE = 0.13;
    private static final double SLOPE = 0.5;
    private static final int SIDE_STEPS = 16;
    private static final double ROUGHNESS = 0.10;
    private static final double SMOOTHING = 0.6;
    private static final int[][] CORNERS = {{0, -2}, {1, -1}, {1, 1}, {0, 2}, {-1, 1}, {-1, -1}};
    private static final int[][] NEIGHBOURS = {{2, 0}, {1, 3}, {-1, 3}, {-2, 0}, {-1, -3}, {1, -3}};

    /**
     * A cell's middle or a corner, on a lattice of half widths east and half side lengths north.
     *
     * @param x half widths east of the centre
     * @param y half side lengths north of the centre
     */
    record Knot(int x, int y) {

        Knot plus(int[] step) {
            return new Knot(x + step[0], y + step[1]);
        }
    }

    /** A cell's side, run with the cell on its left. */
    private record Side(Knot from, Knot to) {

        Side back() {
            return new Side(to, from);
        }
    }

    private final long seed;
    private final double sideDegrees;
    private final Map<Side, double[]> borders = new HashMap<>();

    Honeycomb(long seed, int cells) {
        this.seed = seed;
        this.sideDegrees = StrictMath.sqrt(SQUARE_DEGREES / (cells * 1.5 * StrictMath.sqrt(3)));
    }

    /** Connected cells, grown outwards unevenly, so that the coast is ragged. */
    List<Knot> grow(int cells) {
        record Candidate(Knot cell, double cost) {}
        Comparator<Candidate> nearest = Comparator.comparingDouble(Candidate::cost)
                .thenComparingInt(c -> c.cell.x)
                .thenComparingInt(c -> c.cell.y);
        PriorityQueue<Candidate> edge = new PriorityQueue<>(nearest);
        Set<Knot> seen = new HashSet<>();
        Knot start = new Knot(0, 0);
        edge.add(new Candidate(start, 0));
        seen.add(start);
        List<Knot> grown = new ArrayList<>();
        while (grown.size() < cells) {
            Knot cell = edge.remove().cell;
            grown.add(cell);
            for (Knot next : neighbours(cell)) {
                if (seen.add(next)) {
                    double distance = 3.0 * next.x * next.x + (double) next.y * next.y;
                    double luck = 0.6
                            + 0.8
                                    * Dice.of(seed, Purpose.GROWTH, next.x, next.y)
                                            .share();
                    edge.add(new Candidate(next, distance * luck));
                }
            }
        }
        return grown;
    }

    static List<Knot> neighbours(Knot cell) {
        return Arrays.stream(NEIGHBOURS).map(cell::plus).toList();
    }

    /** Longitude and latitude of a lattice point before shaking. */
    double[] at(Knot knot) {
        return new double[] {
            CENTRE_LONGITUDE + knot.x * sideDegrees * StrictMath.sqrt(3) / 2, CENTRE_LATITUDE + knot.y * sideDegrees / 2
        };
    }

    /** Closed rings around a set of cells: anticlockwise around the outside, clockwise around holes. */
    List<double[]> ringsAround(List<Knot> cells) {
        Map<Knot, Knot> next = new LinkedHashMap<>();
        Set<Side> sides = new HashSet<>();
        cells.forEach(cell -> sides(cell).forEach(sides::add));
        for (Knot cell : cells) {
            for (Side side : sides(cell)) {
                if (!sides.contains(side.back())) {
                    next.put(side.from, side.to);
                }
            }
        }
        List<double[]> rings = new ArrayList<>();
        while (!next.isEmpty()) {
            List<double[]> pieces = new ArrayList<>();
            Knot from = next.keySet().iterator().next();
            Knot to = next.remove(from);
            while (to != null) {
                pieces.add(border(new Side(from, to)));
                from = to;
                to = next.remove(from);
            }
            rings.add(joined(pieces));
        }
        return rings;
    }

    /** A small ragged ring around the middle of a cell, clear of its sides whatever they do. */
    double[] islet(Knot cell) {
        int points = 24;
        double[] ring = new double[2 * points + 2];
        double[] middle = at(cell);
        Dice dice = Dice.of(seed, Purpose.SHORE, cell.x, cell.y);
        for (int i = 0; i < points; i++) {
            double radius = sideDegrees * (0.14 + 0.10 * dice.share());
            double angle = 2 * Math.PI * i / points;
            ring[2 * i] = micro(middle[0] + radius * StrictMath.cos(angle));
            ring[2 * i + 1] = micro(middle[1] + radius * StrictMath.sin(angle));
        }
        ring[2 * points] = ring[0];
        ring[2 * points + 1] = ring[1];
        return ring;
    }

    /** Rounded to a millionth of a degree, as the files hold it. */
    static double micro(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static List<Side> sides(Knot cell) {
        List<Side> sides = new ArrayList<>(6);
        for (int c = 0; c < 6; c++) {
            sides.add(new Side(cell.plus(CORNERS[c]), cell.plus(CORNERS[(c + 1) % 6])));
        }
        return sides;
    }

    private static double[] joined(List<double[]> pieces) {
        int length = 2;
        for (double[] piece : pieces) {
            length += piece.length - 2;
        }
        double[] ring = new double[length];
        int at = 0;
        for (double[] piece : pieces) {
            System.arraycopy(piece, 0, ring, at, piece.length - 2);
            at += piece.length - 2;
        }
        ring[at] = ring[0];
        ring[at + 1] = ring[1];
        return ring;
    }

    /** Points along a side, drawn once in a fixed direction so that both neighbours get the same. */
    private double[] border(Side side) {
        boolean forward = side.from.x != side.to.x ? side.from.x < side.to.x : side.from.y < side.to.y;
        double[] drawn = borders.computeIfAbsent(forward ? side : side.back(), this::draw);
        if (forward) {
            return drawn;
        }
        double[] turned = new double[drawn.length];
        for (int i = 0; i < drawn.length; i += 2) {
            turned[i] = drawn[drawn.length - 2 - i];
            turned[i + 1] = drawn[drawn.length - 1 - i];
        }
        return turned;
    }

    /** Midpoint displacement (Fournier, Fussell and Carpenter 1982). */
    private double[] draw(Side side) {
        double[] from = corner(side.from);
        double[] to = corner(side.to);
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        Dice dice = Dice.of(seed, Purpose.BORDER, code(side.from), code(side.to));
        double[] off = new double[SIDE_STEPS + 1];
        double reach = ROUGHNESS;
        for (int step = SIDE_STEPS; step > 1; step /= 2) {
            for (int i = step / 2; i < SIDE_STEPS; i += step) {
                double limit = SLOPE * Math.min(i, SIDE_STEPS - i) / SIDE_STEPS;
                double wanted = (off[i - step / 2] + off[i + step / 2]) / 2 + reach * dice.normal();
                off[i] = Math.max(-limit, Math.min(limit, wanted));
            }
            reach *= SMOOTHING;
        }
        double[] points = new double[2 * (SIDE_STEPS + 1)];
        for (int i = 0; i <= SIDE_STEPS; i++) {
            double along = (double) i / SIDE_STEPS;
            points[2 * i] = micro(from[0] + dx * along - dy * off[i]);
            points[2 * i + 1] = micro(from[1] + dy * along + dx * off[i]);
        }
        return points;
    }

    private static long code(Knot knot) {
        return ((long) knot.x << 32) | (knot.y & 0xFFFFFFFFL);
    }

    private double[] corner(Knot knot) {
        Dice dice = Dice.of(seed, Purpose.NODE, knot.x, knot.y);
        double[] at = at(knot);
        at[0] += SHAKE * sideDegrees * (2 * dice.share() - 1);
        at[1] += SHAKE * sideDegrees * (2 * dice.share() - 1);
        return at;
    }
}
