package org.baraza.core.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {

    @Test
    void december_is_followed_by_january_of_the_next_year() {
        assertThat(Month.of(2019, 12).plus(1)).isEqualTo(Month.of(2020, 1));
        assertThat(Month.of(2020, 1).plus(-1)).hasToString("2019-12");
    }

    @Test
    void february_ends_on_the_leap_day_in_leap_years() {
        assertThat(Month.of(2024, 2).lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Month.of(2100, 2).lastDay()).isEqualTo(LocalDate.of(2100, 2, 28));
    }

    @Test
    void a_month_is_read_as_it_is_written() {
        assertThat(Month.read(" 2017-06 ")).contains(Month.of(2017, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2017", "2017-13", "2017-00", "June 2017", "2017-6", "2017-06-01"})
    void what_is_not_a_month_is_none(String text) {
        assertThat(Month.read(text)).isEmpty();
    }

    @Test
    void there_is_no_thirteenth_month() {
        assertThatThrownBy(() -> Month.of(2017, 13)).hasMessageContaining("1 to 12");
    }

    @Test
    void a_run_of_months_holds_both_its_ends() {
        Months run = new Months(Month.of(2019, 11), Month.of(2020, 2));
        assertThat(run.size()).isEqualTo(4);
        assertThat(run.stream()).hasSize(4).first().isEqualTo(Month.of(2019, 11));
        assertThat(run.contains(Month.of(2020, 2))).isTrue();
        assertThat(run.contains(Month.of(2020, 3))).isFalse();
        assertThat(run.span(new Months(Month.of(2021, 1), Month.of(2021, 1)))).hasToString("2019-11 to 2021-01");
    }

    @Test
    void a_run_of_months_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Months(Month.of(2020, 2), Month.of(2020, 1)))
                .hasMessageContaining("before");
    }
}
