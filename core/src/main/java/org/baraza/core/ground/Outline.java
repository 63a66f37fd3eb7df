package org.baraza.core.ground;

import java.util.Arrays;
import java.util.List;

/**
 * The outline of an area on the ground: one or more polygons in longitude and latitude (WGS 84, degrees).
 *
 * @param polygons each a list of rings, the first the outer ring, any others holes; a ring is
 *     {@code lon0, lat0, lon1, lat1, …} with the first point repeated at the end
 */
public record Outline(List<List<double[]>> polygons) {

    public Outline {
        polygons = polygons.stream().map(List::copyOf).toList();
        for (List<double[]> polygon : polygons) {
            for (double[] ring : polygon) {
                int n = ring.length;
                if (n < 8 || n % 2 != 0 || ring[0] != ring[n - 2] || ring[1] != ring[n - 1]) {
                    throw new IllegalArgumentException("a ring needs at least four points, the last like the first");
                }
            }
        }
    }

    /** {@code west, south, east, north} in degrees; all NaN when there is no polygon. */
    public double[] box() {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (List<double[]> polygon : polygons) {
            double[] outer = polygon.getFirst();
            for (int i = 0; i < outer.length; i += 2) {
                box[0] = Math.min(box[0], outer[i]);
                box[1] = Math.min(box[1], outer[i + 1]);
                box[2] = Math.max(box[2], outer[i]);
                box[3] = Math.max(box[3], outer[i + 1]);
            }
        }
        if (polygons.isEmpty()) {
            Arrays.fill(box, Double.NaN);
        }
        return box;
    }

    /** Points of all rings together. */
    public int points() {
        return polygons.stream()
                .flatMap(List::stream)
                .mapToInt(r -> r.length / 2)
                .sum();
    }
}
