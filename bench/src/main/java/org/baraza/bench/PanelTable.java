package org.baraza.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.bench.PeerFiles.PeerArea;
import org.baraza.core.ground.Months;
import org.baraza.core.ground.ViolenceType;
import org.baraza.core.measure.Counts;
import org.baraza.core.measure.NearestBase;
import org.baraza.core.measure.Tally;
import org.baraza.core.measure.Tally.Bound;
import org.baraza.core.measure.Tally.Deaths;
import org.baraza.core.measure.Tally.DistinctActors;
import org.baraza.core.measure.Tally.EventCount;
import org.baraza.core.measure.Tally.EventFilter;

/**
 * Writes the panel of all areas and months and sums it up. One area after the other, each column of an area's months in
 * turn, little-endian: the counts as int in the order of the checksum line; rolling means over 3 and 12 months of
 * events, then of civilians killed, as double; the same one and twelve months before, as int, −1 where there is no
 * such month; km from the area's own point to the nearest base, as double, NaN when there is none.
 */
final class PanelTable {

    /** Counted by the engine, in the order of the checksum line; the different sides come between deaths and distances. */
    static final List<Tally> TALLIES = List.of(
            new EventCount(EventFilter.ORGANISED_VIOLENCE),
            new EventCount(EventFilter.of(ViolenceType.STATE_BASED)),
            new EventCount(EventFilter.of(ViolenceType.NON_STATE)),
            new EventCount(EventFilter.of(ViolenceType.ONE_SIDED)),
            new Deaths(Bound.CIVILIANS, EventFilter.ORGANISED_VIOLENCE),
            new Deaths(Bound.BEST, EventFilter.ORGANISED_VIOLENCE),
            new DistinctActors(EventFilter.ORGANISED_VIOLENCE),
            new EventCount(EventFilter.ORGANISED_VIOLENCE.within(J12.RADII_KM[0])),
            new EventCount(EventFilter.ORGANISED_VIOLENCE.within(J12.RADII_KM[1])),
            new EventCount(EventFilter.ORGANISED_VIOLENCE.within(J12.RADII_KM[2])));

    private static final int EVENTS = 0;
    private static final int CIVILIANS = 4;
    private static final int[] WINDOWS = {3, 12};
    private static final int[] LAGS = {1, 12};
    private static final int AREA_KM_WITHIN = 50;

    private PanelTable() {}

    /** What the checksum line adds up of one area, or of several. */
    private record Sums(long[] counts, double[] means, long lagged, long nearBase) {

        static Sums none() {
            return new Sums(new long[TALLIES.size()], new double[3], 0, 0);
        }

        Sums plus(Sums other) {
            long[] sum = counts.clone();
            Arrays.setAll(sum, i -> counts[i] + other.counts[i]);
            double[] both = means.clone();
            Arrays.setAll(both, i -> means[i] + other.means[i]);
            return new Sums(sum, both, lagged + other.lagged, nearBase + other.nearBase);
        }
    }

    /** Writes the panel and gives the line every peer prints. */
    static String write(Path path, List<PeerArea> areas, Months months, Counts counts, NearestBase nearest)
            throws IOException {
        int rowBytes = TALLIES.size() * Integer.BYTES
                + 2 * (WINDOWS.length * Double.BYTES + LAGS.length * Integer.BYTES)
                + Double.BYTES;
        Sums[] sums = new Sums[areas.size()];
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            IntStream.range(0, areas.size()).parallel().forEach(a -> {
                ByteBuffer packed =
                        ByteBuffer.allocate(months.size() * rowBytes).order(ByteOrder.LITTLE_ENDIAN);
                sums[a] = area(areas.get(a), a, months, counts, nearest, packed);
                put(file, (long) a * packed.capacity(), packed.flip());
            });
        }
        Sums all = Arrays.stream(sums).reduce(Sums.none(), Sums::plus);
        long[] n = all.counts();
        return ("J2 rows=%d n=%d t1=%d t2=%d t3=%d civ=%d best=%d actors=%d ev25=%d ev50=%d ev100=%d"
                        + " civ_ma3=%.0f civ_ma12=%.0f n_ma12=%.0f civlag12xn=%d area50=%d")
                .formatted(
                        (long) areas.size() * months.size(),
                        n[0],
                        n[1],
                        n[2],
                        n[3],
                        n[4],
                        n[5],
                        n[6],
                        n[7],
                        n[8],
                        n[9],
                        all.means()[0],
                        all.means()[1],
                        all.means()[2],
                        all.lagged(),
                        all.nearBase());
    }

    private static void put(FileChannel file, long at, ByteBuffer packed) {
        try {
            long next = at;
            while (packed.hasRemaining()) {
                next += file.write(packed, next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sums area(
            PeerArea peer, int area, Months months, Counts counts, NearestBase nearest, ByteBuffer packed) {
        int[][] columns = TALLIES.stream()
                .map(t ->
                        t instanceof DistinctActors actors ? counts.distinctActors(actors, area) : counts.get(t, area))
                .toArray(int[][]::new);
        long[] sums = new long[columns.length];
        for (int c = 0; c < columns.length; c++) {
            put(columns[c], packed);
            sums[c] = Arrays.stream(columns[c]).asLongStream().sum();
        }
        int[] events = columns[EVENTS];
        int[] civilians = columns[CIVILIANS];
        putMeans(events, WINDOWS[0], packed);
        double eventsYear = putMeans(events, WINDOWS[1], packed);
        double civiliansQuarter = putMeans(civilians, WINDOWS[0], packed);
        double civiliansYear = putMeans(civilians, WINDOWS[1], packed);
        for (int lag : LAGS) {
            putBefore(events, lag, packed);
        }
        for (int lag : LAGS) {
            putBefore(civilians, lag, packed);
        }
        long lagged = 0;
        for (int m = LAGS[1]; m < events.length; m++) {
            lagged += (long) civilians[m - LAGS[1]] * events[m];
        }
        double[] km = new double[months.size()];
        Arrays.setAll(
                km,
                m -> nearest.km(
                        peer.longitude(), peer.latitude(), months.first().index() + m));
        put(km, packed);
        long nearBase = Arrays.stream(km).filter(d -> d <= AREA_KM_WITHIN).count();
        return new Sums(sums, new double[] {civiliansQuarter, civiliansYear, eventsYear}, lagged, nearBase);
    }

    /** Puts the mean over each month and those before it, fewer at the start; gives the sum of the means. */
    private static double putMeans(int[] values, int window, ByteBuffer packed) {
        double[] means = new double[values.length];
        long running = 0;
        double sum = 0;
        for (int m = 0; m < values.length; m++) {
            running += values[m] - (m < window ? 0 : values[m - window]);
            means[m] = (double) running / Math.min(m + 1, window);
            sum += means[m];
        }
        put(means, packed);
        return sum;
    }

    private static void putBefore(int[] values, int lag, ByteBuffer packed) {
        int[] before = new int[values.length];
        Arrays.fill(before, 0, Math.min(lag, before.length), -1);
        System.arraycopy(values, 0, before, Math.min(lag, before.length), Math.max(0, values.length - lag));
        put(before, packed);
    }

    private static void put(int[] values, ByteBuffer packed) {
        packed.asIntBuffer().put(values);
        packed.position(packed.position() + values.length * Integer.BYTES);
    }

    private static void put(double[] values, ByteBuffer packed) {
        packed.asDoubleBuffer().put(values);
        packed.position(packed.position() + values.length * Double.BYTES);
    }
}
