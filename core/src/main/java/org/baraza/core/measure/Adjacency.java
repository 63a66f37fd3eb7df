package org.baraza.core.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Outline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Which areas are neighbours: those whose borders come within {@value #TOLERANCE_DEGREES} degree (about 100 m) of each
 * other, corners included. The tolerance bridges borders that two files, or two hands, drew slightly apart.
 */
public final class Adjacency {

    /** How far apart two borders may lie and still be one. */
    public static final double TOLERANCE_DEGREES = 0.001;

    private final List<BitSet> neighbours;

    private Adjacency(List<BitSet> neighbours) {
        this.neighbours = neighbours;
    }

    /** @param areas indices of this list are what {@link #adjacent} is asked with */
    public static Adjacency of(List<Area> areas) {
        List<Geometry> borders = areas.stream().map(a -> borders(a.outline())).toList();
        STRtree tree = new STRtree();
        List<BitSet> found = new ArrayList<>();
        for (int a = 0; a < borders.size(); a++) {
            found.add(new BitSet());
            if (!borders.get(a).isEmpty()) {
                tree.insert(borders.get(a).getEnvelopeInternal(), a);
            }
        }
        for (int a = 0; a < borders.size(); a++) {
            if (borders.get(a).isEmpty()) {
                continue;
            }
            int own = a;
            Envelope around = new Envelope(borders.get(a).getEnvelopeInternal());
            around.expandBy(TOLERANCE_DEGREES);
            IndexedFacetDistance distance = new IndexedFacetDistance(borders.get(a));
            tree.query(around, item -> {
                int other = (Integer) item;
                if (other > own && distance.isWithinDistance(borders.get(other), TOLERANCE_DEGREES)) {
                    found.get(own).set(other);
                    found.get(other).set(own);
                }
            });
        }
        return new Adjacency(List.copyOf(found));
    }

    public boolean adjacent(int area, int other) {
        return neighbours.get(area).get(other);
    }

    private static Geometry borders(Outline outline) {
        GeometryFactory geometries = new GeometryFactory();
        List<LineString> lines = new ArrayList<>();
        for (List<double[]> polygon : outline.polygons()) {
            for (double[] ring : polygon) {
                Coordinate[] points = new Coordinate[ring.length / 2];
                for (int i = 0; i < points.length; i++) {
                    points[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
                }
                lines.add(geometries.createLineString(points));
            }
        }
        return geometries.createMultiLineString(lines.toArray(new LineString[0]));
    }
}
