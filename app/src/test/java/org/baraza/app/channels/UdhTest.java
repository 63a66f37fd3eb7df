package org.baraza.app.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class UdhTest {

    private static java.util.Optional<Heard.Part> part(String hex) {
        return Udh.read(HexFormat.of().parseHex(hex));
    }

    @Test
    void a_part_is_known_by_short_and_long_references_wherever_they_stand_in_the_header() {
        assertThat(part("0500032A0302")).contains(new Heard.Part(0x2A, 2, 3));
        assertThat(part("0608041F2A0301")).contains(new Heard.Part(0x1F2A, 1, 3));
        assertThat(part("0B05040B8423F00003050202")).contains(new Heard.Part(5, 2, 2));
    }

    @Test
    void a_header_that_is_broken_or_says_nothing_of_parts_makes_no_part() {
        for (String hex : new String[] {"", "05", "0500032A03", "0500032A0104", "0500032A0001", "0500FF2A0302", "00"}) {
            assertThat(part(hex)).as(hex).isEmpty();
        }
    }
}
