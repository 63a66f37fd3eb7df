package org.baraza.core.measure;

import java.util.stream.IntStream;
import org.baraza.core.ground.EventColumns;

/**
 * Where the events of one block lie: their areas, the bases nearest to them and how far those are, one array element an
 * event. Filled anew for every block; the work is shared among threads, each writing its own elements.
 */
public final class Whereabouts {

    private static final int SLICE = 1 << 12;

    /** Index of the area, or {@link Placer#NOWHERE}. */
    public final int[] area = new int[EventColumns.CAPACITY];

    /** Index into {@link Presence#bases()}, or {@link NearestBase#NONE}. Filled by {@link #find} only. */
    public final int[] base = new int[EventColumns.CAPACITY];

    /** Distance in km to that base; NaN when there is none. Filled by {@link #find} only. */
    public final double[] km = new double[EventColumns.CAPACITY];

    /** Finds the areas alone. */
    public void find(EventColumns block, Placer placer) {
        slices(block, (from, to) -> place(block, placer, from, to));
    }

    /** Finds areas and nearest bases. */
    public void find(EventColumns block, Placer placer, NearestBase nearest) {
        slices(block, (from, to) -> {
            place(block, placer, from, to);
            nearest.find(block, from, to, base, km);
        });
    }

    private void place(EventColumns block, Placer placer, int from, int to) {
        for (int i = from; i < to; i++) {
            area[i] = placer.areaAt(block.longitude[i], block.latitude[i]);
        }
    }

    private interface Slice {

        void find(int from, int to);
    }

    private static void slices(EventColumns block, Slice slice) {
        int size = block.size();
        IntStream.range(0, (size + SLICE - 1) / SLICE)
                .parallel()
                .forEach(s -> slice.find(s * SLICE, Math.min(size, (s + 1) * SLICE)));
    }
}
