package org.baraza.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Rows;
import org.baraza.core.ground.FindingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoorsTest {

    static Stream<Importer> importers() {
        return Doors.importers().stream();
    }

    @Test
    void all_importers_and_checks_are_found_in_a_fixed_order() {
        assertThat(Doors.importers())
                .extracting(i -> i.card().id())
                .containsExactly(
                        "acled", "areas-geojson", "geo-pko", "geo-pko-years", "partnerships", "population", "ucdp-ged");
        assertThat(Doors.checks())
                .extracting(c -> c.kind().code())
                .containsExactly(
                        "day-in-future", "off-the-earth", "day-before-1946", "deaths-out-of-order", "null-island");
    }

    @ParameterizedTest
    @MethodSource("importers")
    void the_example_on_every_card_is_recognised_as_its_own(Importer importer) {
        String example = importer.card().example();
        Layout layout = example.startsWith("{")
                ? Rows.shapedLayout("pcode,name,country,level,valid_on")
                : Rows.layout(example.lines().findFirst().orElseThrow());
        assertThat(Doors.recognise(layout))
                .isInstanceOfSatisfying(
                        Recognition.Sure.class,
                        s -> assertThat(s.importer().card().id())
                                .isEqualTo(importer.card().id()));
    }

    @Test
    void a_file_that_lacks_one_column_is_a_near_miss_that_names_it() {
        Layout layout = Rows.layout("id,type_of_violence,side_a,side_b,date_start,longitude,country,best,high,low");
        assertThat(Doors.recognise(layout)).isInstanceOfSatisfying(Recognition.NearMiss.class, miss -> {
            assertThat(miss.importer().card().id()).isEqualTo("ucdp-ged");
            assertThat(miss.missing()).containsExactly("latitude");
        });
    }

    @Test
    void a_file_like_nothing_we_read_is_unknown() {
        assertThat(Doors.recognise(Rows.layout("colour,shape"))).isInstanceOf(Recognition.Unknown.class);
    }

    @Test
    void every_finding_code_stands_for_one_kind() {
        Stream<FindingKind> all = Stream.of(
                        CommonFindings.all(),
                        Doors.findings(),
                        Doors.importers().stream()
                                .flatMap(i -> i.card().findings().stream())
                                .toList())
                .flatMap(List::stream)
                .distinct();
        assertThat(all.map(FindingKind::code)).doesNotHaveDuplicates();
    }
}
