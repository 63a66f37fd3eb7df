package org.baraza.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.record.networks.TestPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NetworksFileTest {

    @Test
    void a_mission_changes_what_it_names_and_keeps_the_rest() {
        assertThat(NetworksFile.read("PRAMIQ:\n  days-between-tests: 21\n  zone: Africa/Juba\n", "here"))
                .containsEntry("PRAMIQ", new TestPlan(21, 30, ZoneId.of("Africa/Juba")));
        assertThat(NetworksFile.read("", "here")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRAMIQ: {days-between-test: 3} | There is no \"days-between-test\" | days-between-tests",
                "PRAMIQ: {days-until-quiet: 0} | \"0\" is no number of days | from 1",
                "PRAMIQ: {days-until-quiet: 4000} | \"4000\" is no number of days | from 1",
                "PRAMIQ: {zone: Nowhere} | \"Nowhere\" is no time zone | Africa/Juba",
                "PRAMIQ: 5 | cannot be understood | days-between-tests: 14",
                "'[' | cannot be understood | days-between-tests: 14"
            })
    void what_cannot_be_understood_stops_the_start_and_says_what_to_write(String text, String what, String remedy) {
        assertThatThrownBy(() -> NetworksFile.read(text, "here"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy);
    }
}
