package org.baraza.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Outline;
import org.baraza.core.madeup.MadeUpCountry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

final class PlacerTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_point_lies_where_plain_geometry_says_it_lies(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Area> areas = coverage(random);
        Placer placer = Placer.of(areas);
        List<IndexedPointInAreaLocator> plain = areas.stream()
                .map(a -> new IndexedPointInAreaLocator(geometry(a.outline())))
                .toList();
        for (double[] point : points(random, areas)) {
            int expected = Placer.NOWHERE;
            Coordinate at = new Coordinate(point[0], point[1]);
            for (int a = 0; a < plain.size() && expected == Placer.NOWHERE; a++) {
                expected = plain.get(a).locate(at) == Location.EXTERIOR ? Placer.NOWHERE : a;
            }
            assertThat(placer.areaAt(point[0], point[1]))
                    .as("%s seed %d", at, seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_point_on_a_shared_border_goes_to_the_first_place_code() {
        Placer placer = Placer.of(new MadeUpCountry(2, 2).districts());
        assertThat(placer.areaAt(11, 5.5)).isEqualTo(0);
        assertThat(placer.areaAt(11, 6)).isEqualTo(0);
        assertThat(placer.areaAt(11.5, 6)).isEqualTo(2);
        assertThat(placer.areaAt(12, 7)).isEqualTo(3);
    }

    @Test
    void a_point_outside_or_without_coordinates_is_nowhere() {
        Placer placer = Placer.of(new MadeUpCountry(2, 2).districts());
        assertThat(placer.areaAt(9.999_999_999, 5.5)).isEqualTo(Placer.NOWHERE);
        assertThat(placer.areaAt(Double.NaN, 5.5)).isEqualTo(Placer.NOWHERE);
        assertThat(Placer.of(List.of()).areaAt(0, 0)).isEqualTo(Placer.NOWHERE);
    }

    @Test
    void areas_out_of_order_are_refused() {
        List<Area> districts = new MadeUpCountry(2, 1).districts();
        assertThatThrownBy(() -> Placer.of(districts.reversed())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Voronoi cells, some with a hole, some with a second part, and one that overlaps many. */
    private static List<Area> coverage(SplittableRandom random) {
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sites.add(new Coordinate(random.nextDouble(-5, 15), random.nextDouble(-8, 12)));
        }
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        Geometry cells = voronoi.getDiagram(GEOMETRIES);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Polygon cell = (Polygon) cells.getGeometryN(i);
            List<List<double[]>> polygons = new ArrayList<>();
            List<double[]> rings =
                    new ArrayList<>(List.of(ring(cell.getExteriorRing().getCoordinates())));
            Coordinate middle = cell.getInteriorPoint().getCoordinate();
            if (i % 5 == 0) {
                rings.add(star(random, middle, 0.05));
            }
            polygons.add(rings);
            if (i % 7 == 0) {
                polygons.add(List.of(star(random, new Coordinate(random.nextDouble(-30, -25), i), 0.3)));
            }
            areas.add(area(i, polygons));
        }
        areas.add(area(99, List.of(List.of(star(random, new Coordinate(5, 2), 9)))));
        return areas;
    }

    private static Area area(int number, List<List<double[]>> polygons) {
        return new Area(
                "XXA%03d".formatted(number),
                "somewhere",
                "XXA",
                2,
                Optional.empty(),
                LocalDate.EPOCH,
                Optional.empty(),
                new Outline(polygons));
    }

    private static double[] star(SplittableRandom random, Coordinate middle, double radius) {
        int n = 24;
        double[] ring = new double[2 * n + 2];
        for (int k = 0; k < n; k++) {
            double r = radius * random.nextDouble(0.6, 1);
            ring[2 * k] = middle.x + r * Math.cos(2 * Math.PI * k / n);
            ring[2 * k + 1] = middle.y + r * Math.sin(2 * Math.PI * k / n);
        }
        ring[2 * n] = ring[0];
        ring[2 * n + 1] = ring[1];
        return ring;
    }

    /** Anywhere, on corners, on middles of borders, level with corners, and a hair off them. */
    private static List<double[]> points(SplittableRandom random, List<Area> areas) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            points.add(new double[] {random.nextDouble(-31, 26), random.nextDouble(-19, 70)});
            points.add(new double[] {random.nextDouble(-5, 15), random.nextDouble(-8, 12)});
        }
        for (Area area : areas) {
            for (List<double[]> polygon : area.outline().polygons()) {
                for (double[] ring : polygon) {
                    for (int i = 0; i + 3 < ring.length; i += 2) {
                        points.add(new double[] {ring[i], ring[i + 1]});
                        points.add(new double[] {(ring[i] + ring[i + 2]) / 2, (ring[i + 1] + ring[i + 3]) / 2});
                        points.add(new double[] {random.nextDouble(-5, 15), ring[i + 1]});
                        points.add(new double[] {Math.nextUp(ring[i]), Math.nextDown(ring[i + 1])});
                    }
                }
            }
        }
        return points;
    }

    private static double[] ring(Coordinate[] points) {
        double[] ring = new double[points.length * 2];
        for (int i = 0; i < points.length; i++) {
            ring[2 * i] = points[i].x;
            ring[2 * i + 1] = points[i].y;
        }
        return ring;
    }

    private static Geometry geometry(Outline outline) {
        return GEOMETRIES.createMultiPolygon(outline.polygons().stream()
                .map(p -> GEOMETRIES.createPolygon(
                        linear(p.getFirst()),
                        p.stream().skip(1).map(PlacerTest::linear).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new));
    }

    private static LinearRing linear(double[] ring) {
        Coordinate[] points = new Coordinate[ring.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
        }
        return GEOMETRIES.createLinearRing(points);
    }
}
