package org.baraza.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.measure.NearestBase;
import org.baraza.core.measure.Placer;
import org.baraza.core.measure.Presence;
import org.baraza.core.measure.Whereabouts;

/**
 * Writes where each event lies, a block at a time: identifiers, numbers of areas and bases (−1 for none), km (NaN for
 * none), each as one little-endian column; and sums all of them up.
 */
final class PlacedTable implements Closeable {

    private static final int ROW_BYTES = Long.BYTES + 2 * Integer.BYTES + Double.BYTES;

    private final FileChannel file;
    private final ByteBuffer packed =
            ByteBuffer.allocateDirect(EventColumns.CAPACITY * ROW_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final int[] baseNumbers;
    private long events;
    private long inArea;
    private long areas;
    private long withBase;
    private long bases;
    private double kmSum;
    private final long[] within = new long[J12.RADII_KM.length];

    PlacedTable(Path path, List<Presence.Base> bases) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        baseNumbers =
                bases.stream().mapToInt(b -> Integer.parseInt(b.location())).toArray();
    }

    void add(EventColumns block, Whereabouts found) {
        int size = block.size();
        packed.clear();
        for (int i = 0; i < size; i++) {
            packed.putLong(block.id[i]);
        }
        for (int i = 0; i < size; i++) {
            packed.putInt(found.area[i]);
            if (found.area[i] != Placer.NOWHERE) {
                inArea++;
                areas += found.area[i];
            }
        }
        for (int i = 0; i < size; i++) {
            boolean has = found.base[i] != NearestBase.NONE;
            int number = has ? baseNumbers[found.base[i]] : -1;
            packed.putInt(number);
            if (has) {
                withBase++;
                bases += number;
                kmSum += found.km[i];
            }
        }
        for (int i = 0; i < size; i++) {
            packed.putDouble(found.km[i]);
            for (int r = 0; r < within.length; r++) {
                within[r] += found.km[i] <= J12.RADII_KM[r] ? 1 : 0;
            }
        }
        events += size;
        packed.flip();
        try {
            while (packed.hasRemaining()) {
                file.write(packed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line every peer prints. */
    String checksum() {
        return "J1 events=%d in_area=%d sum_area=%d with_base=%d sum_base=%d sum_km=%.0f n25=%d n50=%d n100=%d"
                .formatted(events, inArea, areas, withBase, bases, kmSum, within[0], within[1], within[2]);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
