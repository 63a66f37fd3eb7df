package org.baraza.core.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/**
 * The base nearest to a point in a month, by great-circle distance on a sphere of radius 6,371.0088 km.
 *
 * <p>The globe is cut into cells of 3 degrees. For each cell and month only bases that could be nearest to some point
 * of the cell are looked at: those no further from the cell's middle than the nearest one plus twice the cell's radius.
 * They are looked at from the middle outwards, and no further than one could still be nearer than the nearest so far. A
 * cell's lists are made when it is first asked about; months with the same list share it, so that they stay in the
 * processor's cache. Safe for many threads; a question makes no object.
 */
public final class NearestBase {

    /** Mean radius of the earth in km. */
    public static final double EARTH_KM = 6371.0088;

    /** The answer when no base was present. */
    public static final int NONE = -1;

    private static final int CELL_DEGREES = 3;
    private static final int COLUMNS = 360 / CELL_DEGREES;
    private static final int ROWS = 180 / CELL_DEGREES;

    /** Angle from a cell's middle that no point of it exceeds, with a margin for rounding. */
    private static final double CELL_RADIUS =
            2 * Math.asin(Math.sqrt(2) * Math.sin(Math.toRadians(CELL_DEGREES / 4.0))) + 1e-9;

    /** More than floating point can be wrong by in adding up chords, which are at most 2. */
    private static final double ROUNDING = 1e-12;

    private final double[] directions;
    private final int firstMonth;
    private final BitSet[] present;

    /** By cell. */
    private final AtomicReferenceArray<Near> near = new AtomicReferenceArray<>(COLUMNS * ROWS);

    /**
     * The bases that matter to one cell, nearest to its middle first.
     *
     * @param middle of the cell, as a direction
     * @param bases sorted by distance from the middle
     * @param distances from the middle to each, as chords, ascending
     * @param directions of each
     * @param byMonth positions in {@code bases} of those that could be nearest in a month, ascending
     */
    private record Near(double[] middle, int[] bases, double[] distances, double[] directions, int[][] byMonth) {}

    private NearestBase(Presence presence, Months months) {
        List<Presence.Base> bases = presence.bases();
        directions = new double[bases.size() * 3];
        for (int b = 0; b < bases.size(); b++) {
            direct(bases.get(b).longitude(), bases.get(b).latitude(), directions, b * 3);
        }
        firstMonth = months.first().index();
        present = new BitSet[months.size()];
        for (int m = 0; m < present.length; m++) {
            BitSet there = new BitSet(bases.size());
            presence.stays(months.get(m)).forEach(stay -> there.set(stay.base()));
            present[m] = there;
        }
    }

    /** @param months the months that will be asked about; others have no base */
    public static NearestBase of(Presence presence, Months months) {
        return new NearestBase(presence, months);
    }

    /** Distance in km to the nearest base present in the month; NaN when there was none. */
    public double km(double longitude, double latitude, Month month) {
        return km(longitude, latitude, month.index());
    }

    /** As {@link #km(double, double, Month)}, by {@link Month#index}. */
    public double km(double longitude, double latitude, int month) {
        double cosLatitude = Math.cos(Math.toRadians(latitude));
        double x = cosLatitude * Math.cos(Math.toRadians(longitude));
        double y = cosLatitude * Math.sin(Math.toRadians(longitude));
        double z = Math.sin(Math.toRadians(latitude));
        int base = find(longitude, latitude, x, y, z, month);
        return base == NONE ? Double.NaN : EARTH_KM * angle(Math.sqrt(squaredChord(directions, base * 3, x, y, z)));
    }

    /**
     * Index into {@link Presence#bases()} of the nearest base, the first of equally near ones; {@link #NONE} when no
     * base was present.
     *
     * @param month {@link Month#index}
     */
    public int find(double longitude, double latitude, int month) {
        double cosLatitude = Math.cos(Math.toRadians(latitude));
        return find(
                longitude,
                latitude,
                cosLatitude * Math.cos(Math.toRadians(longitude)),
                cosLatitude * Math.sin(Math.toRadians(longitude)),
                Math.sin(Math.toRadians(latitude)),
                month);
    }

    /** The nearest base of each event of a part of a block, and its distance in km, NaN when there is none. */
    void find(EventColumns block, int from, int to, int[] bases, double[] km) {
        for (int i = from; i < to; i++) {
            double longitude = Math.toRadians(block.longitude[i]);
            double latitude = Math.toRadians(block.latitude[i]);
            double cosLatitude = Math.cos(latitude);
            double x = cosLatitude * Math.cos(longitude);
            double y = cosLatitude * Math.sin(longitude);
            double z = Math.sin(latitude);
            int month = Month.indexOfEpochDay(block.day[i]);
            bases[i] = find(block.longitude[i], block.latitude[i], x, y, z, month);
            km[i] = bases[i] == NONE
                    ? Double.NaN
                    : EARTH_KM * angle(Math.sqrt(squaredChord(directions, bases[i] * 3, x, y, z)));
        }
    }

    private int find(double longitude, double latitude, double x, double y, double z, int month) {
        int m = month - firstMonth;
        if (m < 0 || m >= present.length || present[m].isEmpty()) {
            return NONE;
        }
        Near cell = near(longitude, latitude);
        double fromMiddle = Math.sqrt(squaredChord(cell.middle, 0, x, y, z));
        int nearest = NONE;
        double least = Double.POSITIVE_INFINITY;
        double reach = Double.POSITIVE_INFINITY;
        for (int i : cell.byMonth[m]) {
            // A base further from the middle than that cannot be nearer to the point: the triangle's longest side.
            if (cell.distances[i] > reach) {
                break;
            }
            double d = squaredChord(cell.directions, i * 3, x, y, z);
            if (d < least) {
                nearest = cell.bases[i];
                least = d;
                reach = fromMiddle + Math.sqrt(d) + ROUNDING;
            } else if (d == least) {
                nearest = Math.min(nearest, cell.bases[i]);
            }
        }
        return nearest;
    }

    private Near near(double longitude, double latitude) {
        int column = Math.clamp((int) ((longitude + 180) / CELL_DEGREES), 0, COLUMNS - 1);
        int row = Math.clamp((int) ((latitude + 90) / CELL_DEGREES), 0, ROWS - 1);
        int cell = row * COLUMNS + column;
        Near known = near.get(cell);
        if (known == null) {
            // Two threads may both make it; they make the same.
            known = makeNear(column, row);
            near.set(cell, known);
        }
        return known;
    }

    private Near makeNear(int column, int row) {
        double[] middle = new double[3];
        direct((column + 0.5) * CELL_DEGREES - 180, (row + 0.5) * CELL_DEGREES - 90, middle, 0);
        int[] bases = IntStream.range(0, directions.length / 3)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        base -> squaredChord(directions, base * 3, middle[0], middle[1], middle[2])))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] distances = new double[bases.length];
        double[] sorted = new double[bases.length * 3];
        for (int i = 0; i < bases.length; i++) {
            System.arraycopy(directions, bases[i] * 3, sorted, i * 3, 3);
            distances[i] = Math.sqrt(squaredChord(sorted, i * 3, middle[0], middle[1], middle[2]));
        }
        int[][] byMonth = new int[present.length][];
        int[] list = {};
        for (int m = 0; m < byMonth.length; m++) {
            int[] next = couldBeNearest(present[m], bases, distances);
            list = Arrays.equals(next, list) ? list : next;
            byMonth[m] = list;
        }
        return new Near(middle, bases, distances, sorted, byMonth);
    }

    private static int[] couldBeNearest(BitSet present, int[] bases, double[] distances) {
        int[] found = new int[bases.length];
        int count = 0;
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < bases.length && distances[i] <= most; i++) {
            if (present.get(bases[i])) {
                if (count == 0) {
                    most = 2 * Math.sin(Math.min(Math.PI, angle(distances[i]) + 2 * CELL_RADIUS) / 2);
                }
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static double squaredChord(double[] directions, int at, double x, double y, double z) {
        double dx = directions[at] - x;
        double dy = directions[at + 1] - y;
        double dz = directions[at + 2] - z;
        return dx * dx + dy * dy + dz * dz;
    }

    private static double angle(double chord) {
        return 2 * Math.asin(Math.min(1, chord / 2));
    }

    private static void direct(double longitude, double latitude, double[] into, int at) {
        double cosLatitude = Math.cos(Math.toRadians(latitude));
        into[at] = cosLatitude * Math.cos(Math.toRadians(longitude));
        into[at + 1] = cosLatitude * Math.sin(Math.toRadians(longitude));
        into[at + 2] = Math.sin(Math.toRadians(latitude));
    }
}
