package org.baraza.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.baraza.core.ground.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    private static Row of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Row row = new Row();
        row.begin(bytes, 2);
        row.field(0, bytes.length);
        return row;
    }

    @ParameterizedTest
    @CsvSource({"12,12", "-3,-3", "+7,7", "12.0,12", "2e+05,200000", "1E5,100000", "1.5e3,1500", "' 8 ',8", "007,7"})
    void a_whole_number_is_read_however_programs_write_it(String text, long value) {
        assertThat(of(text).whole(0)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "12.5",
                "1.5e0",
                "1e40",
                "e5",
                "12a",
                "1,204",
                "٣",
                "1234567890123456789",
                "--1",
                "NaN"
            })
    void what_is_not_a_whole_number_is_none(String text) {
        assertThat(of(text).whole(0)).isEqualTo(Row.NO_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1.2.3", "abc", "1e999", "0x10", "1d", "Infinity", "NaN", "12,5"})
    void what_is_not_a_decimal_is_none(String text) {
        assertThat(of(text).decimal(0)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_decimal_is_the_double_nearest_to_what_is_written(long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal written =
                    BigDecimal.valueOf(chance.nextLong(-999_999_999_999L, 999_999_999_999L), chance.nextInt(0, 12));
            String text = written.toPlainString() + (chance.nextInt(4) == 0 ? "0000000000" : "");
            assertThat(of(text).decimal(0)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void every_day_of_four_centuries_and_no_other_is_a_day() {
        for (int year : new int[] {1, 1600, 1899, 1900, 1970, 2000, 2024, 2100, 9999}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    int expected;
                    try {
                        expected = (int) LocalDate.of(year, month, day).toEpochDay();
                    } catch (DateTimeException e) {
                        expected = Row.NO_DAY;
                    }
                    String text = "%04d-%02d-%02dT00:00:00".formatted(year, month, day);
                    assertThat(of(text).day(0)).as(text).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void the_month_of_a_day_is_found_without_making_objects_and_agrees_with_the_calendar() {
        for (int day = -200_000; day < 200_000; day += 7) {
            LocalDate date = LocalDate.ofEpochDay(day);
            assertThat(Month.ofEpochDay(day)).isEqualTo(Month.of(date.getYear(), date.getMonthValue()));
        }
    }

    @Test
    void a_column_the_row_does_not_have_is_missing_and_nothing_else() {
        Row row = of("x");
        assertThat(row.isMissing(5)).isTrue();
        assertThat(row.text(-1)).isEmpty();
        assertThat(row.whole(5)).isEqualTo(Row.NO_NUMBER);
        assertThat(row.decimal(5)).isNaN();
        assertThat(row.day(5)).isEqualTo(Row.NO_DAY);
    }
}
