package org.baraza.app.web.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Outline;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Outlines of areas as SVG paths, made simple together so that neighbours still share their border.
 *
 * <p>Longitudes are shrunk by the cosine of the middle latitude, so that shapes near the middle keep their proportions;
 * distances are not to be measured on it.
 *
 * @param width width of the drawing
 * @param height height of the drawing
 * @param paths one for each area, in the order given; empty for areas too small to draw
 * @param middles a point well inside each area, x and y, in the order given; NaN for areas without an outline
 * @param west longitude of the left edge, degrees
 * @param north latitude of the upper edge, degrees
 * @param perDegreeX drawing units per degree of longitude
 * @param perDegreeY drawing units per degree of latitude
 */
public record AreaPaths(
        int width,
        int height,
        List<String> paths,
        List<Middle> middles,
        double west,
        double north,
        double perDegreeX,
        double perDegreeY) {

    /** Roughly 60 kB once compressed. */
    private static final int MOST_CHARACTERS = 130_000;

    private static final int WIDTH = 1000;
    private static final int TALLEST = 1100;
    private static final int MARGIN = 8;
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Middle NOWHERE = new Middle(Double.NaN, Double.NaN);

    public AreaPaths {
        paths = List.copyOf(paths);
        middles = List.copyOf(middles);
    }

    /**
     * @param x from the left; NaN for an area without an outline
     * @param y from the top; NaN for an area without an outline
     */
    public record Middle(double x, double y) {}

    public static AreaPaths of(List<Area> areas) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (Area area : areas) {
            double[] box = area.outline().box();
            if (!Double.isNaN(box[0])) {
                west = Math.min(west, box[0]);
                south = Math.min(south, box[1]);
                east = Math.max(east, box[2]);
                north = Math.max(north, box[3]);
            }
        }
        if (east <= west || north <= south) {
            return new AreaPaths(
                    WIDTH,
                    1,
                    areas.stream().map(_ -> "").toList(),
                    areas.stream().map(_ -> NOWHERE).toList(),
                    0,
                    0,
                    1,
                    1);
        }
        double squeeze = Math.cos(Math.toRadians((south + north) / 2));
        double scale =
                Math.min((WIDTH - 2 * MARGIN) / ((east - west) * squeeze), (TALLEST - 2 * MARGIN) / (north - south));
        int width = (int) Math.ceil((east - west) * squeeze * scale) + 2 * MARGIN;
        int height = (int) Math.ceil((north - south) * scale) + 2 * MARGIN;
        AreaPaths empty = new AreaPaths(
                width,
                height,
                List.of(),
                List.of(),
                west - MARGIN / (scale * squeeze),
                north + MARGIN / scale,
                scale * squeeze,
                scale);
        Geometry[] drawn = areas.stream().map(a -> empty.draw(a.outline())).toArray(Geometry[]::new);
        double tolerance = 1.2;
        List<String> paths = write(CoverageSimplifier.simplify(drawn, tolerance));
        while (paths.stream().mapToInt(String::length).sum() > MOST_CHARACTERS && tolerance < 50) {
            tolerance *= 1.6;
            paths = write(CoverageSimplifier.simplify(drawn, tolerance));
        }
        return new AreaPaths(
                width,
                height,
                paths,
                Arrays.stream(drawn).map(AreaPaths::middle).toList(),
                empty.west,
                empty.north,
                empty.perDegreeX,
                empty.perDegreeY);
    }

    private static Middle middle(Geometry shape) {
        Coordinate inside = shape.isEmpty()
                ? new Coordinate(Double.NaN, Double.NaN)
                : shape.getInteriorPoint().getCoordinate();
        return new Middle(inside.x, inside.y);
    }

    public double x(double longitude) {
        return (longitude - west) * perDegreeX;
    }

    public double y(double latitude) {
        return (north - latitude) * perDegreeY;
    }

    /** Whether a place lies within the drawing. */
    public boolean holds(double longitude, double latitude) {
        double x = x(longitude);
        double y = y(latitude);
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    private Geometry draw(Outline outline) {
        Polygon[] polygons = outline.polygons().stream()
                .map(rings -> SHAPES.createPolygon(
                        ring(rings.getFirst()),
                        rings.stream().skip(1).map(this::ring).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return SHAPES.createMultiPolygon(polygons);
    }

    private LinearRing ring(double[] degrees) {
        Coordinate[] corners = new Coordinate[degrees.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(x(degrees[2 * i]), y(degrees[2 * i + 1]));
        }
        return SHAPES.createLinearRing(corners);
    }

    private static List<String> write(Geometry[] shapes) {
        List<String> paths = new ArrayList<>();
        for (Geometry shape : shapes) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                if (shape.getGeometryN(i) instanceof Polygon polygon) {
                    write(polygon.getExteriorRing(), path);
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        write(polygon.getInteriorRingN(hole), path);
                    }
                }
            }
            paths.add(path.toString());
        }
        return paths;
    }

    /** Whole units relative to the corner before, which is the shortest way to write a ring. */
    private static void write(LinearRing ring, StringBuilder path) {
        Coordinate[] corners = ring.getCoordinates();
        long x = Math.round(corners[0].x);
        long y = Math.round(corners[0].y);
        StringBuilder steps = new StringBuilder();
        int drawn = 0;
        long fromX = x;
        long fromY = y;
        for (int i = 1; i < corners.length - 1; i++) {
            long toX = Math.round(corners[i].x);
            long toY = Math.round(corners[i].y);
            if (toX != fromX || toY != fromY) {
                steps.append(drawn == 0 ? "" : " ").append(toX - fromX);
                steps.append(toY - fromY < 0 ? "" : " ").append(toY - fromY);
                fromX = toX;
                fromY = toY;
                drawn++;
            }
        }
        if (drawn >= 2) {
            path.append('M')
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append('l')
                    .append(steps)
                    .append('z');
        }
    }
}
