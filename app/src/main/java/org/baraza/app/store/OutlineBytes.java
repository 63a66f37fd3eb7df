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

    static Outline read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int polygons = in.getInt();
        List<List<double[]>> all = new ArrayList<>(polygons);
        for (int p = 0; p < polygons; p++) {
            int rings = in.getInt();
            List<double[]> polygon = new ArrayList<>(rings);
            for (int r = 0; r < rings; r++) {
                double[] ring = new double[in.getInt()];
                in.asDoubleBuffer().get(ring);
                in.position(in.position() + ring.length * Double.BYTES);
                polygon.add(ring);
            }
            all.add(polygon);
        }
        return new Outline(all);
    }
}
