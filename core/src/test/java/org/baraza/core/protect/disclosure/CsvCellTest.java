package org.baraza.core.protect.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "@x",
                "-x",
                "\tx",
                "\rx",
                "\n=x",
                " =1+1",
                "\u00a0=1",
                "\ufeff=1",
                "\u200b+A1",
                "＝1",
                "＋1",
                "－A1",
                "＠SUM(A1)",
                "=cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "\u2212A1"
            })
    void what_a_spreadsheet_would_run_gets_an_apostrophe(String text) {
        assertThat(CsvCell.safe(text)).isEqualTo(CsvCell.safe(text)).startsWith("'").endsWith(text.substring(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0001", "12.5", "-3", "1e-7", "Inf", "-Inf", "2020-02-29", "XXA01", "a-b", "", "3 = 3"})
    void numbers_days_and_words_stay_what_they_are(String text) {
        assertThat(CsvCell.show(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\nb", "a\"b", "a;b", "a\tb"})
    void what_could_end_a_field_is_quoted(String text) {
        assertThat(CsvCell.show(text)).isEqualTo('"' + text.replace("\"", "\"\"") + '"');
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    /** Whatever separator a reader takes, and whether or not it heeds quotes, no cell begins like a formula. */
    @ParameterizedTest
    @MethodSource("seeds")
    void no_reading_of_the_file_finds_a_formula(long seed) {
        Random chance = new Random(seed);
        String signs = "=+-@\t\r\n;,\"' aAz019.|\u00a0\uff1d\uff0b\uff0d\uff20\u200b\u0663e(!";
        StringBuilder text = new StringBuilder();
        for (int i = chance.nextInt(12); i >= 0; i--) {
            text.append(signs.charAt(chance.nextInt(signs.length())));
        }
        String field = CsvCell.show(text.toString());
        assertThat(runs(read(field))).as(field).isFalse();
        for (String cell : field.split("[;\t\r\n|]")) {
            assertThat(runs(cell.replaceAll("^\"+", ""))).as("%s of %s", cell, field).isFalse();
        }
        assertThat(read(field).replace("'", "")).isEqualTo(text.toString().replace("'", ""));
    }

    private static String read(String field) {
        return field.startsWith("\"")
                ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
                : field;
    }

    private static boolean runs(String cell) {
        List<Character> unseen = new ArrayList<>(List.of(' ', '\u00a0', '\u200b'));
        int i = 0;
        while (i < cell.length() && unseen.contains(cell.charAt(i))) {
            i++;
        }
        return i < cell.length()
                && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(cell.charAt(i)) >= 0
                && !cell.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    }
}
