package org.baraza.app.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class CountryTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "2, 2, 2",
        "3, 7, 3",
        "4, 48, 8",
        "5, 48, 8",
        "6, 48, 8",
        "7, 48, 5",
        "8, 100, 9",
        "9, 300, 20",
        "10, 48, 48",
        "11, 1500, 30"
    })
    void areas_tile_the_country_without_gap_or_overlap(long seed, int areas, int regions) {
        Country country = Country.of(PracticeWishes.DEFAULT.withSeed(seed).withAreas(areas, regions));
        Geometry[] districts =
                country.districts().stream().map(CountryTest::shape).toArray(Geometry[]::new);
        Geometry[] provinces =
                country.regions().stream().map(CountryTest::shape).toArray(Geometry[]::new);
        assertThat(districts).hasSize(areas).allMatch(Geometry::isValid);
        assertThat(provinces).hasSize(regions).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(districts)).isTrue();
        assertThat(CoverageValidator.isValid(provinces)).isTrue();
        for (int r = 0; r < regions; r++) {
            String pcode = country.regions().get(r).pcode();
            double sum = 0;
            for (int d = 0; d < areas; d++) {
                if (country.districts().get(d).parent().orElseThrow().equals(pcode)) {
                    sum += districts[d].getArea();
                }
            }
            assertThat(sum).isCloseTo(provinces[r].getArea(), within(1e-9));
        }
    }

    @Test
    void outlines_are_light_and_one_has_a_lake_and_one_an_island() {
        List<Area> districts = Country.of(PracticeWishes.DEFAULT).districts();
        assertThat(districts).allSatisfy(d -> assertThat(d.outline().points()).isBetween(60, 150));
        assertThat(districts.stream().filter(d -> d.outline().polygons().size() > 1))
                .hasSize(1);
        assertThat(districts.stream()
                        .filter(d -> d.outline().polygons().getFirst().size() > 1))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 48", "2, 48", "3, 300", "4, 5", "5, 1000"})
    void the_country_lies_in_the_open_ocean(long seed, int areas) {
        Country country = Country.of(PracticeWishes.DEFAULT.withSeed(seed).withAreas(areas, 2));
        Envelope ocean = new Envelope(-1, 7, -9, -1.6);
        assertThat(country.districts()).allMatch(d -> ocean.contains(shape(d).getEnvelopeInternal()));
    }

    @Test
    void every_place_lies_in_its_district_and_the_sea_in_none() {
        Country country = Country.of(PracticeWishes.DEFAULT);
        List<Geometry> shapes =
                country.districts().stream().map(CountryTest::shape).toList();
        for (int d = 0; d < shapes.size(); d++) {
            Geometry shape = shapes.get(d);
            assertThat(country.places(d)).isNotEmpty().allMatch(p -> shape.contains(point(p)));
            assertThat(country.sea()).isNotEmpty().noneMatch(p -> shape.intersects(point(p)));
        }
    }

    @Test
    void no_name_is_used_twice_or_is_that_of_a_real_country_or_of_a_person_in_our_examples() {
        for (long seed = 1; seed <= 20; seed++) {
            Country country = Country.of(PracticeWishes.DEFAULT.withSeed(seed));
            List<String> names = new ArrayList<>(List.of(Country.NAME, BaseFile.NEIGHBOUR));
            country.regions().forEach(a -> names.add(a.name()));
            country.districts().forEach(a -> names.add(a.name()));
            for (int d = 0; d < country.districts().size(); d++) {
                country.places(d).forEach(p -> names.add(p.name()));
            }
            List<String> real = new ArrayList<>(List.of("Amina", "Deng", "Rose", "Karim", "Ingrid", "Tomás", "Farah"));
            for (String code : Locale.getISOCountries()) {
                real.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
                real.add(Locale.of("", code).getDisplayCountry(Locale.FRENCH));
            }
            assertThat(names).doesNotHaveDuplicates().doesNotContainAnyElementsOf(real);
        }
        assertThat(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3)).doesNotContain(Country.CODE);
    }

    static Geometry shape(Area area) {
        Outline outline = area.outline();
        Polygon[] polygons = outline.polygons().stream()
                .map(rings -> SHAPES.createPolygon(
                        ring(rings.getFirst()),
                        rings.stream().skip(1).map(CountryTest::ring).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : SHAPES.createMultiPolygon(polygons);
    }

    static Geometry point(Place place) {
        return SHAPES.createPoint(new Coordinate(place.longitude(), place.latitude()));
    }

    private static LinearRing ring(double[] flat) {
        Coordinate[] coordinates = new Coordinate[flat.length / 2];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(flat[2 * i], flat[2 * i + 1]);
        }
        return SHAPES.createLinearRing(coordinates);
    }
}
