package org.baraza.app.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.baraza.core.ground.Outline;

/**
 * An outline as bytes, big-endian: number of polygons; for each its number of rings; for each its number of doubles and
 * the doubles. Counts are 4 bytes. Exact to the last bit.
 */
final class OutlineBytes {

    private OutlineBytes() {}

    static byte[] show(Outline outline) {
        int size = Integer.BYTES;
        for (List<double[]> polygon : outline.polygons()) {
            size += Integer.BYTES * (1 + polygon.size());
            size += polygon.stream().mapToInt(r -> r.length * Double.BYTES).sum();
        }
        ByteBuffer out = ByteBuffer.allocate(size).putInt(outline.polygons().size());
        for (List<double[]> polygon : outline.polygons()) {
            out.putInt(polygon.size());
            for (double[] ring : polygon) {
                out.putInt(ring.length);
                out.asDoubleBuffer().put(ring);
                out.position(out.position() + ring.length * Double.BYTES);
            }
        }
        return out.array();
    }

    /** @throws IllegalArgumentException when the bytes are no outline */
    static Outline read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int polygons = count(in, Integer.BYTES);
        List<List<double[]>> all = new ArrayList<>(polygons);
        for (int p = 0; p < polygons; p++) {
            int rings = count(in, Integer.BYTES);
            List<double[]> polygon = new ArrayList<>(rings);
            for (int r = 0; r < rings; r++) {
                double[] ring = new double[count(in, Double.BYTES)];
                in.asDoubleBuffer().get(ring);
                in.position(in.position() + ring.length * Double.BYTES);
                polygon.add(ring);
            }
            all.add(polygon);
        }
        return new Outline(all);
    }

    /** A count of things of which each takes at least so many bytes: never more than can follow. */
    private static int count(ByteBuffer in, int bytesEach) {
        if (in.remaining() >= Integer.BYTES) {
            int count = in.getInt();
            if (count >= 0 && count <= in.remaining() / bytesEach) {
                return count;
            }
        }
        throw new IllegalArgumentException("no outline: a count is missing or cannot be meant");
    }
}
