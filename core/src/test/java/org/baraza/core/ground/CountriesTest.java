package org.baraza.core.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({
        "DR Congo (Zaire),COD",
        "DRC,COD",
        "Congo,COG",
        "Ivory Coast,CIV",
        "Côte d’Ivoire,CIV",
        "Bosnia-Herzegovina,BIH",
        "Russia (Soviet Union),RUS",
        "Yemen (North Yemen),YEM",
        "Myanmar (Burma),MMR",
        "Cambodia (Kampuchea),KHM",
        "Serbia (Yugoslavia),SRB",
        "'Macedonia, FYR',MKD",
        "Kingdom of eSwatini (Swaziland),SWZ",
        "Western Sahara,ESH",
        "Kosovo,XKX",
        "Central African Republic,CAF",
        "Timor-Leste,TLS",
        "Turkey,TUR",
        "XXA,XXA",
        "MLI,MLI",
        "Mali,MLI",
        "Chad,TCD",
        "Niger,NER",
        "Nigeria,NGA"
    })
    void countries_are_known_by_the_names_data_sets_give_them(String name, String iso3) {
        assertThat(Countries.iso3(name)).contains(iso3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ethiopia/Eritrea", "", "Atlantis", "?"})
    void a_name_of_no_country_or_of_two_is_not_guessed(String name) {
        assertThat(Countries.iso3(name)).isEmpty();
    }

    @Test
    void a_text_has_one_code_whether_it_comes_as_bytes_or_as_text() {
        Dictionary texts = new Dictionary();
        for (int i = 0; i < 3_000; i++) {
            byte[] utf8 = ("  village " + i + " é ").getBytes(StandardCharsets.UTF_8);
            int code = i % 2 == 0 ? texts.code("village " + i + " é") : texts.code(utf8, 2, utf8.length - 1);
            assertThat(code).isEqualTo(i + 1);
            assertThat(texts.code(utf8, 2, utf8.length - 1)).isEqualTo(i + 1);
            assertThat(texts.code("village " + i + " é")).isEqualTo(i + 1);
        }
        assertThat(texts.code(new byte[3], 1, 1)).isZero();
        assertThat(texts.size()).isEqualTo(3_001);
    }
}
