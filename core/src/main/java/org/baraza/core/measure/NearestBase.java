package org.baraza.core.measure;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;

/**
 * The base nearest to a point in a month, by great-circle distance on a sphere of radius 6,371.0088 km.
 *
 * <p>The globe is cut into cells of 3 degrees. For each cell and month only bases that could be nearest to some point
 * of the cell are looked at: those no further from the cell's middle than the nearest one plus twice the cell's radius.
 * The lists are made when first needed. Safe for many threads; a question makes no object.
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

    private final double[] directions;
    private final int firstMonth;
    private final int[][] present;
    private final AtomicReferenceArray<int[]> candidates;

    private NearestBase(Presence presence, Months months) {
        List<Presence.Base> bases = presence.bases();
        directions = new double[bases.size() * 3];
        for (int b = 0; b < bases.size(); b++) {
            direct(bases.get(b).longitude(), bases.get(b).latitude(), directions, b * 3);
        }
        firstMonth = months.first().index();
        present = new int[months.size()][];
        for (int m = 0; m < present.length; m++) {
            present[m] = presence.stays(months.get(m)).stream()
                    .mapToInt(Presence.Stay::base)
                    .sorted()
                    .toArray();
        }
        boolean any = Arrays.stream(present).anyMatch(p -> p.length > 0);
        candidates = new AtomicReferenceArray<>(any ? present.length * COLUMNS * ROWS : 0);
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
        return base == NONE ? Double.NaN : EARTH_KM * angle(Math.sqrt(squaredChord(base, x, y, z)));
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
            km[i] = bases[i] == NONE ? Double.NaN : EARTH_KM * angle(Math.sqrt(squaredChord(bases[i], x, y, z)));
        }
    }

    private int find(double longitude, double latitude, double x, double y, double z, int month) {
        int m = month - firstMonth;
        if (m < 0 || m >= present.length || present[m].length == 0) {
            return NONE;
        }
        int nearest = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int base : candidates(longitude, latitude, m)) {
            double d = squaredChord(base, x, y, z);
            if (d < least) {
                least = d;
                nearest = base;
            }
        }
        return nearest;
    }

    private int[] candidates(double longitude, double latitude, int m) {
        int column = Math.clamp((int) ((longitude + 180) / CELL_DEGREES), 0, COLUMNS - 1);
        int row = Math.clamp((int) ((latitude + 90) / CELL_DEGREES), 0, ROWS - 1);
        int at = (m * ROWS + row) * COLUMNS + column;
        int[] known = candidates.get(at);
        if (known == null) {
            // Two threads may both make the list; they make the same one.
            known = makeCandidates(column, row, m);
            candidates.set(at, known);
        }
        return known;
    }

    private int[] makeCandidates(int column, int row, int m) {
        double[] middle = new double[3];
        direct((column + 0.5) * CELL_DEGREES - 180, (row + 0.5) * CELL_DEGREES - 90, middle, 0);
        double[] chords = new double[present[m].length];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < chords.length; i++) {
            chords[i] = squaredChord(present[m][i], middle[0], middle[1], middle[2]);
            least = Math.min(least, chords[i]);
        }
        double most = 2 * Math.sin(Math.min(Math.PI, angle(Math.sqrt(least)) + 2 * CELL_RADIUS) / 2);
        int[] near = new int[chords.length];
        int n = 0;
        for (int i = 0; i < chords.length; i++) {
            if (chords[i] <= most * most) {
                near[n++] = present[m][i];
            }
        }
        return Arrays.copyOf(near, n);
    }

    private double squaredChord(int base, double x, double y, double z) {
        double dx = directions[base * 3] - x;
        double dy = directions[base * 3 + 1] - y;
        double dz = directions[base * 3 + 2] - z;
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
