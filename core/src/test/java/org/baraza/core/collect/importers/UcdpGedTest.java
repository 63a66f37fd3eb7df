package org.baraza.core.collect.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Layout;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.collect.Rows;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UcdpGedTest {

    private static final String LONG =
            "id,type_of_violence,side_a,side_b,date_start,date_end,latitude,longitude,country,where_prec,deaths_civilians,best,high,low";
    private static final String SHORT =
            "id,year,month,day,country,type_of_violence,conflict_name,side_a,side_b,latitude,longitude,low_death,best_death,high_death";

    private final EventClaims claims = new EventClaims(new EventColumns(), EventTexts.empty());
    private final EventColumns columns = claims.columns();

    private List<Problem> read(String header, String line) {
        return ((RowReader.OfEvents) new UcdpGed().open(Rows.layout(header))).read(Rows.row(line), claims);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(p -> p.kind().code()).toList();
    }

    @Test
    void the_long_layout_is_read_by_column_name() {
        assertThat(read(
                        LONG,
                        "7,1,Government of Kanda,Hill Front,2019-03-02T00:00:00,2019-03-04,4.25,21.5,Kanda,2,1,3,5,2"))
                .isEmpty();
        assertThat(columns.id[0]).isEqualTo(7);
        assertThat(LocalDate.ofEpochDay(columns.day[0])).isEqualTo("2019-03-02");
        assertThat(LocalDate.ofEpochDay(columns.lastDay[0])).isEqualTo("2019-03-04");
        assertThat(columns.type[0]).isEqualTo((byte) 1);
        assertThat(columns.placePrecision[0]).isEqualTo((byte) 2);
        assertThat(columns.sideAKind[0]).isEqualTo(EventColumns.GOVERNMENT);
        assertThat(columns.communal[0]).isEqualTo(EventColumns.UNKNOWN);
        assertThat(columns.longitude[0]).isEqualTo(21.5);
        assertThat(columns.latitude[0]).isEqualTo(4.25);
        assertThat(claims.texts().actors().text(columns.sideA[0])).isEqualTo("Government of Kanda");
        assertThat(claims.texts().actors().text(columns.sideB[0])).isEqualTo("Hill Front");
        assertThat(claims.texts().countries().text(columns.country[0])).isEqualTo("Kanda");
        assertThat(List.of(
                        columns.deathsCivilians[0], columns.deathsLow[0], columns.deathsBest[0], columns.deathsHigh[0]))
                .containsExactly(1, 2, 3, 5);
    }

    @Test
    void the_short_layout_has_words_for_types_and_a_day_in_three_columns() {
        assertThat(read(SHORT, "2e+05,2017,7,31,Kanda,Non-state violence,X,Hill Front,River Front,4.25,21.5,1,2,3"))
                .isEmpty();
        assertThat(columns.id[0]).isEqualTo(200_000);
        assertThat(LocalDate.ofEpochDay(columns.day[0])).isEqualTo("2017-07-31");
        assertThat(columns.lastDay[0]).isEqualTo(columns.day[0]);
        assertThat(columns.type[0]).isEqualTo((byte) 2);
        assertThat(columns.sideAKind[0]).isEqualTo(EventColumns.NOT_GOVERNMENT);
        assertThat(columns.placePrecision[0]).isEqualTo(EventColumns.UNKNOWN);
        assertThat(columns.deathsCivilians[0]).isEqualTo(EventColumns.NOT_STATED);
    }

    @Test
    void an_empty_count_of_deaths_is_not_known_rather_than_zero() {
        assertThat(codes(read(LONG, "7,1,A,B,2019-03-02,,4,21,Kanda,1,0,,5,2"))).containsExactly("deaths-not-stated");
        assertThat(columns.deathsBest[0]).isEqualTo(EventColumns.NOT_STATED);
        assertThat(columns.lastDay[0]).isEqualTo(columns.day[0]);
    }

    @Test
    void an_end_before_the_start_is_noted_and_the_first_day_is_the_only_one() {
        assertThat(codes(read(LONG, "7,1,A,B,2019-03-02,2019-03-01,4,21,Kanda,1,0,3,5,2")))
                .containsExactly("ends-before-it-starts");
        assertThat(columns.lastDay[0]).isEqualTo(columns.day[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "required-value-missing|,1,A,B,2019-03-02,,4,21,K,1,0,3,5,2",
                "not-a-whole-number|7x,1,A,B,2019-03-02,,4,21,K,1,0,3,5,2",
                "no-such-day|7,1,A,B,2019-02-30,,4,21,K,1,0,3,5,2",
                "violence-type-not-known|7,4,A,B,2019-03-02,,4,21,K,1,0,3,5,2",
                "not-a-number|7,1,A,B,2019-03-02,,north,21,K,1,0,3,5,2",
                "negative-number|7,1,A,B,2019-03-02,,4,21,K,1,0,-3,5,2",
                "number-too-large|7,1,A,B,2019-03-02,,4,21,K,1,0,3,99999999999,2",
                "required-value-missing|7"
            })
    void a_row_that_cannot_be_used_is_set_aside_with_its_reason(String code, String line) {
        List<Problem> problems = read(LONG, line);
        assertThat(codes(problems)).containsExactly(code);
        assertThat(problems.getFirst().column()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ged211-precise.csv,21.1",
        "GEDEvent_v23_1-CAF.geojson,23.1",
        "ged231.csv,23.1",
        "GED_v24.1.csv,24.1",
        "GEDEvent_v25_0_3.csv,25.0.3"
    })
    void the_version_is_found_in_the_file_name(String fileName, String version) {
        assertThat(new UcdpGed().open(Rows.layout(LONG, fileName)).version()).contains(version);
    }

    @Test
    void a_file_without_a_day_is_not_recognised() {
        Layout layout = Rows.layout(LONG.replace("date_start", "when"));
        assertThat(new UcdpGed().recognises(layout)).isZero();
        assertThat(new UcdpGed().recognises(Rows.layout(SHORT))).isPositive();
    }

    @Test
    void a_row_in_order_makes_no_objects() {
        RowReader.OfEvents reader = (RowReader.OfEvents) new UcdpGed().open(Rows.layout(LONG));
        Row row = Rows.row("7,1,Government of Kanda,Hill Front,2019-03-02,2019-03-04,4.25,21.5,Kanda,2,1,3,5,2");
        reader.read(row, claims);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100_000; i++) {
            reader.read(row, claims);
        }
        long bytesForAllRows = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(bytesForAllRows).isLessThan(100_000);
    }
}
