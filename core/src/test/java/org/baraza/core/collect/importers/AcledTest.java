package org.baraza.core.collect.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baraza.core.collect.EventClaims;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.RowReader;
import org.baraza.core.collect.Rows;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcledTest {

    private static final String HEADER =
            "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,latitude,longitude,geo_precision,fatalities";

    private final EventClaims claims = new EventClaims(new EventColumns(), EventTexts.empty());
    private final EventColumns columns = claims.columns();

    private List<Problem> read(String line) {
        return ((RowReader.OfEvents) new Acled().open(Rows.layout(HEADER))).read(Rows.row(line), claims);
    }

    @ParameterizedTest
    @CsvSource({"31 May 2024", "2024-05-31", "31-May-2024T"})
    void the_day_comes_in_two_spellings_and_no_other(String written) {
        List<Problem> problems = read("KAN1," + written + ",1,Battles,X,A,1,B,2,Kanda,4,21,1,2");
        if (written.startsWith("31-")) {
            assertThat(problems.getFirst().kind().code()).isEqualTo("no-such-day");
        } else {
            assertThat(problems).isEmpty();
            assertThat(LocalDate.ofEpochDay(columns.day[0])).isEqualTo("2024-05-31");
        }
    }

    @Test
    void one_figure_of_deaths_is_the_best_estimate_and_no_range() {
        assertThat(read("KAN1,2024-05-31,1,Battles,X,A,1,B,2,Kanda,4,21,2,2")).isEmpty();
        assertThat(columns.deathsBest[0]).isEqualTo(2);
        assertThat(columns.deathsLow[0]).isEqualTo(EventColumns.NOT_STATED);
        assertThat(columns.deathsHigh[0]).isEqualTo(EventColumns.NOT_STATED);
        assertThat(columns.placePrecision[0]).isEqualTo((byte) 3);
        assertThat(claims.texts().ids().text((int) columns.id[0])).isEqualTo("KAN1");
    }

    @ParameterizedTest
    @CsvSource({
        "Battles,1,2,1,0",
        "Battles,Rebel group,State forces,1,0",
        "Battles,4,Identity militia,2,1",
        "Battles,2,8,9,0",
        "Battles,4,,9,-1",
        "Violence against civilians,4,7,3,0",
        "Protests,6,0,9,-1"
    })
    void who_fights_whom_decides_the_type(String event, String inter1, String inter2, byte type, byte communal) {
        String second = inter2 == null ? "" : inter2;
        assertThat(read("KAN1,2024-05-31,1," + event + ",X,A," + inter1 + ",B," + second + ",Kanda,4,21,1,2"))
                .isEmpty();
        assertThat(columns.type[0]).isEqualTo(type);
        assertThat(columns.communal[0]).isEqualTo(communal);
    }

    @ParameterizedTest
    @CsvSource({"2,2024-02-10,2024-02-16", "3,2024-02-01,2024-02-29"})
    void an_unclear_day_spans_the_days_it_may_be(int precision, String first, String last) {
        assertThat(read("KAN1,2024-02-10," + precision + ",Battles,X,A,1,B,2,Kanda,4,21,1,2"))
                .isEmpty();
        assertThat(LocalDate.ofEpochDay(columns.day[0])).isEqualTo(first);
        assertThat(LocalDate.ofEpochDay(columns.lastDay[0])).isEqualTo(last);
    }

    @Test
    void a_row_without_identifier_is_set_aside() {
        assertThat(read(",2024-02-10,1,Battles,X,A,1,B,2,Kanda,4,21,1,2")
                        .getFirst()
                        .column())
                .isEqualTo("event_id_cnty");
    }
}
